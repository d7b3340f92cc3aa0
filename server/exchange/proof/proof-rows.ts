import { placedFindings } from '../../answers/findings/placed-findings';
import { type Language, say } from '../../answers/reports/language';
import { kindNames, roundNumber, stateNames } from '../../desk/marks/mark-names';
import type { PlacedMark } from '../../desk/marks/shelf';
import { isSuggestion } from '../../desk/marks/suggestion';
import type { MarkKind } from '../../ground/model/mark';
import type { Page, PageFinding } from '../../ground/model/page';
import type { Quotation } from '../../ground/model/quotation';
import type { Span } from '../../ground/model/span';
import { lastAt } from '../../ground/text/bisect';
import { edited } from '../../ground/text/edits';
import { exchangeText } from '../exchange-text';

/** Words of copy on a sheet, with a little of what stands around them where they are short: `通车仪式⟦,⟧并宣布通车`. */
export interface ShownCopy {
	readonly before: string;
	readonly text: string;
	readonly after: string;
}

/** One line of a proof sheet: where, what stands there, what is to stand there, and who says so. */
export interface ProofRow {
	/** From 1. */
	readonly line: number | undefined;
	readonly copy: ShownCopy;
	/** What is to stand there; `undefined` where nobody says. */
	readonly right: ShownCopy | undefined;
	readonly what: string;
	readonly said: string;
	readonly by: string;
	/** 一校; empty where it was said in no round. */
	readonly round: string;
	readonly state: string;
}

const words = {
	program: { zh: '朱笔', en: 'zhubi' },
	removed: { zh: '（删除）', en: '(delete)' },
} as const;

/** Longer copy is cut in the middle; shorter copy is shown with so much of its line on either side. UTF-16 units. */
const longestCopy = 120;
const shortestCopy = 4;
const around = 6;

/**
 * What is to be changed or asked on a page: the marks of the editors, and the errors and warnings that zhubi finds and nobody dismissed. In
 * the order of the page; marks that have lost their place come last. Praise and labels are no faults.
 */
export function proofRows(page: Page, marks: readonly PlacedMark[], language: Language): ProofRow[] {
	const starts = lineStarts(page.text);
	const lineOf = (offset: number) => lastAt(starts, offset) + 1;
	const rows = [
		...marks
			.filter(({ mark }) => !isNoFault(mark.event.what))
			.map((one) => ({ at: one.place?.start ?? page.text.length + 1, row: markRow(page, one, language) })),
		...placedFindings(page)
			.filter(({ severity }) => severity === 'error' || severity === 'warning')
			.map((finding) => ({ at: finding.span.start, row: findingRow(page, finding, language) })),
	];
	return rows
		.sort((one, other) => one.at - other.at)
		.map(({ at, row }) => ({ ...row, line: at > page.text.length ? undefined : lineOf(at) }));
}

function isNoFault(what: MarkKind): boolean {
	return what === 'praise' || what === 'label';
}

type Row = Omit<ProofRow, 'line'>;

function markRow(page: Page, { mark, place, target, state }: PlacedMark, language: Language): Row {
	const { event, text = '', thread, decision } = mark;
	const isInsertion = event.what === 'insert';
	// What was accepted stands in the page by now: the sheet says what stood there.
	const now = state === 'accepted' ? undefined : place;
	const quoted = state === 'accepted' ? event.selector : mark.selector;
	const stands = isInsertion ? '' : now ? page.text.slice(now.start, now.end) : quoted.exact;
	const show = shownWith(
		now ? contextIn(page.text, isInsertion ? { start: now.start, end: now.start } : now) : contextOf(quoted),
		isInsertion || (event.what === 'replace' && isShort(text)) || isShort(stands),
	);
	const right = event.what === 'insert' || event.what === 'replace' ? text : '';
	const moved = event.what === 'relocate' ? goal(page, { mark, target }, language) : undefined;
	const answers = thread.map(({ by, body }, i) => (i > 0 && by !== undefined ? `${by}：${body}` : body));
	return {
		copy: show(stands),
		right: !isSuggestion(event) ? undefined : (moved ?? (right === '' ? removed(language) : show(right))),
		what: say(kindNames[event.what], language),
		said: exchangeText(sentences([...answers, decision?.reason ?? ''])),
		by: exchangeText(event.by ?? ''),
		round: event.round === undefined ? '' : say(roundNumber(event.round), language),
		state: say(stateNames[state], language),
	};
}

/** Where words are moved to: `（移到“由县交通局”之前）`. */
function goal(
	page: Page,
	{ mark, target }: Pick<PlacedMark, 'mark' | 'target'>,
	language: Language,
): ShownCopy | undefined {
	if (!mark.to) return undefined;
	const { before, after } = target ? contextIn(page.text, target) : contextOf(mark.to);
	if (after !== '') return alone(say({ zh: `（移到“${after}”之前）`, en: `(move to before “${after}”)` }, language));
	return alone(say({ zh: `（移到“${before}”之后）`, en: `(move to behind “${before}”)` }, language));
}

function findingRow(page: Page, { span, message, fixes }: PageFinding, language: Language): Row {
	const [fix] = fixes;
	const place = fix?.edits.reduce((all, { span: one }) => joined(all, one), span) ?? span;
	const stands = page.text.slice(place.start, place.end);
	const right =
		fix &&
		edited(
			stands,
			fix.edits.map(({ span: one, text }) => ({
				span: { start: one.start - place.start, end: one.end - place.start },
				text,
			})),
		);
	const show = shownWith(contextIn(page.text, place), isShort(stands) || (right !== undefined && isShort(right)));
	return {
		copy: show(stands),
		right: right === undefined ? undefined : right === '' ? removed(language) : show(right),
		what: say(fixes.length > 0 ? kindNames.replace : kindNames.query, language),
		said: say(message, language),
		by: say(words.program, language),
		round: '',
		state: say(stateNames.open, language),
	};
}

function isShort(copy: string): boolean {
	return copy.length < shortestCopy;
}

type Context = Pick<ShownCopy, 'before' | 'after'>;

/** What stands on either side in the same line. */
function contextIn(text: string, { start, end }: Span): Context {
	return ofLine({ before: text.slice(Math.max(0, start - around), start), after: text.slice(end, end + around) });
}

function contextOf({ prefix, suffix }: Quotation): Context {
	return ofLine({ before: prefix.slice(-around), after: suffix.slice(0, around) });
}

function ofLine({ before, after }: Context): Context {
	return { before: before.replace(/^[\s\S]*[\r\n]/, ''), after: after.replace(/[\r\n][\s\S]*$/, '') };
}

function shownWith(context: Context, isWanted: unknown): (copy: string) => ShownCopy {
	const [before, after] = isWanted ? [shortened(context.before), shortened(context.after)] : ['', ''];
	return (copy) => ({ before, text: shortened(copy), after });
}

function alone(text: string): ShownCopy {
	return { before: '', text: shortened(text), after: '' };
}

function removed(language: Language): ShownCopy {
	return alone(say(words.removed, language));
}

/** One after the other; 。 ends one as well as ； does. */
function sentences(parts: readonly string[]): string {
	return parts
		.filter((part) => part !== '')
		.reduce((all, part) => (all === '' || /[。！？；]$/.test(all) ? all + part : `${all}；${part}`), '');
}

function joined(one: Span, other: Span): Span {
	return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** The words with what stands around them. */
export function inOneLine({ before, text, after }: ShownCopy): string {
	return before + text + after;
}

/** Copy for one cell: line ends show as ⏎. */
function shortened(copy: string): string {
	const shown = exchangeText(whole(copy)).replaceAll('\n', '⏎');
	const half = longestCopy / 2;
	return shown.length > longestCopy ? `${whole(shown.slice(0, half))}……${whole(shown.slice(-half))}` : shown;
}

/** Without the halves of characters that a cut leaves. */
function whole(text: string): string {
	return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}
