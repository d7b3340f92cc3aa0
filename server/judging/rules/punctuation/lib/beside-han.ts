import type { LogicalText } from '../../../../ground/model/article';
import { nonHanOf } from '../../../../ground/text/logical';
import type { SignSet } from '../../../../ground/text/signs';

/**
 * The first of some marks that has a Han character before it or behind it (`部门⟦(⟧`, `⟦)⟧单位`): the offset in the logical text where the
 * two begin, -1 where there is none. The marks are no Han themselves.
 */
export function firstBesideHan(logical: LogicalText, marks: SignSet): number {
	const { text } = logical;
	const nonHan = nonHanOf(logical);
	for (let n = 0; n < nonHan.length; n++) {
		const at = nonHan[n];
		if (!marks.has(text.charCodeAt(at))) continue;
		if (isCommonHan(text.charCodeAt(at - 1))) return at - 1;
		if (isCommonHan(text.charCodeAt(at + 1))) return at;
	}
	return -1;
}

function isCommonHan(code: number): boolean {
	return code >= 0x4e00 && code <= 0x9fff;
}
