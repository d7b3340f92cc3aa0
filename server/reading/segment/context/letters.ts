import { groupOf, hasOne } from '../model/traits';
import { knownLine, lineAt, type TextLines } from './text-lines';

const [letterEnd, date] = [groupOf('letter end'), groupOf('date alone')];
const writer = groupOf('organ alone', 'date alone', 'names alone', 'name at the end', 'author line');

/**
 * `云麓县某某联合会`, `一名读者`, `2026年8月3日` below 此致 敬礼: who wrote a letter, and when. Who is of no known form stands over
 * the date.
 */
export function signsLetter(pages: TextLines, at: number): boolean {
	const [cur, next] = [knownLine(pages, at), lineAt(pages, at + 1)];
	if (!hasOne(cur, writer) && !(cur.close === 'open' && cur.size <= longestWriter && next && hasOne(next, date)))
		return false;
	for (let i = 1; i <= signingLines; i++) {
		const above = lineAt(pages, at - i);
		if (!above || hasOne(above, letterEnd)) return above !== undefined;
		if (above.close !== 'open' || above.size > longestWriter) return false;
	}
	return false;
}

/** Below 敬礼 stand at most an office, a name and a date. */
const signingLines = 3;
const longestWriter = 24;
