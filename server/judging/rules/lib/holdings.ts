import type { Article } from '../../../ground/model/article';
import type { OfficialEntity, Title } from '../../../ground/model/entity';
import type { Span } from '../../../ground/model/span';
import { hashOf } from '../../../ground/text/hash';
import { memoizePassing } from '../../../ground/text/memoize';
import { signSet } from '../../../ground/text/signs';
import { entitiesOf } from '../../../reading/article/entities';

/** A person with one post in a section. `rank` is what 副 and the like take away, `stem` the post without it. */
export interface Holding {
	/** How many stand before it in the story. */
	readonly nth: number;
	/** A number for name and stem. */
	readonly key: number;
	readonly name: string;
	readonly span: Span;
	readonly title: string;
	readonly organization: string | undefined;
	readonly stem: string;
	readonly rank: string;
}

/** What stands before a post and changes its rank. */
const ranks = ['常务副', '第一副', '副'] as const;

/** Who held a post, holds it for a while or is about to: no contradiction. */
const passing = /原|时任|前任|代理|拟任|候任|荣誉|名誉|^代|^老|兼/;

/** The characters that these words begin with: a cheap check before the expression. */
const passingSigns = signSet('原时前代拟候荣名老兼');

function hasPassingSign(title: string): boolean {
	for (let at = 0; at < title.length; at++) if (passingSigns.has(title.charCodeAt(at))) return true;
	return false;
}

/** The posts that a story says people hold; of a person who is appointed or removed in it, none. */
export const holdingsOf = memoizePassing(findHoldings);

function findHoldings(article: Article): readonly Holding[] {
	const { text } = article.draft.logical;
	const holdings: Holding[] = [];
	let moved: Set<string> | undefined;
	for (const entity of entitiesOf(article).officials) {
		// An appointment tells a new post, so the other titles of that person may be old ones.
		if (entity.relation === 'appointment' || entity.relation === 'removal')
			(moved ??= new Set()).add(entity.person.name);
		for (const title of [...entity.also, entity.title]) {
			const holding = holdingOf(text, entity, title);
			if (holding) holdings.push({ nth: holdings.length, ...holding });
		}
	}
	return moved ? holdings.filter(({ name }) => !moved.has(name)) : holdings;
}

/** The post that a title says a person holds; undefined where it is of no organ, or past, or not yet held. */
function holdingOf(
	text: string,
	{ person, span }: OfficialEntity,
	{ span: titleSpan, organization, post }: Title,
): Omit<Holding, 'nth'> | undefined {
	if (post === undefined) return undefined;
	const rank = rankOf(post);
	const stem = post.slice(rank.length);
	// 主任 and 书记 alone are of any organ; 县长 says its own.
	if (organization === undefined && !/^[省市县区州乡镇盟旗]长$/.test(stem)) return undefined;
	const title = text.slice(titleSpan.start, titleSpan.end);
	if ((hasPassingSign(title) && passing.test(title)) || text[titleSpan.start - 1] === '原') return undefined;
	return {
		key: hashOf(person.name) ^ Math.imul(hashOf(stem), 31),
		name: person.name,
		span,
		title,
		organization,
		stem,
		rank,
	};
}

function rankOf(post: string): string {
	for (const rank of ranks) if (post.startsWith(rank)) return rank;
	return '';
}
