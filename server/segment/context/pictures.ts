import { isFull } from '../line/line';
import { groupOf, hasOne } from '../model/traits';
import { lineAt, type TextLines } from './text-lines';

const [creditAlone, creditBehind] = [groupOf('credit alone'), groupOf('ends with credit')];

/** True where a photo credit closes the paragraph that begins with the text line `at`, or stands below it; the paragraph may be cut. */
export function isPicture(pages: TextLines, at: number): boolean {
	const { wrap } = pages.layout;
	for (let i = at; i < at + (wrap > 0 ? longestWrapped : longestCaption); i++) {
		const [line, next] = [lineAt(pages, i), lineAt(pages, i + 1)];
		if (!line) return false;
		if (hasOne(line, creditBehind) || (next && hasOne(next, creditAlone))) return true;
		if (wrap > 0 ? !isFull(line, wrap) : line.close === 'stop' || line.size <= 24) return false;
	}
	return false;
}

/** A caption is seldom cut twice. */
const longestCaption = 3;
/** On a hard-wrapped page it has some lines more. */
const longestWrapped = 8;
