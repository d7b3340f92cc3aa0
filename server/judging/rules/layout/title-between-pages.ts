import type { PageRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { type Holding, holdingsOf } from '../lib/holdings';
import { elsewhere, pageWords, toldBy } from './lib/elsewhere';

/** A post that a story gives to somebody. */
type Told = Pick<Holding, 'name' | 'title' | 'stem' | 'rank'> & { readonly organization: string; readonly span: Span };

/**
 * `副县长李文山` on one page of the issue and `县长李文山` on another: of one post and one organ, and one of the two is wrong. What one
 * page says by itself is the business of `conflicting-titles`.
 */
export const titleBetweenPages: PageRule<readonly Told[]> = {
	name: 'title-between-pages',
	category: 'title',
	tier: 'B',
	severity: 'information',
	weight: 1,
	structural: true,
	needsIssue: true,
	title: { zh: '两版职务不一', en: 'Titles that contradict on two pages' },
	summarize(article) {
		const told = new Map<string, Told>();
		for (const { name, span, title, organization = '', stem, rank } of holdingsOf(article)) {
			const key = `${postOf({ name, stem, organization })} ${rank}`;
			if (!told.has(key)) told.set(key, { name, span, title, organization, stem, rank });
		}
		return told.size > 0 ? [...told.values()] : undefined;
	},
	shares: (told) => told.map(postOf),
	*judge(summaries, { issue }) {
		const others = toldBy<Told>(issue, titleBetweenPages.name, postOf);
		if (others.size === 0) return;
		// A page that gives him both titles has a finding of its own.
		const own = new Set(summaries.flatMap(({ summary }) => summary.map(sideOf)));
		const told = new Set<string>();
		for (const { section, summary } of summaries)
			for (const post of summary) {
				const other = others.get(postOf(post))?.find((one) => (one.told.rank === '') !== (post.rank === ''));
				if (!other || own.has(sideOf(other.told)) || told.has(postOf(post))) continue;
				told.add(postOf(post));
				const page = pageWords(other.from.page);
				yield {
					section,
					span: post.span,
					message: {
						zh: `“${post.name}”的职务，${page.zh}写作“${other.told.title}”，此处写作“${post.title}”，请核对。`,
						en: `${post.name} is ${other.told.title} on ${page.en} and ${post.title} here: please check.`,
					},
					related: elsewhere(post.span, other.from),
				};
			}
	},
};

function postOf({ name, stem, organization }: Pick<Told, 'name' | 'stem' | 'organization'>): string {
	return `${name} ${stem} ${organization}`;
}

function sideOf(post: Told): string {
	return `${postOf(post)} ${post.rank === '' ? 'chief' : 'deputy'}`;
}
