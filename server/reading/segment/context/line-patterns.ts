import { isFull } from '../line/line';
import { patternOffset } from '../model/line-features';
import { hasPatterns, kind, patternNumber, place } from '../model/patterns';
import { lineAt, type TextLines } from './text-lines';

/** The coarse kind of a text line (model/patterns.ts): a full line of a hard-wrapped page is text whatever its length. */
function kindAt(pages: TextLines, at: number): number {
	const line = lineAt(pages, at);
	if (!line) return kind.none;
	const { wrap } = pages.layout;
	if (wrap === 0 || !isFull(line, wrap)) return line.kind;
	return line.kind === kind.lead || line.kind === kind.byline || line.kind === kind.margin ? line.kind : kind.text;
}

/** The patterns that a text line makes with its neighbors. */
export function patternFeatures(pages: TextLines, at: number, found: number[]): void {
	const cur = kindAt(pages, at);
	if (!hasPatterns(cur)) return;
	const [over, under] = [kindAt(pages, at - 1), kindAt(pages, at + 1)];
	found.push(
		patternOffset + patternNumber(place.between, cur, [over, under]),
		patternOffset + patternNumber(place.over, cur, [under, kindAt(pages, at + 2)]),
		patternOffset + patternNumber(place.under, cur, [kindAt(pages, at - 2), over]),
	);
}
