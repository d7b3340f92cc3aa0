import type { Message } from '../../ground/model/finding';
import type { DeskRow } from '../../ground/model/roster';
import { isSoleTitle, sameOffice } from './offices';

/** A row whose time in office overlaps with that of another row, which stands before it in time. */
export interface Overlap {
	readonly row: DeskRow;
	readonly message: Message;
}

/**
 * Rows of one post that overlap in time: of one person, or of two where the post has one holder (县长). The day on which one goes and the
 * next comes is no overlap. It may be meant so; more often the last day of the first is missing.
 */
export function overlappingPosts(rows: readonly DeskRow[]): Overlap[] {
	const offices = new Map<string, DeskRow[]>();
	for (const row of rows) {
		if (row.title === '') continue;
		const key = isSoleTitle(row.title) ? sameOffice(row) : `${sameOffice(row)}\n${row.name}`;
		const office = offices.get(key);
		if (office) office.push(row);
		else offices.set(key, [row]);
	}
	const found: Overlap[] = [];
	for (const office of offices.values()) {
		if (office.length < 2) continue;
		office.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
		for (let i = 1; i < office.length; i++) {
			const [before, row] = [office[i - 1], office[i]];
			if (row.from === undefined || (before.to !== undefined && before.to <= row.from)) continue;
			found.push({
				row,
				message: {
					zh: `与第 ${before.line + 1} 行“${before.name}”的任期重叠：前一段缺离任日期，还是日期有误？`,
					en: `Overlaps with ${before.name} in line ${before.line + 1}: is the last day of the earlier one missing?`,
				},
			});
		}
	}
	return found.sort((a, b) => a.row.line - b.row.line);
}
