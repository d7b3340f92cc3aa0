import type { LogicalBlock } from '../../../../ground/model/article';

/** True where the block is a line of verse or song: a short paragraph among short paragraphs. */
export function isVerse(blocks: readonly LogicalBlock[], at: number): boolean {
	const isShort = (index: number) => {
		const block = blocks[index];
		return block?.kind === 'paragraph' && block.span.end - block.span.start <= longestVerse;
	};
	return (
		isShort(at) && ((isShort(at - 1) && (isShort(at - 2) || isShort(at + 1))) || (isShort(at + 1) && isShort(at + 2)))
	);
}

const longestVerse = 20;
