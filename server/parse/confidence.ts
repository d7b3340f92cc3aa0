import type { Context } from './context';
import { type Column, marginOf } from './decode';
import { isPinnedBegin } from './pinned';
import { opens } from './sections';
import { weights } from './weights';

/** How many text lines after a border are asked whether it is one. What lies further on says nothing about it that these do not. */
export const window = 4;

/** The margin, in units of the weights, that stands for one nat: a border with the margin `scale` has odds of e. */
const scale = 12;

/** How sure the decoder, or who pinned the line, is that a section begins with the text line `at`: from the margin over the best way without that border, within the window. 0 to 1, two decimals. */
export function confidenceOf(decoded: { readonly contexts: readonly Context[]; readonly columns: readonly Column[]; readonly pinned: Uint8Array }, at: number): number {
	if (at === 0 || isPinnedBegin(decoded.pinned[at] as number)) return 1;
	const margin = marginOf(decoded.columns[at - 1], decoded.contexts.slice(at, at + window + 1), weights, opens);
	return Math.round(100 / (1 + Math.exp(-margin / scale))) / 100;
}
