import type { Article, Draft } from '../../ground/model/article';
import type { BlockKind } from '../../ground/model/block';
import type { BylineMatch } from '../../ground/model/byline';
import type { BylineEntity } from '../../ground/model/entity';
import { memoizeLast } from '../../ground/text/memoize';
import { isHalfRead, scannedMatch } from '../bylines/entity';

/**
 * A byline as it was scanned, offsets in the logical text, where it is a lead of the paper's own:
 * `本报讯…`, and `（记者 甲某）…` where the story begins with it.
 * Those of agencies keep the agency's form.
 */
export function ownLead(article: Article, entity: BylineEntity): BylineMatch | undefined {
	if (entity.role !== 'lead' || entity.match.form.cut) return undefined;
	const match = scannedMatch(entity);
	if (isHalfRead(match, article.draft.logical.text)) return undefined;
	return (
		match.opening
			? match.opening.agency.text.startsWith('本') && match.opening.word.text === '讯'
			: beginsStory(article, entity)
	)
		? match
		: undefined;
}

/** True where nothing but headlines stands before the byline. */
function beginsStory(article: Article, entity: BylineEntity): boolean {
	return entity.span.start < headEnd(article.draft);
}

/**
 * The end of the first block that is not part of the head (headlines and what stands among them). What stands above it or in it begins the
 * story. Where all blocks are head, the end of the last one.
 */
const headEnd = memoizeLast(
	({ logicalBlocks }: Draft): number =>
		(logicalBlocks.find(({ kind }) => !heads.has(kind)) ?? logicalBlocks[logicalBlocks.length - 1])?.span.end ?? 0,
);

const heads: ReadonlySet<BlockKind> = new Set(['kicker', 'headline', 'deck', 'byline']);
