import type { OfficialEntity, OfficialRelation, Title } from '../../model/entity';
import type { Span } from '../../model/span';
import { countWhile, firstFrom } from '../../text/bisect';
import { isHan } from '../../text/characters';
import type { LatticeInput } from './lattice-input';
import { isBoundary, type LatticeName } from './name-lattice';
import { type Limits, titleOf } from './title-extent';
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
	/** Farther titles that the nearest one is joined to. */
	readonly also?: readonly Title[];
}

/** Pairs titles with names: title before name, name before title, one title over a list, double posts, appointments and removals. */
export function pairPeople(pairs: PairInput): OfficialEntity[] {
	const { posts } = pairs;
	const { text } = pairs.input;
	if (posts.length === 0 || pairs.names.length === 0) return [];
	const byStart = new Map<number, number>();
	const byEnd = new Map<number, number>();
	pairs.names.forEach((name, i) => {
		byStart.set(name.start, i);
		byEnd.set(name.end, i);
	});
	const view: View = { ...pairs, text, byStart, byEnd };
	const found: Attached[] = [];
	let previous: { readonly attached: Attached; readonly end: number } | undefined;
	let pending: Title[] = [];
	for (let i = 0; i < posts.length; i++) {
		const post = posts[i] as PostMention;
		const title = titleOf(post, limitsOf(view, i));
		const after = followers(view, title.span.end);
		const next = posts[i + 1];
		let attached: Attached | undefined;
		if (after.length > 0) {
			attached = { title, names: after, relation: 'title-name' };
			if (pending.length > 0) {
				found.push({ title, also: pending, names: after.slice(0, 1), relation: 'title-name' });
				attached = { ...attached, names: after.slice(1) };
			}
			pending = [];
		} else {
			// The second of two posts given or taken together stands with the names of the first.
			const chained = previous && previous.attached.relation !== 'title-name' && separates(text, previous.end, title.span.start) ? previous.attached : undefined;
			attached = chained ? { ...chained, title } : (appointed(view, title) ?? named(view, post, title));
			if (!attached && next && joinsNext(text, post.end, view, i + 1)) pending.push(title);
			else pending = [];
		}
		if (attached) {
			found.push(attached);
			previous = { attached, end: title.span.end };
		} else previous = undefined;
	}
	return found.flatMap((attached) => attached.names.map((name) => official(text, name, attached)));
}

interface View extends PairInput {
	readonly text: string;
	readonly byStart: ReadonlyMap<number, number>;
	readonly byEnd: ReadonlyMap<number, number>;
}

/** Nothing of a title lies before the name, the date or the adjacent title to the left of it. */
function limitsOf(view: View, index: number): Limits {
	const post = view.posts[index] as PostMention;
	let floor = 0;
	const fence = firstFrom(view.fences, post.lead + 1) - 1;
	if (fence >= 0) floor = view.fences[fence] as number;
	const before = view.posts[index - 1];
	if (before && before.end <= post.lead) floor = Math.max(floor, adjacent(view, before, post) ? before.end : 0);
	const name = countWhile(view.names.length, (i) => (view.names[i] as LatticeName).end <= post.lead) - 1;
	if (name >= 0) floor = Math.max(floor, (view.names[name] as LatticeName).end);
	return { input: view.input, floor };
}

/** A post before this one is a title of its own where it ends at a word (县委常委政法委书记, but 镇河长办主任 speaks of one office). */
function adjacent(view: View, before: PostMention, post: PostMention): boolean {
	return before.kind !== 'delegate' && before.end <= post.lead && isBoundary(view.input, before.end);
}

/** 副主任|毛某、何某、吴某: the name right after the title and the list that goes on behind it. */
function followers(view: View, end: number): LatticeName[] {
	let at = end;
	if (isPad(view.text.charCodeAt(at)) && view.byStart.has(at + 1)) at++;
	const list: LatticeName[] = [];
	for (let i = view.byStart.get(at); i !== undefined; ) {
		const name = view.names[i] as LatticeName;
		list.push(name);
		i = continues(view, name.end);
	}
	return list;
}

/** The next name of a list, behind 、, 和, 及 or 以及 and whatever a bracket says of the name before (李文（女）、). */
function continues(view: View, end: number): number | undefined {
	const { text } = view;
	let at = end;
	if (text[at] === '（' || text[at] === '(') {
		const close = text.slice(at, at + 10).search(/[）)]/);
		if (close > 0) at += close + 1;
	}
	if (text.startsWith('以及', at)) at += 2;
	else if (text[at] === '、' || text[at] === '和' || text[at] === '与' || text[at] === '及') at++;
	else if (isPad(text.charCodeAt(at))) at++;
	else return undefined;
	return view.byStart.get(at);
}

/** The list of names that ends at `end`, first name first. */
function listBefore(view: View, end: number): LatticeName[] {
	const list: LatticeName[] = [];
	let i = view.byEnd.get(end);
	while (i !== undefined) {
		const name = view.names[i] as LatticeName;
		list.unshift(name);
		const before = view.text[name.start - 1];
		i = before === '、' || before === '和' || before === '与' || before === '及' ? view.byEnd.get(name.start - 1) : view.text.startsWith('以及', name.start - 2) ? view.byEnd.get(name.start - 2) : undefined;
	}
	return list;
}

/** 习近平|总书记, 李文|副县长; 陈某、郑某等|市领导. */
function named(view: View, post: PostMention, title: Title): Attached | undefined {
	const { text } = view;
	const start = title.span.start;
	if (post.kind === 'collective') {
		const names = text[start - 1] === '等' ? listBefore(view, start - 1) : [];
		return names.length > 0 ? { title, names, relation: 'name-title' } : undefined;
	}
	const index = view.byEnd.get(start);
	if (index === undefined) return undefined;
	// 李文代表县委讲话: a verb; a delegate stands before speech or a mark.
	if (post.kind === 'delegate' && isHan(text.charCodeAt(post.end)) && !/[说的在表认指介告建提坦]/.test(text[post.end] as string)) return undefined;
	return { title, names: [view.names[index] as LatticeName], relation: 'name-title' };
}

/** Words between the one who is named to a post and the post. */
const naming = /(?:当选为|当选|任命为|被任命为|担任|出任|兼任|升任|就任|接任|调任|继任|改任|转任|续任|连任|任|为|兼)$/;
/** The last characters of those words, and of 的, which may part a name from its post. */
const links = '为选任兼去的';
const leaving = /(?:辞去|不再担任|不再兼任|卸任|辞任|不再任)$/;

/** 任命李文为|副县长, 免去李文的|局长职务, 接受李文辞去|副区长职务, 李文当选|会长. */
function appointed(view: View, title: Title): Attached | undefined {
	const { text } = view;
	if (title.span.start === 0 || !links.includes(text[title.span.start - 1] as string)) return undefined;
	const before = text.slice(Math.max(0, title.span.start - 8), title.span.start);
	const leave = leaving.exec(before);
	const name = leave ?? naming.exec(before);
	let end: number;
	let relation: OfficialRelation = 'appointment';
	if (name) {
		end = title.span.start - name[0].length;
		if (leave) relation = 'removal';
	} else if (before.endsWith('的') && /^(?:、[^，。；]{1,30})?(?:等)?职务?/.test(text.slice(title.span.end, title.span.end + 34)) && /职务?/.test(text.slice(title.span.end, title.span.end + 34))) {
		end = title.span.start - 1;
		relation = 'removal';
	} else return undefined;
	for (const word of ['被', '再次', '全票', '同志', '先生', '女士', '同志的']) if (text.endsWith(word, end) && end - word.length >= 0 && text.startsWith(word, end - word.length)) end -= word.length;
	const bracket = text[end - 1] === '）' ? text.lastIndexOf('（', end) : -1;
	if (bracket >= 0 && end - bracket < 10) end = bracket;
	const names = listBefore(view, end);
	return names.length > 0 ? { title, names, relation } : undefined;
}

/** 、, 兼 or nothing between two titles that belong together. */
function separates(text: string, end: number, start: number): boolean {
	return start - end <= 1 && (start === end || '、兼和'.includes(text[end] as string));
}

/** True where the next title begins right behind this one: 市委副书记、|市长, 副总理兼|外长. */
function joinsNext(text: string, end: number, view: View, next: number): boolean {
	return separates(text, end, titleOf(view.posts[next] as PostMention, limitsOf(view, next)).span.start);
}

function official(text: string, name: LatticeName, { title, relation, also = [] }: Attached): OfficialEntity {
	const person: Span = { start: name.start, end: name.end };
	return {
		kind: 'official',
		span: { start: Math.min(title.span.start, name.start), end: Math.max(title.span.end, name.end) },
		title,
		person: { span: person, name: text.slice(name.start, name.end) },
		also,
		relation,
	};
}

function isPad(code: number): boolean {
	return code === 0x20 || code === 0x3000;
}
