import type { BylineMatch } from '../../ground/model/byline';
import type { HouseForm, HouseMarks, HouseStyle, MarkPlace } from '../../ground/model/house-style';
import { isSpace } from '../../ground/text/characters';
import { bylineMarks, type FormMark, houseMarks, plainMarks } from './house-form';
import { isMixed, type MarkFault, markFault } from './mark-faults';

/**
 * The form that 消息头 are mended into: the one that the desk declared, else what most of the page or the issue has, else
 * `本报讯（记者 甲某某 乙某）`.
 */
export function formInForce(
	declared: string | undefined,
	{ usual, shownBy }: Pick<HouseStyle, 'usual' | 'shownBy'>,
): HouseForm {
	if (declared !== undefined) return { source: 'declared', marks: houseMarks(declared) };
	const marks = usualMarks(usual);
	return Object.keys(marks).length === 0 ? { source: 'plain', marks: plainMarks } : { source: shownBy, marks };
}

/**
 * What most of the own leads of a page have, place by place. Brackets go together: where the page has a way for one of the two alone, it
 * has none.
 */
export function usualMarks(usual: HouseStyle['usual']): Partial<HouseMarks> {
	const marks: Partial<Record<MarkPlace, string>> = {};
	for (const place of formPlaces) {
		const text = usual.get(usualKey(place));
		if (text !== undefined) marks[place] = text;
	}
	if (marks.open === undefined || marks.close === undefined) {
		delete marks.open;
		delete marks.close;
	}
	return marks;
}

/** Where leads are compared with each other. A missing role is a fault by itself, not a form. */
export const formPlaces: readonly MarkPlace[] = ['before', 'words', 'open', 'after-role', 'between', 'group', 'close'];

/** The name of a place in the counts of a page (`reading/page/house-style.ts`). */
export function usualKey(place: MarkPlace): string {
	return usualKeyPrefix + place;
}

export const usualKeyPrefix = 'byline ';

/** The form as an example, for people: `本报讯（记者 甲某某 乙某）`. */
export function exampleOf({ marks }: HouseForm): string {
	const {
		before,
		words,
		open,
		role,
		between,
		close,
		'after-role': afterRole,
	}: HouseMarks = { ...plainMarks, ...marks };
	return `${before}${words}${open}${role}${afterRole}甲某某${between}乙某${close}`;
}

/** A mark that is to be mended, and what belongs there. */
export interface WrongMark {
	readonly mark: FormMark;
	readonly text: string;
	/** What is wrong with it in any house; undefined where it is well written, and only not in the form in force. */
	readonly fault: MarkFault | undefined;
}

/** The marks of a byline that are broken or not in the form in force, in order; `text` is what it was scanned in. */
export function wrongMarks(
	match: BylineMatch,
	text: string,
	{ form, style }: { readonly form: HouseForm; readonly style: Pick<HouseStyle, 'halfWidth'> },
): WrongMark[] {
	const wrong: WrongMark[] = [];
	const { before = '', words = plainMarks.words } = form.marks;
	if (!match.opening && words !== '') {
		// `（记者 甲某）7月28日…`: the story lacks its 本报讯.
		const mark: FormMark = { place: 'before', start: match.start, end: match.start, text: '', padded: false };
		wrong.push({ mark, text: before + words, fault: undefined });
	}
	const mixed = isMixed(match, text);
	for (const mark of bylineMarks(match, text)) {
		const isWhole = (place: MarkPlace) => mark.place === place && mixed;
		const fault = markFault(mark, match, style) ?? (isWhole('open') || isWhole('close') ? 'brackets' : undefined);
		const right = mended(mark, form, fault);
		// A blank that the whole page has beside its names is the page's way.
		if (right !== undefined) wrong.push({ mark, text: right, fault });
	}
	return wrong;
}

/** How a byline reads with those marks mended. */
export function withMarks(match: BylineMatch, text: string, wrong: readonly WrongMark[]): string {
	let out = '';
	let at = match.start;
	for (const { mark, text: mending } of wrong) {
		out += text.slice(at, mark.start) + mending;
		at = mark.end;
	}
	return out + text.slice(at, match.end);
}

/** What a mark should be; `undefined` where it is right as it stands. */
function mended(mark: FormMark, { source, marks }: HouseForm, fault: MarkFault | undefined): string | undefined {
	if (mark.place === 'words') {
		const close = [...mark.text].filter((sign) => !isSpace(sign.charCodeAt(0))).join('');
		return close === mark.text ? undefined : close;
	}
	if (mark.place === 'role')
		return mark.text === '' && (fault || source === 'declared')
			? plainMarks.role + (marks['after-role'] ?? plainMarks['after-role'])
			: undefined;
	const expected = marks[mark.place] ?? (fault ? plainMarks[mark.place] : undefined);
	if (expected === undefined || mark.text === expected) return undefined;
	// One blank is one blank, of either width; beside a padded name it may be wider.
	if (expected === ' ' && isBlank(mark.text, mark.padded ? 2 : 1)) return undefined;
	return expected;
}

function isBlank(text: string, most: number): boolean {
	return text.length >= 1 && text.length <= most && [...text].every((sign) => isSpace(sign.charCodeAt(0)));
}
