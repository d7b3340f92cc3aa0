import { errorRateSentence } from '../../answers/reports/error-rate';
import { type Language, say } from '../../answers/reports/language';
import { kindNames } from '../../desk/marks/mark-names';
import type { PlacedMark } from '../../desk/marks/shelf';
import type { MarkKind } from '../../ground/model/mark';
import { htmlBegin, htmlEnd, htmlSignature, htmlTable, shown } from './print-html';
import { proofRows } from './proof-rows';
import type { ProofedPage, ProofSheet } from './proofed-page';
import { reviewTally } from './review-tally';
import { reviewWords } from './review-words';

/** Kinds of marks that are counted in a report, in this order. */
const counted: readonly MarkKind[] = [
	'replace',
	'delete',
	'insert',
	'relocate',
	'query',
	'verify',
	'praise',
	'comment',
];

/**
 * 审读报告 as a page to be printed: for each page of an issue what was found and said, then the whole with the counting of 2020 (what that
 * caps is capped by the issue), the rounds of proof and who signed them.
 */
export function reviewReport(language: Language): ProofSheet {
	const words = reviewWords[language];
	const tally = reviewTally(language);
	const pages: (readonly string[])[] = [];
	const rounds: (readonly string[])[] = [];
	return {
		begin: () => `${htmlBegin(words.title, language)}<p class="small">${shown(words.caution)}</p>\n`,
		page(proofed) {
			const { measured, row, rounds: own } = tally.add(proofed);
			pages.push(row);
			for (const round of own) rounds.push(round);
			return section(proofed, language, errorRateSentence(measured, language));
		},
		end() {
			const rows = tally.rules();
			return [
				`<h2>${words.whole}</h2>\n<p class="sum">${shown(errorRateSentence(tally.total(), language))}</p>\n`,
				htmlTable({ head: words.pages, rows: pages, widths: [40, 12, 12, 12, 12, 12] }),
				rows.length === 0
					? ''
					: `<h2>${words.rules}</h2>\n${htmlTable({ head: words.ruleColumns, rows, widths: [70, 15, 15] })}`,
				rounds.length === 0
					? ''
					: `<h2>${words.rounds}</h2>\n${htmlTable({ head: words.roundColumns, rows: rounds, widths: [24, 12, 22, 22, 8, 12] })}`,
				`<h2>${words.opinion}</h2>\n<p class="opinion"><br><br><br></p>\n`,
				htmlSignature(words.signature),
				htmlEnd,
			].join('');
		},
	};
}

function section({ name, page, marks }: ProofedPage, language: Language, sentence: string): string {
	const words = reviewWords[language];
	const counts = counted.flatMap((kind) => {
		const count = marks.filter(({ mark }) => mark.event.what === kind).length;
		return count > 0 ? `${say(kindNames[kind], language)} ${count}` : [];
	});
	const rows = proofRows(page, marks, language);
	const listed = htmlTable({
		head: words.columns,
		rows: rows.map(({ line, copy, right, what, said, by, state }) => [
			`${line ?? ''}`,
			copy,
			right === undefined ? said : ['→ ', right, `　${said}`],
			what,
			by,
			state,
		]),
		widths: [6, 26, 38, 9, 11, 10],
	});
	const praised = marks.filter(({ mark }) => mark.event.what === 'praise').map(praise);
	return [
		`<h2>${shown(name)}</h2>\n<p class="sum">${shown(sentence)}</p>\n`,
		counts.length === 0 ? '' : `<p class="counts">${shown(counts.join(words.comma))}</p>\n`,
		praised.length === 0
			? ''
			: `<h3>${words.praised}</h3>\n<ul>${praised.map((one) => `<li>${shown(one)}</li>`).join('')}</ul>\n`,
		rows.length === 0 ? `<p>${words.nothing}</p>\n` : listed,
	].join('');
}

function praise({ mark }: PlacedMark): string {
	const said = mark.thread.map(({ body }) => body).join('；');
	return said === '' ? `“${mark.selector.exact}”` : `“${mark.selector.exact}”：${said}`;
}
