import type { LogicalBlock } from '../../../../ground/model/article';

/** The blocks of a story, counted in its logical text. */
export interface Verses {
	readonly text: string;
	readonly blocks: readonly LogicalBlock[];
}

/**
 * True where the block is a line of verse or song: a short paragraph among short paragraphs, which is no sentence of prose. Lines of verse
 * end without a stop, or have halves of one length: `山高路远⏎水长天阔`, `春风吹柳岸，细雨湿花枝。`
 */
export function isVerse({ text, blocks }: Verses, at: number): boolean {
	const isLine = (index: number) => {
		const block = blocks[index];
		if (block?.kind !== 'paragraph' || block.span.end - block.span.start > longestVerse) return false;
		return !isProse(text.slice(block.span.start, block.span.end));
	};
	return isLine(at) && ((isLine(at - 1) && (isLine(at - 2) || isLine(at + 1))) || (isLine(at + 1) && isLine(at + 2)));
}

const longestVerse = 20;

/** True of a sentence that ends, and has no two halves of one length. */
function isProse(line: string): boolean {
	if (!/[。！？]$/.test(line)) return false;
	const [first, second, ...others] = line.slice(0, -1).split(/[，；、]/);
	return second === undefined || others.length > 0 || first.length !== second.length;
}
