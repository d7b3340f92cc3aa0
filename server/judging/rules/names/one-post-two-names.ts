import type { Article } from '../../../ground/model/article';
import type { OfficialEntity, Title } from '../../../ground/model/entity';
import type { Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault, SectionPairRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { hashOf } from '../../../ground/text/hash';
import { memoizePassing } from '../../../ground/text/memoize';
import { entitiesOf } from '../../../reading/article/entities';
import { change } from '../lib/change';
import { isNearName, isPlain, openPlaces, patternOf, surnameLength } from '../lib/near-names';
import { usual } from './lib/variants';

/** Who holds a post that one person alone holds, where a story says so first. */
interface Holder {
	readonly name: string;
	readonly span: Span;
	/** As it is written. */
	readonly title: string;
	/** Organ and post, and the name with each character left open in turn, a surname of two apart. */
	readonly patterns: readonly string[];
}

/**
 * `县水利局局长张伟民……县水利局局长⟦张伟明⟧`: an organ has one head, and two names for it that differ in one character, or in surnames that
 * are alike, are one person's, within a story or in two stories of a page.
 */
export const onePostTwoNames: ArticleRule & SectionPairRule = {
	name: 'one-post-two-names',
	category: 'title',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '同一职务，姓名差一字', en: 'One post, two names' },
	about: 'official',
	*check(article) {
		const holders = holdersOf(article);
		if (holders.length < 2) return;
		const before = new Map<string, Holder>();
		const counts = countsOf(article);
		const isSeveral = (name: string) => (counts.get(name) ?? 0) > 1;
		for (const later of holders) {
			const earlier = firstOf(later, before);
			addPatterns(later, before);
			// A name that stands twice against one that stands once is near-miss-name, a variant of a character variant-name.
			if (!earlier || isSeveral(earlier.name) !== isSeveral(later.name) || usual(earlier.name) === usual(later.name))
				continue;
			yield { ...faultOf(earlier, later), related: [{ span: earlier.span, message: elsewhere(earlier) }] };
		}
	},
	keys: (article) => holdersOf(article).flatMap(({ patterns }) => patterns.map((pattern) => hashOf(pattern))),
	*compare(earlierStory, laterStory) {
		const before = new Map<string, Holder>();
		for (const holder of holdersOf(earlierStory)) addPatterns(holder, before);
		const names = countsOf(laterStory);
		for (const later of holdersOf(laterStory)) {
			const earlier = firstOf(later, before);
			// A story that has both names has a finding of its own.
			if (!earlier || names.has(earlier.name)) continue;
			yield { ...faultOf(earlier, later), earlierPlaces: [{ span: earlier.span, message: elsewhere(earlier) }] };
		}
	},
};

/** Posts of which an organ has one. 主任 and 部长 are heads of wards and departments, too, but then the organ is another. */
const sole =
	/^(?:书记|[省市州盟县区旗乡镇村校院局厅部处司所站行社台馆园厂会]长|支队长|大队长|董事长|总经理|主任|主席|理事长|秘书长|检察长|总编辑)$/;

/** 县长 says its own organ; 书记 and 主任 alone may be those of any. */
const ofPlace = /^[省市州盟县区旗乡镇]长$/;

/** Who held a post, holds it for a while or is about to; a post that was handed on has two holders. */
const passing = /原|时任|前任|新任|继任|代理|拟任|候任|荣誉|名誉|^代|^老|历任/;

const holdersOf = memoizePassing(findHolders);

function findHolders(article: Article): readonly Holder[] {
	if (article.draft.kind !== 'article') return [];
	const { text } = article.draft.logical;
	const found = new Map<string, Holder>();
	for (const official of entitiesOf(article).officials) {
		if (official.relation === 'appointment' || official.relation === 'removal') return [];
		if (found.has(official.person.name)) continue;
		const holder = holderOf(text, official);
		if (holder) found.set(holder.name, holder);
	}
	return [...found.values()];
}

function holderOf(text: string, { person, title: nearest, also }: OfficialEntity): Holder | undefined {
	const { name, span } = person;
	if (name.length - surnameLength(name) < 2 || !isPlain(name)) return undefined;
	const titles = [nearest, ...also].filter((title) => isSole(text, title));
	const [first] = titles;
	if (!first) return undefined;
	const patterns: string[] = [];
	for (const { organization, post } of titles)
		for (const at of openPlaces(name)) patterns.push(`${organization ?? ''} ${post} ${patternOf(name, at)}`);
	return { name, span, title: text.slice(first.span.start, first.span.end), patterns };
}

function isSole(text: string, { span, organization, post }: Title): boolean {
	return (
		post !== undefined &&
		(organization !== undefined || ofPlace.test(post)) &&
		sole.test(post) &&
		!passing.test(text.slice(Math.max(0, span.start - 2), span.end))
	);
}

function addPatterns(holder: Holder, holders: Map<string, Holder>): void {
	for (const pattern of holder.patterns) if (!holders.has(pattern)) holders.set(pattern, holder);
}

/** The first of some holders of one post whose name is nearly the same. */
function firstOf({ name, patterns }: Holder, holders: ReadonlyMap<string, Holder>): Holder | undefined {
	for (const pattern of patterns) {
		const other = holders.get(pattern);
		if (other && isNearName(other.name, name)) return other;
	}
	return undefined;
}

/** How often each name stands in a story. */
const countsOf = memoizePassing((article: Article): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const { name } of entitiesOf(article).persons) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
});

function elsewhere({ title, name }: Holder): Message {
	return { zh: `此处是“${title}${name}”`, en: `Here it is ${title}${name}` };
}

function faultOf(earlier: Holder, later: Holder): Fault {
	return {
		span: later.span,
		message: {
			zh: `“${later.title}”别处是“${earlier.name}”，此处是“${later.name}”，请核对。`,
			en: `${later.title} is ${earlier.name} elsewhere and ${later.name} here: please check.`,
		},
		fixes: [change(later.span, earlier.name, 'offer')],
	};
}
