import { placedFindings } from '../../server/answers/findings/placed-findings';
import type { Page, PageEdit, PageFinding } from '../../server/ground/model/page';
import { defaults, type Settings } from '../../server/ground/model/settings';
import { analyze, update } from '../../server/reading/page/update';
import { type Layout, layOut } from './layouts';
import type { Mutation } from './operator';
import { type Random, randomOf } from './random';
import { type Laid, type Line, placeOf, type Sheet, type Stretch } from './sheet';

/** A page laid out and checked, before any fault is put in. */
export interface Ground {
	readonly sheet: Sheet;
	readonly layout: Layout;
	readonly laid: Laid;
	readonly page: Page;
	readonly findings: readonly PageFinding[];
}

/** A page with one fault put in; spots are page offsets of its text. */
export interface Mutant {
	readonly text: string;
	readonly spots: readonly Stretch[];
	readonly page: Page;
	readonly findings: readonly PageFinding[];
}

/**
 * Lays a sheet out and checks it. Where columns break depends on the sheet and the layout alone, so that a mutant of it breaks likewise.
 */
export function ground(sheet: Sheet, layout: Layout): Ground {
	const laid = layOut(sheet, layout, breaks(sheet, layout));
	const page = analyze({ text: laid.text, settings: settingsOf(sheet) });
	return { sheet, layout, laid, page, findings: placedFindings(page) };
}

/** Puts a fault in; undefined where the ground has a finding of these rules there already. */
export function mutate(
	before: Ground,
	{ line, mutation }: { readonly line: number; readonly mutation: Mutation },
	rules: readonly string[],
): Mutant | undefined {
	const { sheet, layout, laid, page } = before;
	const changed = mutation.line ?? line;
	const asked = (mutation.spots ?? mutation.edits).map((spot) => ({
		line: 'line' in spot ? (spot.line ?? changed) : changed,
		start: Math.max(0, spot.start),
		end: Math.min(spot.end, sheet.lines['line' in spot ? (spot.line ?? changed) : changed].text.length),
	}));
	const taken = asked.map((spot) => widened(placedIn(laid, spot)));
	if (
		before.findings.some((finding) => rules.includes(finding.rule) && taken.some((spot) => meets(finding.span, spot)))
	)
		return undefined;
	const after =
		layout === 'hard wraps'
			? layOut(withFault(sheet, changed, mutation), layout, breaks(sheet, layout))
			: edited(laid, changed, mutation);
	const spots = asked.map((spot) => {
		const own = spot.line === changed ? shifted(spot, mutation) : spot;
		return widened(placedIn(after, { line: spot.line, ...own }));
	});
	const mutated = update(page, {
		text: after.text,
		settings: page.settings,
		change: changeBetween(laid.text, after.text),
	});
	return { text: after.text, spots, page: mutated, findings: placedFindings(mutated) };
}

/** The stretch of the file that a stretch of a line stands for. */
function placedIn({ pieces }: Laid, { line, start, end }: Stretch & { readonly line: number }): Stretch {
	return { start: placeOf(pieces[line], start, 'start'), end: placeOf(pieces[line], end, 'end') };
}

/** True where a finding lies on a stretch; an empty one has to touch it. */
export function meets(finding: Stretch, spot: Stretch): boolean {
	return finding.start === finding.end
		? spot.start <= finding.start && finding.end <= spot.end
		: finding.start < spot.end && spot.start < finding.end;
}

/** A text after edits that do not overlap; of two equal ones, one is made. */
export function applied(text: string, edits: readonly PageEdit[]): string {
	const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	let out = '';
	let at = 0;
	let before: PageEdit | undefined;
	for (const edit of sorted) {
		if (
			before &&
			before.span.start === edit.span.start &&
			before.span.end === edit.span.end &&
			before.text === edit.text
		)
			continue;
		if (edit.span.start < at) continue;
		out += text.slice(at, edit.span.start) + edit.text;
		at = edit.span.end;
		before = edit;
	}
	return out + text.slice(at);
}

/** The text with its paragraphs joined: what remains to compare where a fault and its mending lie across a break. */
export function joined(text: string): string {
	return text.replaceAll(/\s*\n\s*/g, '');
}

function settingsOf(sheet: Sheet): Settings {
	const known = settings.get(sheet.name);
	if (known) return known;
	const made: Settings = { ...defaults, issueDate: { day: sheet.issue, source: 'option' } };
	settings.set(sheet.name, made);
	return made;
}

const settings = new Map<string, Settings>();

function breaks(sheet: Sheet, layout: Layout): Random {
	return randomOf(1, sheet.name, layout);
}

/** A deletion leaves no stretch: the finding has to lie beside it. */
function widened({ start, end }: Stretch): Stretch {
	return start === end ? { start: Math.max(0, start - 1), end: end + 1 } : { start, end };
}

function withFault(sheet: Sheet, line: number, { edits }: Mutation): Sheet {
	const text = applied(
		sheet.lines[line].text,
		edits.map(({ start, end, text }) => ({ span: { start, end }, text })),
	);
	return { ...sheet, lines: sheet.lines.map((one, i): Line => (i === line ? { ...one, text } : one)) };
}

/**
 * The page with the edits made in its text; a break within the stretch edited goes behind the new text, one that a deletion runs over to
 * the end of the line goes with it.
 */
function edited(laid: Laid, line: number, { edits }: Mutation): Laid {
	const placed: PageEdit[] = [];
	let pieces = laid.pieces;
	for (const { start, end, text } of [...edits].reverse()) {
		const to = placeOf(laid.pieces[line], end, 'end');
		const from = start === end ? to : placeOf(laid.pieces[line], start, 'start');
		const lost = laid.text.slice(from, to);
		const kept = text === '' ? '' : (lost.match(/[ 　]*\n\s*/g) ?? []).join('');
		placed.push({ span: { start: from, end: to }, text: text + kept });
		const by = text.length + kept.length - (to - from);
		pieces = pieces.map((list, i) =>
			i === line
				? respelled(list, { start, end, length: text.length }, { at: from, by })
				: list.map((piece) => (piece.at >= to ? { ...piece, at: piece.at + by } : piece)),
		);
	}
	return { text: applied(laid.text, placed), pieces };
}

/**
 * The pieces of the edited line: those before and behind the edit, and the new text of a length between them, which stands at `at`.
 * What follows moves on by `by`.
 */
function respelled(
	list: Laid['pieces'][number],
	{ start, end, length }: Stretch & { readonly length: number },
	{ at, by }: { readonly at: number; readonly by: number },
): Laid['pieces'][number] {
	const out: { offset: number; at: number; length: number }[] = [];
	for (const piece of list)
		if (piece.offset < start) out.push({ ...piece, length: Math.min(piece.length, start - piece.offset) });
	if (length > 0) out.push({ offset: start, at, length });
	for (const piece of list) {
		const last = piece.offset + piece.length;
		if (last <= end) continue;
		const skip = Math.max(0, end - piece.offset);
		out.push({
			offset: piece.offset + skip + length - (end - start),
			at: piece.at + skip + by,
			length: piece.length - skip,
		});
	}
	return out;
}

function shifted({ start, end }: Stretch, { edits }: Mutation): Stretch {
	let from = start;
	let to = end;
	for (const edit of edits) {
		const by = edit.text.length - (edit.end - edit.start);
		if (edit.end <= start && edit.start < start) from += by;
		if (edit.start <= end) to += edit.end <= end ? by : edit.start + edit.text.length - end;
	}
	return { start: from, end: Math.max(from, to) };
}

function changeBetween(
	before: string,
	after: string,
): { readonly start: number; readonly length: number; readonly inserted: number } {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start++;
	let same = 0;
	while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
	return { start, length: before.length - start - same, inserted: after.length - start - same };
}
