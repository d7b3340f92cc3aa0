import type { OfficialEntity, OfficialRelation, Title } from '../../ground/model/entity';
import type { Span } from '../../ground/model/span';
import { countWhile } from '../../ground/text/bisect';
import { isHan } from '../../ground/text/characters';
import type { LatticeInput } from './lattice-input';
import { isBoundary, type LatticeName } from './name-lattice';
import { titleOf } from './title-extent';
import type { PostMention } from './title-posts';

/** The names and posts of a text, and what is between them. */
export interface PairInput {
	readonly input: LatticeInput;
	readonly names: readonly LatticeName[];
	readonly posts: readonly PostMention[];
	/** Ends of dates and bylines, ascending: nothing of a title lies before the last one. */
	readonly fences: readonly number[];
}

/** A title with the names it is attached to. */
interface Attached {
	readonly title: Title;
	readonly names: readonly LatticeName[];
	readonly relation: OfficialRelation;
}

/** Pairs titles with names: title before name, name before title, one title over a list, double posts, appointments and removals. */
export function pairPeople(pairs: PairInput): OfficialEntity[] {
	const { posts, names } = pairs;
	const found: OfficialEntity[] = [];
	if (posts.length === 0 || names.length === 0) return found;
	const { text } = pairs.input;
	const view: View = { text, input: pairs.input, names, posts, floors: floorsOf(pairs), titles: [] };
	let previous: Attached | undefined;
	let previousEnd = 0;
	let pending: Title[] = [];
	for (let i = 0; i < posts.length; i++) {
		const post = posts[i];
		const title = titleAt(view, i);
		const after = followers(view, title.span.end);
		let attached: Attached | undefined;
		if (after.length > 0) {
			attached = { title, names: after, relation: 'title-name' };
			if (pending.length > 0) {
				found.push(official(after[0], attached, pending));
				attached = { ...attached, names: after.slice(1) };
				pending = [];
			}
		} else {
			// The second of two posts given or taken together stands with the names of the first.
			const chained =
				previous && previous.relation !== 'title-name' && separates(text, previousEnd, title.span.start)
					? previous
					: undefined;
			attached = chained ? { ...chained, title } : (appointed(view, title) ?? named(view, post, title));
			if (!attached && i + 1 < posts.length && separates(text, post.end, titleAt(view, i + 1).span.start))
				pending.push(title);
			else if (pending.length > 0) pending = [];
		}
		if (attached) for (const name of attached.names) found.push(official(name, attached, none));
		previous = attached;
		previousEnd = title.span.end;
	}
	return found;
}

const none: readonly Title[] = [];

interface View {
	readonly text: string;
	readonly input: LatticeInput;
	readonly names: readonly LatticeName[];
	readonly posts: readonly PostMention[];
	/** By post: the end of the last name, date or byline before it. */
	readonly floors: readonly number[];
	/** By post: its title, once it was asked for. */
	readonly titles: Title[];
}

/** Posts, names and fences are in order, so that one walk meets them all. */
function floorsOf({ posts, names, fences }: PairInput): number[] {
	const floors: number[] = [];
	let name = 0;
	let fence = 0;
	let floor = 0;
	for (const { lead } of posts) {
		for (; name < names.length && names[name].end <= lead; name++) floor = Math.max(floor, names[name].end);
		for (; fence < fences.length && fences[fence] <= lead; fence++) floor = Math.max(floor, fences[fence]);
		floors.push(floor);
	}
	return floors;
}

/** The title of a post. Nothing of it lies before the name, the date or the adjacent title to the left of it. */
function titleAt(view: View, index: number): Title {
	const made = view.titles[index];
	if (made) return made;
	const post = view.posts[index];
	const before = view.posts[index - 1];
	const floor = view.floors[index];
	const title = titleOf(post, {
		input: view.input,
		floor: before && before.end > floor && adjacent(view, before, post) ? before.end : floor,
	});
	view.titles[index] = title;
	return title;
}

/** The index of the name that begins at an offset, -1 where none does. */
function nameFrom({ names }: View, start: number): number {
	const index = countWhile(names.length, (i) => names[i].start < start);
	return names[index]?.start === start ? index : -1;
}

/** The index of the name that ends at an offset, -1 where none does. */
function nameTo({ names }: View, end: number): number {
	const index = countWhile(names.length, (i) => names[i].end < end);
	return names[index]?.end === end ? index : -1;
}

/** A post before this one is a title of its own where it ends at a word (县委常委政法委书记, but 镇河长办主任 speaks of one office). */
function adjacent(view: View, before: PostMention, post: PostMention): boolean {
	return before.kind !== 'delegate' && before.end <= post.lead && isBoundary(view.input, before.end);
}

/** 副主任|毛某、何某、吴某: the name right after the title and the list that goes on behind it. */
function followers(view: View, end: number): readonly LatticeName[] {
	let i = nameFrom(view, end);
	if (i < 0 && isPad(view.text.charCodeAt(end))) i = nameFrom(view, end + 1);
	if (i < 0) return nobody;
	const list: LatticeName[] = [];
	while (i >= 0) {
		const name = view.names[i];
		list.push(name);
		i = continues(view, name.end);
	}
	return list;
}

const nobody: readonly LatticeName[] = [];

/**
 * The next name of a list, behind 、, 和, 及 or 以及 and whatever a bracket says of the name before (李文（女）、); -1 where the list
 * ends.
 */
function continues(view: View, end: number): number {
	const { text } = view;
	let at = end;
	if (text[at] === '（' || text[at] === '(') {
		const close = text.slice(at, at + 10).search(/[）)]/);
		if (close > 0) at += close + 1;
	}
	if (text.startsWith('以及', at)) at += 2;
	else if (joinsNames(text[at]) || isPad(text.charCodeAt(at))) at++;
	else return -1;
	return nameFrom(view, at);
}

function joinsNames(sign: string | undefined): boolean {
	return sign === '、' || sign === '和' || sign === '与' || sign === '及';
}

/** The list of names that ends at `end`, first name first. */
function listBefore(view: View, end: number): readonly LatticeName[] {
	let i = nameTo(view, end);
	if (i < 0) return nobody;
	const list: LatticeName[] = [];
	while (i >= 0) {
		const name = view.names[i];
		list.push(name);
		const before = joinsNames(view.text[name.start - 1])
			? name.start - 1
			: view.text.startsWith('以及', name.start - 2)
				? name.start - 2
				: -1;
		i = before < 0 ? -1 : nameTo(view, beforeRemark(view.text, before));
	}
	return list.reverse();
}

/** Where the bracket opens that says something of a name and closes at `end`: 李文|（女）、何某; `end` itself where none does. */
function beforeRemark(text: string, end: number): number {
	if (text[end - 1] !== '）' && text[end - 1] !== ')') return end;
	const open = text.slice(Math.max(0, end - 10), end).search(/[（(][^（(]*$/);
	return open < 0 ? end : Math.max(0, end - 10) + open;
}

/** 习近平|总书记, 李文|副县长; 陈某、郑某等|市领导. */
function named(view: View, post: PostMention, title: Title): Attached | undefined {
	const { text } = view;
	const start = title.span.start;
	if (post.kind === 'collective') {
		const names = text[start - 1] === '等' ? listBefore(view, start - 1) : [];
		return names.length > 0 ? { title, names, relation: 'name-title' } : undefined;
	}
	const index = nameTo(view, start);
	if (index < 0) return undefined;
	// 李文代表县委讲话: a verb; a delegate stands before speech or a mark.
	if (post.kind === 'delegate' && isHan(text.charCodeAt(post.end)) && !/[说的在表认指介告建提坦]/.test(text[post.end]))
		return undefined;
	return { title, names: [view.names[index]], relation: 'name-title' };
}

/** Words between the one who is named to a post and the post. */
const naming =
	/(?:当选为|当选|任命为|被任命为|担任|出任|兼任|升任|就任|接任|调任|继任|改任|转任|续任|连任|任|为|兼|当上|当)$/;
/** The last characters of those words, and of 的, which may part a name from its post. */
const links = '为选任兼去的当上';
const leaving = /(?:辞去|不再担任|不再兼任|卸任|辞任|不再任)$/;

/** 任命李文为|副县长, 免去李文的|局长职务, 接受李文辞去|副区长职务, 李文当选|会长. */
function appointed(view: View, title: Title): Attached | undefined {
	const { text } = view;
	if (title.span.start === 0 || !links.includes(text[title.span.start - 1])) return undefined;
	const before = text.slice(Math.max(0, title.span.start - 8), title.span.start);
	const leave = leaving.exec(before);
	const name = leave ?? naming.exec(before);
	let end: number;
	let relation: OfficialRelation = 'appointment';
	if (name) {
		end = title.span.start - name[0].length;
		if (leave) relation = 'removal';
	} else if (
		before.endsWith('的') &&
		/^(?:、[^，。；]{1,30})?(?:等)?职务?/.test(text.slice(title.span.end, title.span.end + 34)) &&
		/职务?/.test(text.slice(title.span.end, title.span.end + 34))
	) {
		end = title.span.start - 1;
		relation = 'removal';
	} else return undefined;
	for (const word of ['被', '再次', '全票', '同志', '先生', '女士', '同志的'])
		if (text.endsWith(word, end) && end - word.length >= 0 && text.startsWith(word, end - word.length))
			end -= word.length;
	const names = listBefore(view, beforeRemark(text, end));
	return names.length > 0 ? { title, names, relation } : undefined;
}

/** 、, 兼 or nothing between two titles that belong together. */
function separates(text: string, end: number, start: number): boolean {
	return start - end <= 1 && (start === end || '、兼和'.includes(text[end]));
}

function official(name: LatticeName, { title, relation }: Attached, also: readonly Title[]): OfficialEntity {
	const person: Span = { start: name.start, end: name.end };
	return {
		kind: 'official',
		span: { start: Math.min(title.span.start, name.start), end: Math.max(title.span.end, name.end) },
		title,
		person: { span: person, name: name.name },
		also,
		relation,
	};
}

function isPad(code: number): boolean {
	return code === 0x20 || code === 0x3000;
}
