import { type Language, say } from '../../features/language';
import { placedFindings } from '../../features/placed-findings';
import type { PlacedMark } from '../../marks/shelf';
import { isSuggestion } from '../../marks/suggestion';
import type { Message } from '../../model/finding';
import type { MarkKind, MarkState } from '../../model/mark';
import type { Page, PageFinding } from '../../model/page';
import type { Span } from '../../model/span';
import { lastAt } from '../../text/bisect';
import { edited } from '../../text/edits';
import { exchangeText } from '../exchange-text';

/** One line of a proof sheet: where, what stands there, what is to stand there, and who says so. */
export interface ProofRow {
	/** From 1. */
	readonly line: number | undefined;
	/** The copy as it is marked, with a little around where it is short. */
	readonly copy: string;
	/** What is to stand there; `undefined` where nobody says. */
	readonly right: string | undefined;
	readonly what: string;
	readonly said: string;
	readonly by: string;
	readonly round: number | undefined;
	readonly state: string;
}

/** What an editor's mark and how it stands are called. */
export const markNames: Readonly<Record<MarkKind, Message>> = {
	comment: { zh: '批注', en: 'comment' },
	query: { zh: '存疑', en: 'query' },
	delete: { zh: '删去', en: 'delete' },
	insert: { zh: '插入', en: 'insert' },
	replace: { zh: '改为', en: 'replace' },
	relocate: { zh: '移走', en: 'move' },
	verify: { zh: '核实', en: 'verified' },
	praise: { zh: '好稿', en: 'praise' },
	label: { zh: '标签', en: 'label' },
	stet: { zh: '留', en: 'stet' },
};

const stateNames: Readonly<Record<MarkState, Message>> = {
	open: { zh: '未处理', en: 'open' },
	accepted: { zh: '已改', en: 'done' },
	rejected: { zh: '不改', en: 'rejected' },
	resolved: { zh: '已处理', en: 'settled' },
};

const words = {
	program: { zh: '朱笔', en: 'zhubi' },
	removed: { zh: '（删去）', en: '(delete)' },
	quote: { zh: (copy: string) => `“${copy}”`, en: (copy: string) => `“${copy}”` },
} as const;

/** Longer copy is cut in the middle; UTF-16 units. */
const longestCopy = 120;
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

function markRow(page: Page, { mark, place, state }: PlacedMark, language: Language): Row {
	const { event, selector, text, thread, decision } = mark;
	const copy = place && event.what !== 'insert' ? page.text.slice(place.start, place.end) : selector.exact;
	const removed = say(words.removed, language);
	const right = !isSuggestion(event)
		? undefined
		: event.what === 'insert'
			? selector.prefix.slice(-around) + (text ?? '') + selector.suffix.slice(0, around)
			: event.what === 'replace'
				? (text ?? '')
				: removed;
	const answers = thread.map(({ by, body }, i) => (i > 0 && by !== undefined ? `${by}：${body}` : body));
	return {
		copy: shortened(copy || selector.prefix.slice(-around) + selector.suffix.slice(0, around)),
		right: right === undefined ? undefined : shortened(right || removed),
		what: say(markNames[event.what], language),
		said: exchangeText([...answers, ...(decision?.reason === undefined ? [] : [decision.reason])].join('；')),
		by: exchangeText(event.by ?? ''),
		round: event.round,
		state: say(stateNames[state], language),
	};
}

function findingRow(page: Page, { span, message, fixes }: PageFinding, language: Language): Row {
	const [fix] = fixes;
	const whole = fix?.edits.reduce((all, { span: one }) => joined(all, one), span);
	const right =
		whole &&
		edited(
			page.text.slice(whole.start, whole.end),
			fix.edits.map(({ span: one, text }) => ({
				span: { start: one.start - whole.start, end: one.end - whole.start },
				text,
			})),
		);
	const { start, end } = whole ?? span;
	return {
		copy: shortened(page.text.slice(start, end) || page.text.slice(Math.max(0, start - around), end + around)),
		right: right === undefined ? undefined : shortened(right || say(words.removed, language)),
		what: say(fixes.length > 0 ? markNames.replace : markNames.query, language),
		said: say(message, language),
		by: say(words.program, language),
		round: undefined,
		state: say(stateNames.open, language),
	};
}

function joined(one: Span, other: Span): Span {
	return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** Copy for one cell: line ends show as ⏎. */
function shortened(copy: string): string {
	const shown = exchangeText(copy).replaceAll('\n', '⏎');
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
