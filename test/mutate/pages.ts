import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaults } from '../../server/ground/model/settings';
import { unmarkPage } from '../../server/ground/text/marks';
import { placeSpan } from '../../server/reading/page/place';
import { analyze } from '../../server/reading/page/update';
import type { Line, LineKind, Piece, Sheet, Stretch } from './sheet';

/** The sample that was given faults is no ground for more. */
const faulty = '20260730A03.txt';

/** The marked pages of a folder (`test/corpus/README.md`), read by their marks. */
export function markedSheets(folder: string): Sheet[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.copy'))
		.map((name) => markedSheet(name, readFileSync(join(folder, name), 'utf8')));
}

/** The pages that faults are put into: the samples, read as zhubi reads them, and the marked pages, read by their marks. */
export function sheets(): Sheet[] {
	const samples = readdirSync('samples').filter((name) => name.endsWith('.txt') && name !== faulty);
	return [
		...samples.map((name) => sampleSheet(name, readFileSync(join('samples', name), 'utf8'))),
		...markedSheets('test/corpus'),
	];
}

function sampleSheet(name: string, raw: string): Sheet {
	const page = analyze({ text: raw, settings: defaults, fileName: name });
	const lines: Line[] = [];
	page.articles.forEach(({ draft, entities }, section) => {
		const { text } = draft.logical;
		for (let start = 0; start <= text.length; ) {
			const found = text.indexOf('\n', start);
			const end = found < 0 ? text.length : found;
			const block = draft.logicalBlocks.find(({ span }) => span.start <= start && start < span.end);
			const within = ({ span }: { readonly span: Stretch }) => span.start >= start && span.end <= end;
			const own = ({ span }: { readonly span: Stretch }) => ({ start: span.start - start, end: span.end - start });
			const isRunIn = block?.kind === 'byline' && block.span.end < end;
			lines.push({
				kind: isRunIn ? 'text' : kindOf(block?.kind ?? 'paragraph'),
				story: draft.kind === 'article' ? section : undefined,
				text: text.slice(start, end),
				pieces: draft.logical.pieces
					.filter((piece) => piece.logical < end && piece.logical + piece.length > start)
					.map((piece) => {
						const from = Math.max(piece.logical, start);
						return {
							offset: from - start,
							at: placeSpan(page, section, { start: from, end: from + 1 }).start,
							length: Math.min(piece.logical + piece.length, end) - from,
						};
					}),
				names: entities.filter((entity) => entity.kind === 'person' && within(entity)).map(own),
				titles: entities.flatMap((entity) =>
					entity.kind === 'official' && within(entity.title) ? [own(entity.title)] : [],
				),
			});
			start = end + 1;
		}
	});
	return { name, issue: page.issueDate?.day ?? { year: 2026, month: 7, day: 28 }, raw, lines, isWrapped: false };
}

function markedSheet(name: string, file: string): Sheet {
	const { head, text: raw, stretches: placed, breaks: lineBreaks } = unmarkPage(file);
	const [year, month, day] = (/^issue: (\d+)-(\d+)-(\d+)$/m.exec(head)?.slice(1) ?? []).map(Number);
	const breaks = new Set(lineBreaks);
	const lines: Line[] = [];
	let open: { text: string; pieces: Piece[]; from: number } | undefined;
	let wrapped = 0;
	const close = () => {
		if (open) lines.push(lineOf(open, placed));
		open = undefined;
	};
	for (let start = 0; start <= raw.length; ) {
		const found = raw.indexOf('\n', start);
		const end = found < 0 ? raw.length : found;
		const ink = raw.slice(start, end).trim();
		if (ink !== '') {
			const at = start + raw.slice(start, end).indexOf(ink);
			open ??= { text: '', pieces: [], from: at };
			open.pieces.push({ offset: open.text.length, at, length: ink.length });
			open.text += ink;
			if (!breaks.has(at + ink.length)) close();
			else if (raw[end + 1] !== '\n') wrapped++;
		}
		start = end + 1;
	}
	close();
	return { name, issue: { year, month, day }, raw, lines, isWrapped: wrapped > 3 };
}

interface Labeled extends Stretch {
	readonly label: string;
}

function lineOf(
	{ text, pieces, from }: { readonly text: string; readonly pieces: readonly Piece[]; readonly from: number },
	stretches: readonly Labeled[],
): Line {
	const last = pieces[pieces.length - 1];
	const to = last.at + last.length;
	const offset = (at: number) => {
		const piece = pieces.find((one) => one.at <= at && at <= one.at + one.length);
		return piece ? piece.offset + at - piece.at : 0;
	};
	const own = (pattern: RegExp) =>
		stretches
			.filter((one) => pattern.test(one.label) && one.start >= from && one.end <= to)
			.map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
	const around = stretches.filter((one) => one.start <= from && from < one.end);
	const block = around.find(({ label }) => blockLabels.has(label));
	const isRunIn = block !== undefined && bylineLabels.has(block.label) && block.end < to;
	// A kicker and its headline may share a line: the line ends as the headline does.
	const ends = stretches.find(({ label, start, end }) => label === 'headline' && start >= from && end === to);
	const story = stretches
		.filter(({ label }) => label === 'article')
		.findIndex((one) => one.start <= from && from < one.end);
	return {
		kind: ends ? 'headline' : isRunIn ? 'text' : kindOf(block?.label ?? (story < 0 ? 'folio' : 'paragraph')),
		story: story < 0 ? undefined : story,
		text,
		pieces,
		names: own(/^(?:person|by)(?:=|$)/),
		titles: own(/^title(?:=|$)/),
	};
}

const bylineLabels: ReadonlySet<string> = new Set(['lead', 'dateline', 'line', 'tail', 'credit', 'byline']);
const blockLabels: ReadonlySet<string> = new Set([
	...bylineLabels,
	'kicker',
	'headline',
	'deck',
	'crosshead',
	'caption',
	'jump',
	'note',
	'masthead',
	'folio',
	'slogan',
	'advert',
]);

function kindOf(label: string): LineKind {
	if (label === 'headline') return 'headline';
	if (label === 'kicker' || label === 'deck') return 'head';
	if (label === 'paragraph') return 'text';
	return ['masthead', 'folio', 'slogan', 'advert'].includes(label) ? 'furniture' : 'other';
}
