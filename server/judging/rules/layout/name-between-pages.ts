import type { PageRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { holdingsOf } from '../lib/holdings';
import { isNearName, isPlain } from '../lib/near-names';
import { elsewhere, pageWords, toldBy } from './lib/elsewhere';

/** Who holds a post that one person has at a time. */
interface Told {
	readonly name: string;
	/** Organ and post. */
	readonly post: string;
	readonly title: string;
	readonly span: Span;
}

/**
 * `县教育局局长温如海` on one page of the issue and `⟦县教育局局长温如诲⟧` on another: a post that one person holds, and two names
 * that differ in one character, or in surnames that are alike.
 */
export const nameBetweenPages: PageRule<readonly Told[]> = {
	name: 'name-between-pages',
	category: 'title',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	structural: true,
	needsIssue: true,
	title: { zh: '两版姓名不一', en: 'A name written two ways on two pages' },
	summarize(article) {
		const told = new Map<string, Told>();
		for (const { name, span, title, organization = '', stem, rank } of holdingsOf(article)) {
			if (
				rank !== '' ||
				!single.test(stem) ||
				!isPlain(name) ||
				(organization === '' && title === stem && !ofPlace.test(stem))
			)
				continue;
			const post = `${organization || title} ${stem}`;
			if (!told.has(`${name} ${post}`)) told.set(`${name} ${post}`, { name, post, title, span });
		}
		return told.size > 0 ? [...told.values()] : undefined;
	},
	shares: (told) => told.map(({ post }) => post),
	*judge(summaries, { issue }) {
		const others = toldBy<Told>(issue, nameBetweenPages.name, ({ post }) => post);
		if (others.size === 0) return;
		const known = new Set([...others.values()].flatMap((list) => list.map((one) => one.told.name)));
		const own = new Set(summaries.flatMap(({ summary }) => summary.map(({ name }) => name)));
		const told = new Set<string>();
		for (const { section, summary } of summaries)
			for (const { name, post, title, span } of summary) {
				const other = others.get(post)?.find((one) => name.length >= 3 && isNearName(one.told.name, name));
				// Who is named on both pages is somebody else.
				if (!other || own.has(other.told.name) || known.has(name) || told.has(name)) continue;
				told.add(name);
				const page = pageWords(other.from.page);
				yield {
					section,
					span,
					message: {
						zh: `${title}，${page.zh}写作“${other.told.name}”，此处写作“${name}”，请核对。`,
						en: `The ${title} is ${other.told.name} on ${page.en} and ${name} here: please check.`,
					},
					related: elsewhere(span, other.from),
				};
			}
	},
};

/** Posts of which an organ has one. */
const single =
	/^(?:[省市县区州乡镇盟旗]长|党?(?:委|组|总支)?书记|局长|厅长|部长|主任|院长|校长|董事长|总经理|馆长|社长|台长|行长)$/;

/** 县长 says its own organ. */
const ofPlace = /^[省市县区州乡镇盟旗]长$/;
