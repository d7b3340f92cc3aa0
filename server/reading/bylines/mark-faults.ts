import type { BylineMatch } from '../../ground/model/byline';
import type { HouseStyle } from '../../ground/model/house-style';
import { isHan, isSpace } from '../../ground/text/characters';
import { type FormMark, isRepeatedRole } from './house-form';
import { closers, openers } from './units';

/**
 * What is wrong with a mark whatever the house: stray blanks, wrong or missing brackets, a doubled or missing role, a mark where none
 * belongs.
 */
export type MarkFault = 'spaces' | 'brackets' | 'missing' | 'doubled' | 'role' | 'mark';

/**
 * What is wrong with a mark of a 消息头 in any house: half-width, mixed and missing brackets, `记者：`, `记者记者`, a name without a role,
 * blanks within `本报讯`, inside the brackets and more than one beside a name (between two groups, more than the width of a character).
 * Brackets or none, `、` or a blank between names, a blank before the bracket, 报道: papers differ in these, and the answer is `undefined`.
 * `text` is what the byline was scanned in.
 */
export function markFault(
	mark: FormMark,
	match: BylineMatch,
	{ halfWidth }: Pick<HouseStyle, 'halfWidth'>,
): MarkFault | undefined {
	const { place, text } = mark;
	// In `本报讯　甲某、特约记者乙某报道：` the role of the second and 报道 say that the first is a reporter, too.
	if (place === 'role')
		return text === '' && match.groups.every(({ role, suffix }) => !role && !suffix) && !match.form.report
			? 'role'
			: undefined;
	if (place === 'words')
		return mark.start === match.opening?.words.start && [...text].some((sign) => isSpace(sign.charCodeAt(0)))
			? 'spaces'
			: undefined;
	if (!halfWidth.brackets && /[()[\]{}<>]/.test(text)) return 'brackets';
	if (!halfWidth.stops && /[,;:]/.test(text)) return place === 'after-role' ? afterRole(text) : 'mark';
	switch (place) {
		case 'after-role':
			return text.trim() === '' ? blanks(mark) : afterRole(text);
		case 'between':
			return isRepeatedRole(mark) ? undefined : blanks(mark);
		case 'group':
			// `（特约记者甲某  通讯员乙某）`: two half-width blanks are as wide as one of the other width.
			return text === '  ' ? undefined : blanks(mark);
		case 'open':
			return openFault(text, match);
		case 'close':
			return closeFault(text, match);
		default:
			return undefined;
	}
}

function afterRole(text: string): MarkFault {
	return [...text].some((sign) => isHan(sign.charCodeAt(0))) ? 'doubled' : 'mark';
}

/** One blank stands beside a name; beside a padded name there may be more. */
function blanks({ text, padded }: FormMark): MarkFault | undefined {
	return !padded && text.length >= 2 && text.trim() === '' ? 'spaces' : undefined;
}

/** What leads to the people: `（`, ` （`, `】（`, a blank. Inside the bracket stands nothing. */
function openFault(text: string, { form }: BylineMatch): MarkFault | undefined {
	const at = lastOf(text, openers);
	if (at < 0) return form.close === undefined ? undefined : 'missing';
	const inside = text.slice(at + 1);
	return inside === '' ? undefined : inside.trim() === '' ? 'spaces' : 'mark';
}

/** What follows the people: `）`, `）：`, 报道, a blank; no blank and no mark before the bracket. */
function closeFault(text: string, match: BylineMatch): MarkFault | undefined {
	const { open } = match.form;
	const at = [...text].findIndex((sign) => closers.includes(sign));
	if (at < 0) return open === undefined ? undefined : 'missing';
	const inside = text.slice(0, at);
	if (inside !== '' && !/报[道导]/.test(inside)) return inside.trim() === '' ? 'spaces' : 'mark';
	return undefined;
}

/** True where the brackets around the people are no pair: `（…】`. */
export function isMixed({ form: { open, close } }: BylineMatch, text: string): boolean {
	return open !== undefined && close !== undefined && openers.indexOf(text[open]) !== closers.indexOf(text[close]);
}

function lastOf(text: string, signs: string): number {
	for (let at = text.length - 1; at >= 0; at--) if (signs.includes(text[at])) return at;
	return -1;
}
