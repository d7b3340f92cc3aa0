import type { Message } from '../../ground/model/finding';
import type { Page, PageFinding, PageFix } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { edited } from '../../ground/text/edits';
import { rules } from '../../judging/rules/index';
import { pageMeter } from '../reports/error-rate';
import { type Language, say } from '../reports/language';
import { escaped, field, markdownLines } from '../reports/markdown';
import type { CardOptions } from './card-options';

/**
 * The card of a finding, at a glance: the fault, the copy as it is and as it would be, one sentence why, and the way to the rule's page.
 * It does not repeat the message: an editor shows that in the same hover, above the card.
 */
export function findingCard(
	page: Page,
	finding: PageFinding,
	{ language, explain, ruleLink }: Pick<CardOptions, 'language' | 'explain' | 'ruleLink'>,
): string {
	const rule = rules.find(({ name }) => name === finding.rule);
	const title = rule ? say(rule.title, language) : finding.rule;
	const address = ruleLink(finding.rule);
	const foot = [
		address === undefined ? '' : `[${say(words.handbook, language)}](<${address}>)`,
		`*${counted(page, finding, language)}*`,
	];
	return [
		markdownLines(`**${escaped(title)}** \`${finding.rule}\``, ...mending(page, finding, language)),
		explain(finding.rule)?.why,
		foot.filter(Boolean).join(' · '),
	]
		.filter(Boolean)
		.join('\n\n');
}

const words = {
	wrong: { zh: '误', en: 'Wrong' },
	right: { zh: '正', en: 'Right' },
	or: { zh: '或', en: 'or' },
	handbook: { zh: '规则手册', en: 'Handbook (Chinese)' },
} as const satisfies Record<string, Message>;

/** A longer stretch could not be read at a glance. */
const longest = 60;
/** How much copy is shown on either side of what is wrong. */
const around = 4;
const stops = '，。；：！？、　';

/** The copy as it is, and as each fix would leave it. Nothing where there is no fix, or where it reaches too far to be shown. */
function mending(page: Page, { span, fixes }: PageFinding, language: Language): string[] {
	const stretch = fixes.reduce<Span>(
		(whole, { edits }) =>
			edits.reduce(
				(all, edit) => ({ start: Math.min(all.start, edit.span.start), end: Math.max(all.end, edit.span.end) }),
				whole,
			),
		span,
	);
	if (fixes.length === 0 || stretch.end - stretch.start > longest) return [];
	const { text } = page;
	const lineStart = text.lastIndexOf('\n', stretch.start - 1) + 1;
	const lineEnd = text.indexOf('\n', stretch.end);
	const line = { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd };
	const shown = { start: clauseStart(text, line, stretch.start), end: Math.min(line.end, stretch.end + around) };
	// Copy that goes on beside what is shown is told from words that end there.
	const [left, end] = [shown.start > line.start && !stops.includes(text[shown.start - 1]), shown.end < line.end];
	const cut = (words: string) => escaped(`${left ? '…' : ''}${oneLine(words)}${end ? '…' : ''}`);
	const right = fixes.map((fix) => cut(mended(text, shown, fix)));
	return [
		field(say(words.wrong, language), cut(text.slice(shown.start, shown.end))),
		field(say(words.right, language), right.join(` ${say(words.or, language)} `)),
	];
}

/** Where the copy before a stretch is cut: behind the last mark among the signs that are shown, so that it reads as words. */
function clauseStart(text: string, { start }: Span, stretch: number): number {
	for (let at = stretch; at > Math.max(start, stretch - around); at--) if (stops.includes(text[at - 1])) return at;
	return Math.max(start, stretch - around);
}

function mended(text: string, { start, end }: Span, { edits }: PageFix): string {
	return edited(
		text.slice(start, end),
		edits.map((edit) => ({ ...edit, span: { start: edit.span.start - start, end: edit.span.end - start } })),
	);
}

/** Half of a surrogate pair at either end is left out, and the end of a line is shown by a sign. */
function oneLine(text: string): string {
	return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').replace(/\s*\n\s*/g, '⏎');
}

/** What the fault counts on this page, as lens and report have it. Information and hints count nothing (judging/check/meter.ts). */
function counted(page: Page, finding: PageFinding, language: Language): string {
	const charge = pageMeter(page).charges.find((one) => one.finding === finding || isHalfOf(one.finding, finding));
	const count = Math.round((charge?.counted ?? 0) * 100) / 100;
	return say(
		count > 0
			? { zh: `约计差错 ${count}`, en: `counts about ${count} in the error rate` }
			: { zh: '不计差错', en: 'not counted as an error' },
		language,
	);
}

/** The other half of one fault, or another rule's finding on the very same stretch: the page is charged once for both. */
function isHalfOf(one: PageFinding, other: PageFinding): boolean {
	const sameStretch = one.span.start === other.span.start && one.span.end === other.span.end;
	const [mending] = one.fixes;
	return sameStretch || (one.rule === other.rule && JSON.stringify(mending) === JSON.stringify(other.fixes[0] ?? null));
}
