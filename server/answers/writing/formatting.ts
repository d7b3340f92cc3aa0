import type { Page, PageEdit } from '../../ground/model/page';
import { overlaps, type Span } from '../../ground/model/span';
import { composed, edited } from '../../ground/text/edits';
import { isMisread } from '../../ground/text/misread';
import { type ChooseFix, fixUntilNone, reread } from '../findings/fix-all';
import { leastConfidence } from '../findings/uncertain-borders';

/**
 * The edits that bring a page into form: bylines and credits as the house writes them, widths of figures and marks, spaces, and between
 * articles as many blank lines as the page has mostly. Of a stretch (page offsets) those that touch it. Never a word: the ink is the same
 * afterwards, and formatting the result changes nothing more. What the desk turned off or an editor dismissed stays.
 */
export function formatting(page: Page, within?: Span): PageEdit[] {
	// Of a page that was decoded wrongly nothing should be saved.
	if (isMisread(page.text)) return [];
	let now = page;
	let edits: readonly PageEdit[] = [];
	for (let round = 0; ; round++) {
		// Rules that disagree with the borders they move: nothing is better than a page that changes each time.
		if (round === mostRounds) return [];
		const marks = fixUntilNone(now, reread, formFix);
		const next = marks.edits.length > 0 ? marks.edits : blankLines(now);
		if (next.length === 0) break;
		edits = composed(edits, next, now.text);
		now = reread(now, next);
	}
	if (lettersOf(now.text) !== lettersOf(page.text)) return [];
	return edits.filter(
		({ span, text }) =>
			page.text.slice(span.start, span.end) !== text &&
			(!within || overlaps(span, within) || (span.start === span.end && touches(within, span.start))),
	);
}

const mostRounds = 8;

function touches({ start, end }: Span, at: number): boolean {
	return start <= at && at <= end;
}

/** The rules whose fixes are of form: they exchange marks, widths and spaces. */
const formRules: ReadonlySet<string> = new Set([
	'malformed-byline',
	'malformed-dateline',
	'halfwidth-punctuation',
	'fullwidth-alphanumeric',
	'straight-quote',
	'stray-space',
	'cjk-latin-space',
	'malformed-ellipsis',
	'malformed-dash',
	'wrong-interpunct',
	'invisible-character',
]);

/** Those that bring a byline into the form of the page, which is an offer elsewhere: who formats has asked for it. */
const houseRules: ReadonlySet<string> = new Set(['inconsistent-byline', 'malformed-credit']);

const formFix: ChooseFix = ({ rule, fixes }, page) => {
	const fix = houseRules.has(rule) ? fixes[0] : formRules.has(rule) ? fixes.find(({ safe }) => safe) : undefined;
	return fix?.edits.every(({ span, text }) => lettersOf(page.text.slice(span.start, span.end)) === lettersOf(text))
		? fix
		: undefined;
};

/** Letters, figures and signs of a text in half width; spaces, line ends and punctuation left out. */
export function lettersOf(text: string): string {
	return text
		.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff~]|(?![%&@#*])\p{P}/gu, '');
}

/** The edits that leave between each two articles as many blank lines as most of them have; none where most have none. */
function blankLines(page: Page): PageEdit[] {
	const { sections, starts } = page.segmentation;
	const { text } = page;
	const pinned = new Set(page.pins.map(({ at }) => at));
	const gaps: { readonly span: Span; readonly blank: number; readonly indent: string }[] = [];
	for (let i = 1; i < sections.length; i++) {
		const isSure = sections[i].confidence >= leastConfidence || pinned.has(starts[i]);
		if (sections[i - 1].kind !== 'article' || sections[i].kind !== 'article' || !isSure) continue;
		const span = { start: starts[i - 1] + sections[i - 1].length, end: starts[i] };
		const between = text.slice(span.start, span.end);
		// What stands between two sections is space, or else it is not for us to judge.
		if (between.trim() !== '' || !between.includes('\n')) continue;
		gaps.push({ span, blank: between.split('\n').length - 2, indent: between.slice(between.lastIndexOf('\n') + 1) });
	}
	const usual = mode(gaps.map(({ blank }) => blank));
	if (usual === undefined || usual === 0) return [];
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	return gaps
		.filter(({ blank }) => blank !== usual)
		.map(({ span, indent }) => ({ span, text: lineEnd.repeat(usual + 1) + indent }));
}

/** The number that occurs most often, of several the smallest. */
function mode(numbers: readonly number[]): number | undefined {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	return [...counts].sort(([a, often], [b, oftener]) => oftener - often || a - b)[0]?.[0];
}

/** The text of a page as formatting leaves it. */
export function formatted(page: Page): string {
	return edited(page.text, formatting(page));
}
