import type { Article } from '../model/article';
import type { OfficialEntity, Title } from '../model/entity';
import type { ArticleRule, Fault, TwinRule } from '../model/rule';
import type { Span } from '../model/span';
import { keptWith } from '../text/kept';

/** A person with one post in a section. `rank` is what 副 and the like take away, `stem` the post without it. */
interface Holding {
	readonly name: string;
	readonly span: Span;
	readonly title: string;
	readonly organization: string | undefined;
	readonly stem: string;
	readonly rank: string;
}

/**
 * `副县长李文山` in one place and `县长李文山` in another: of one post and one organ, and one of the two is wrong.
 * Posts of different organs go together well (县委副书记、县长); so do former and coming ones, and those that an appointment changes.
 */
export const conflictingTitles: ArticleRule & TwinRule<readonly Holding[]> = {
	name: 'conflicting-titles',
	category: 'title',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '职务前后不一', en: 'Titles that contradict' },
	about: 'official',
	*check(article) {
		const holdings = holdingsOf(article);
		const told = new Set<string>();
		for (const [at, later] of holdings.entries()) {
			const earlier = holdings.slice(0, at).find((one) => contradicts(one, later));
			if (!earlier || told.has(later.name)) continue;
			told.add(later.name);
			yield { ...faultOf(earlier, later), related: [{ span: earlier.span, message: elsewhere(earlier) }] };
		}
	},
	summarize(article) {
		const holdings = holdingsOf(article);
		return holdings.length > 0 ? holdings : undefined;
	},
	*keys(holdings) {
		for (const { name, stem } of holdings) yield `${name} ${stem}`;
	},
	*compare(before, after) {
		const told = new Set<string>();
		for (const later of after) {
			const earlier = before.find((one) => contradicts(one, later));
			// A story that gives him the other title, too, has been told of that already.
			if (!earlier || told.has(later.name) || after.some((one) => one.name === later.name && one.stem === later.stem && one.rank === earlier.rank)) continue;
			told.add(later.name);
			yield { ...faultOf(earlier, later), twins: [{ span: earlier.span, message: elsewhere(earlier) }] };
		}
	},
};

/** What stands before a post and changes its rank. */
const ranks = ['常务副', '第一副', '副'] as const;

/** Who held a post, holds it for a while or is about to: no contradiction. */
const passing = /原|时任|前任|代理|拟任|候任|荣誉|名誉|^代|^老|兼/;

const holdingsOf = keptWith(findHoldings);

function findHoldings(article: Article): Holding[] {
	const { text } = article.draft.logical;
	// What an appointment says of a person is new: whatever else the story calls him may be old.
	const moved = new Set(article.entities.flatMap((entity) => (entity.kind === 'official' && (entity.relation === 'appointment' || entity.relation === 'removal') ? [entity.person.name] : [])));
	const holdings: Holding[] = [];
	for (const entity of article.entities) {
		if (entity.kind !== 'official' || moved.has(entity.person.name)) continue;
		for (const title of [...entity.also, entity.title]) {
			const found = holdingOf(text, entity, title);
			if (found) holdings.push(found);
		}
	}
	return holdings;
}

function holdingOf(text: string, { person, span }: OfficialEntity, { span: titleSpan, organization, post }: Title): Holding | undefined {
	const title = text.slice(titleSpan.start, titleSpan.end);
	if (post === undefined || passing.test(title) || text[titleSpan.start - 1] === '原') return undefined;
	const rank = ranks.find((one) => post.startsWith(one)) ?? '';
	const stem = post.slice(rank.length);
	// 主任 and 书记 alone are of any organ; 县长 says its own.
	if (organization === undefined && !/^[省市县区州乡镇盟旗]长$/.test(stem)) return undefined;
	return { name: person.name, span, title, organization, stem, rank };
}

function contradicts(a: Holding, b: Holding): boolean {
	return a.name === b.name && a.stem === b.stem && (a.rank === '') !== (b.rank === '') && a.organization === b.organization;
}

function elsewhere({ title, name }: Holding) {
	return { zh: `此处是“${title}${name}”`, en: `Here it is ${title}${name}` };
}

function faultOf(earlier: Holding, later: Holding): Fault {
	return {
		span: later.span,
		message: { zh: `“${later.name}”的职务别处写作“${earlier.title}”，此处写作“${later.title}”，请核对。`, en: `${later.name} is ${earlier.title} elsewhere and ${later.title} here: which is right?` },
	};
}
