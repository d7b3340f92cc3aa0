import type { Article } from '../../../ground/model/article';
import type { ArticleRule, Fault, SectionPairRule } from '../../../ground/model/rule';
import { memoizePassing } from '../../../ground/text/memoize';
import { entitiesOf } from '../../../reading/article/entities';
import { type Holding, holdingsOf } from '../lib/holdings';

/**
 * `副县长李文山` in one place and `县长李文山` in another: of one post and one organ, and one of the two is wrong.
 * Posts of different organs go together well (县委副书记、县长); so do former and coming ones, and those that an appointment changes.
 */
export const conflictingTitles: ArticleRule & SectionPairRule = {
	name: 'conflicting-titles',
	category: 'title',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '职务前后不一', en: 'Titles that contradict' },
	about: 'official',
	suspects: namesTwice,
	*check(article) {
		const told = new Set<string>();
		const before = new Map<string, Holding>();
		for (const later of holdingsOf(article)) {
			const earlier = before.get(sideOf(later, otherSide(later)));
			addFirst(before, later);
			if (!earlier || told.has(later.name)) continue;
			told.add(later.name);
			yield { ...faultOf(earlier, later), related: [{ span: earlier.span, message: elsewhere(earlier) }] };
		}
	},
	keys: (article) => holdingsOf(article).map(({ key }) => key),
	*compare(earlierStory, laterStory) {
		const told = new Set<string>();
		const after = postsOf(laterStory);
		for (const [earlier, later] of contradictions(postsOf(earlierStory), after)) {
			// A story that gives him the other title, too, already has a finding for that.
			if (told.has(later.name) || after.ranked.has(rankedName(later, earlier.rank))) continue;
			told.add(later.name);
			yield { ...faultOf(earlier, later), earlierPlaces: [{ span: earlier.span, message: elsewhere(earlier) }] };
		}
	},
};

/** Who holds which post, according to one story. */
interface Posts {
	/** By person, post and organ the first mention in each rank, in order. */
	readonly firsts: ReadonlyMap<string, readonly Holding[]>;
	readonly ranked: ReadonlySet<string>;
}

/** Kept with the story, since it is compared with every story that names one of its officials. */
const postsOf = memoizePassing((article: Article): Posts => {
	const firsts = new Map<string, Holding[]>();
	const ranked = new Set<string>();
	for (const holding of holdingsOf(article)) {
		ranked.add(rankedName(holding, holding.rank));
		const list = firsts.get(postOf(holding));
		if (!list) firsts.set(postOf(holding), [holding]);
		else if (list.every(({ rank }) => rank !== holding.rank)) list.push(holding);
	}
	return { firsts, ranked };
});

/** The pairs of mentions that contradict, in the order of the later story; looked up from the story that has fewer. */
function contradictions(earlier: Posts, later: Posts): [Holding, Holding][] {
	const pairs: [Holding, Holding][] = [];
	const fewer = earlier.firsts.size < later.firsts.size ? earlier : later;
	for (const post of fewer.firsts.keys()) {
		const before = earlier.firsts.get(post) ?? [];
		for (const holding of later.firsts.get(post) ?? []) {
			const other = before.find(({ rank }) => (rank === '') !== (holding.rank === ''));
			if (other) pairs.push([other, holding]);
		}
	}
	return pairs.sort(([, a], [, b]) => a.nth - b.nth);
}

/** Two titles that contradict are of one name: of two mentions, or of one that has several. */
function namesTwice(article: Article): boolean {
	const { officials } = entitiesOf(article);
	return (
		officials.some(({ also }) => also.length > 0) ||
		(officials.length > 1 && new Set(officials.map(({ person }) => person.name)).size < officials.length)
	);
}

type Side = 'chief' | 'deputy';

/** Titles contradict where they differ in nothing but this. */
function otherSide({ rank }: Holding): Side {
	return rank === '' ? 'deputy' : 'chief';
}

/** One person as chief or deputy of one organ. It is looked up, since comparing thousands of officials with each other would be slow. */
function sideOf(holding: Holding, side: Side): string {
	return `${postOf(holding)}\n${side}`;
}

function postOf({ name, stem, organization = '' }: Holding): string {
	return `${name}\n${stem}\n${organization}`;
}

/** Of several mentions that say the same the first one is shown. */
function addFirst(firsts: Map<string, Holding>, holding: Holding): void {
	const side = sideOf(holding, holding.rank === '' ? 'chief' : 'deputy');
	if (!firsts.has(side)) firsts.set(side, holding);
}

function rankedName({ name, stem }: Holding, rank: string): string {
	return `${name}\n${stem}\n${rank}`;
}

function elsewhere({ title, name }: Holding) {
	return { zh: `此处是“${title}${name}”`, en: `Here it is ${title}${name}` };
}

function faultOf(earlier: Holding, later: Holding): Fault {
	return {
		span: later.span,
		message: {
			zh: `“${later.name}”的职务别处写作“${earlier.title}”，此处写作“${later.title}”，请核对。`,
			en: `${later.name} is ${earlier.title} elsewhere and ${later.title} here: please check.`,
		},
	};
}
