import { costs, namedAfter, namingBefore, weights } from '../../lexicon/name-cues';
import { mark } from '../../lexicon/name-marks';
import { placeEndings, placeWords } from '../../lexicon/organs';
import { roleNouns } from '../../lexicon/roles';
import type { BylineEntity, DateEntity, Entity, Evidence, PersonEntity, Testimony } from '../../model/entity';
import { isHan, pairKey } from '../../text/characters';
import type { Reading } from '../parse';
import { blankInput, type LatticeInput } from './lattice-input';
import { type LatticeName, readLattice } from './name-lattice';
import { rightSign } from './name-signs';
import { pairPeople } from './person-pairs';
import { findPosts, type PostMention } from './title-posts';

/** What the words of one section say of people. */
export interface PeopleFound {
	/** Officials, and persons that are certain by themselves (those of bylines included). */
	readonly entities: readonly Entity[];
	readonly testimony: ReadonlyMap<string, Testimony>;
}

/** Finds officials, the persons that are certain by themselves, and what the section testifies of each name. */
export function recognizePeople(reading: Reading, bylines: readonly BylineEntity[], dates: readonly DateEntity[]): PeopleFound {
	const { text } = reading;
	const posts = findPosts(text);
	const input = latticeInput(text, posts, bylines, dates);
	const lattice = readLattice(input);
	const certain = withoutStates(input, posts, certainNames(input, lattice.names));
	const fences = [...bylines, ...dates].map((entity) => entity.span.end).sort((a, b) => a - b);
	const officials = pairPeople({ text, names: certain, posts, boundary: lattice.boundary, fences });
	const persons: PersonEntity[] = [
		...bylines.flatMap((byline) => byline.people.map((person): PersonEntity => ({ kind: 'person', span: person.span, name: person.name }))),
		...certain.map((name): PersonEntity => ({ kind: 'person', span: { start: name.start, end: name.end }, name: text.slice(name.start, name.end) })),
	];
	const testimony = new Map<string, Partial<Record<Evidence, number>>>();
	const testify = (name: string, evidence: Evidence) => {
		const counts = testimony.get(name) ?? {};
		counts[evidence] = (counts[evidence] ?? 0) + 1;
		testimony.set(name, counts);
	};
	for (const byline of bylines) for (const person of byline.people) testify(person.name, 'byline');
	const titled = new Set<number>();
	for (const official of officials) {
		titled.add(official.person.span.start);
		testify(official.person.name, official.relation === 'appointment' || official.relation === 'removal' ? 'appointment' : 'title');
	}
	for (const name of lattice.names) {
		const evidence = titled.has(name.start) ? undefined : evidenceOf(input, name);
		if (evidence) testify(text.slice(name.start, name.end), evidence);
	}
	return { entities: [...officials, ...persons], testimony };
}

/**
 * The names that stand by themselves: after a sign, or dearer to miss than the margin; a list stands when one of it does.
 * What a theory or a prize is named after (某某奖) is no mention of the person.
 */
function certainNames(input: LatticeInput, names: readonly LatticeName[]): LatticeName[] {
	const { text } = input;
	const certain: LatticeName[] = [];
	for (let first = 0; first < names.length; ) {
		let last = first;
		while (names[last + 1]?.listed) last++;
		const list = names.slice(first, last + 1);
		if (list.some((name) => name.margin >= leastMargin(input, name))) certain.push(...list.filter((name) => !namedAfter.longest(text, name.end)));
		first = last + 1;
	}
	return certain;
}

/** 卡罗维亚|总统|索科娃: what stands before a title that has its name behind it is a state or a place, not a person. */
function withoutStates({ text, opens }: LatticeInput, posts: readonly PostMention[], names: readonly LatticeName[]): LatticeName[] {
	const starts = new Set(names.map((name) => name.start));
	const titled = new Set<number>();
	for (let i = posts.length - 1, next: PostMention | undefined; i >= 0; i--) {
		const post = posts[i] as PostMention;
		// 卡罗维亚|副总理兼外长|德拉文: the name may stand behind the second of two posts.
		const joined = next && '兼、'.includes(text[post.end] as string) && next.lead - post.end < farthestJoined;
		next = starts.has(post.end) || joined ? post : undefined;
		if (next) titled.add(post.lead);
	}
	const leads = [...titled].sort((one, other) => one - other);
	let at = 0;
	return names.filter((name) => {
		while (at < leads.length && (leads[at] as number) < name.end) at++;
		const gap = at < leads.length && (leads[at] as number) - name.end <= farthestState ? text.slice(name.end, leads[at]) : undefined;
		const isState = gap === '' || (gap !== undefined && stateWords.some((word) => gap.startsWith(word)));
		return !isState || (opens[name.start] as number) >= weights.title;
	});
}

/** What stands between a state and the post: 驻华, 王国国防部. */
const stateWords = ['驻', '王国', '共和国', '联邦', '国', '外交', '国防', '财政', '议会', '政府', '陆军', '海军', '空军', '总统府'];
const farthestState = 8;
/** The organization of a second post is no longer. */
const farthestJoined = 12;

/** How much dearer every other reading has to be: the less, the more the words around the name say. */
function leastMargin({ opens, titleAt }: LatticeInput, name: LatticeName): number {
	if (name.anchored) return name.dotted || opens[name.start] === weights.title || opens[name.start] === weights.title - weights.doubtfulTitle ? 0 : costs.introducedMargin;
	return titleAt[name.end] ? costs.titledMargin : costs.margin;
}

/** A name with an introduction before it, or dotted, stands by itself; a bare one is weak evidence, and only where it is certain or speaks. */
function evidenceOf(input: LatticeInput, name: LatticeName): Evidence | undefined {
	if (name.dotted || (input.opens[name.start] as number) >= weights.listed) return 'description';
	return name.margin >= costs.margin || rightSign(input, name.end) >= weights.speech ? 'speech' : undefined;
}

/** The signs that posts give, and the stretches that the lattice leaves alone. */
function latticeInput(text: string, posts: readonly PostMention[], bylines: readonly BylineEntity[], dates: readonly DateEntity[]): LatticeInput {
	const blank = blankInput(text);
	const { marks, opens, titleAt, closes, closed } = blank;
	const { stems, towns } = stemsOf(blank);
	for (const post of posts) {
		opens[post.end] = introduces(blank, towns, post.end, post.kind === 'delegate' ? weights.role : weights.title);
		const pad = text.charCodeAt(post.end);
		if (pad === 0x20 || pad === 0x3000) opens[post.end + 1] = weights.title;
		titleAt[post.lead] = 1;
		// 甲某、乙某等市领导: the list ends before 等.
		if (post.kind === 'collective') for (let at = post.lead - 1; at > post.lead - 6 && at > 0; at--) if (text[at] === '等') closes[at] = weights.appointed;
	}
	for (let at = 0; at < text.length; at++) {
		const marked = marks[at] as number;
		if (!(marked & (mark.role | mark.naming))) continue;
		const role = marked & mark.role ? roleNouns.endOf(text, at) : -1;
		if (role > 0) opens[role] = Math.max(opens[role] as number, introduces(blank, towns, role, weights.role));
		const naming = marked & mark.naming ? namingBefore.endOf(text, at) : -1;
		if (naming < 0) continue;
		opens[naming] = Math.max(opens[naming] as number, weights.naming);
		for (const end of appointmentEnds(text, naming)) closes[end] = weights.appointed;
	}
	for (const { span } of bylines) closed.fill(1, span.start, span.end);
	for (const date of dates) if (!isShortWord(text, date)) closed.fill(1, date.span.start, date.span.end);
	return { ...blank, stems };
}

/** 春分, 清明, 今年: a word of two Han characters, that may as well be the end of a name and the word after it (傅瑶春|分别). */
function isShortWord(text: string, { span }: DateEntity): boolean {
	return span.end - span.start === 2 && isHan(text.charCodeAt(span.start)) && isHan(text.charCodeAt(span.start + 1));
}

/** What a title or noun of persons that ends at `end` is worth: less where its last character begins a common word or a place of this text (万州长|江, 绣工|坊, 长汀乡长|汀村). */
function introduces({ text, pairs }: LatticeInput, towns: ReadonlyMap<number, number>, end: number, worth: number): number {
	const word = end > 0 && end < text.length ? (pairs[end - 1] as number) & 0xff : 0;
	if (word > 0 && word <= weights.doubtfulWord) return worth - weights.doubtfulTitle;
	const seen = towns.get(pairKey(text.charCodeAt(end - 1), text.charCodeAt(end))) ?? 0;
	return seen > 0 && seen > (placeWords.endOf(text, end + 1) > 0 ? 1 : 0) ? worth - weights.doubtfulTitle : worth;
}

/** Where the names in 任命…为, 免去…、…的, 接受…辞去 end, given where they begin; none where nothing of the kind follows. */
function appointmentEnds(text: string, start: number): number[] {
	const ends: number[] = [];
	for (let at = start + 2; at < text.length && at < start + longestAppointed; at++) {
		const code = text[at] as string;
		if (code === '为' || code === '的' || text.startsWith('辞去', at) || text.startsWith('同志', at) || text.startsWith('担任', at)) return [...ends, at];
		if (code === '、') ends.push(at);
		else if (!isHan(text.charCodeAt(at)) && code !== '·') return [];
	}
	return [];
}

/** No farther is the end of an appointment looked for: some ten names. */
const longestAppointed = 40;

/** The two characters before each ending of a place (石桥 of 石桥水库), and how often before one of the administration, by `pairKey`. */
function stemsOf({ text, marks }: LatticeInput): { readonly stems: ReadonlySet<number>; readonly towns: ReadonlyMap<number, number> } {
	const stems = new Set<number>();
	const towns = new Map<number, number>();
	for (let at = 2; at < text.length; at++) {
		const marked = marks[at] as number;
		if (!(marked & (mark.placeEnding | mark.placeWord)) || !((marks[at - 1] as number) & (marks[at - 2] as number) & mark.han)) continue;
		const stem = pairKey(text.charCodeAt(at - 2), text.charCodeAt(at - 1));
		if (marked & mark.placeEnding && placeEndings.endOf(text, at) > 0) stems.add(stem);
		if (marked & mark.placeWord && placeWords.endOf(text, at) > 0) towns.set(stem, (towns.get(stem) ?? 0) + 1);
	}
	return { stems, towns };
}
