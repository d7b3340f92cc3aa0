import type { Reading } from '../../ground/model/article';
import type { BylineEntity, DateEntity, Entity, Evidence, EvidenceCounts } from '../../ground/model/entity';
import type { Span } from '../../ground/model/span';
import { isHan } from '../../ground/text/characters';
import { latinNames } from './latin-names';
import { blankInput, type LatticeInput, type LatticeRoom, lookAt } from './lattice-input';
import { paddedNames, readForms } from './name-forms';
import { type LatticeName, readNames } from './name-lattice';
import { rightSign } from './name-signs';
import { pairPeople } from './person-pairs';
import { politeNames } from './polite-names';
import { isSound, soundPlaces } from './sound-places';
import { townsAt } from './stems';
import { findPosts, type PostMention } from './title-posts';
import { cues } from './words/cues';
import { doubtfulWord, namedAfter, namingBefore, signs } from './words/name-cues';
import { mark } from './words/name-marks';
import { placeWords } from './words/organs';
import { roleNouns } from './words/roles';

/** What the words of one section say of people. */
export interface PeopleFound {
	/** Officials, and persons that are certain by themselves (those of bylines included). */
	readonly entities: readonly Entity[];
	readonly evidenceCounts: ReadonlyMap<string, EvidenceCounts>;
}

/** What was found in a section before its people, and room for reading them. */
export interface FoundBefore {
	readonly bylines: readonly BylineEntity[];
	readonly dates: readonly DateEntity[];
	readonly room?: LatticeRoom | undefined;
}

/** Finds officials, the persons that are certain by themselves, and the evidence that the section has of each name. */
export function recognizePeople({ text }: Reading, { bylines, dates, room }: FoundBefore): PeopleFound {
	const input = blankInput(text, { room });
	lookAt(input, 0, text.length);
	const posts = findPosts(input);
	noteSigns(input, { posts, bylines, dates });
	const desk = readForms(input);
	paddedNames(input, posts, desk);
	const names = readNames(input);
	const places = soundPlaces(input, posts, names);
	const certain = merged(
		desk,
		places ? certainNames(input, names).filter((name) => !places.has(name)) : certainNames(input, names),
	);
	const officials = pairPeople({ input, names: certain, posts, fences: fencesOf(bylines, dates) });
	const entities: Entity[] = [...officials];
	const counted = new Map<string, EvidenceCounts>();
	for (const { people } of bylines) {
		for (const { span, name } of people) {
			entities.push({ kind: 'person', span, name });
			tally(counted, name, 'byline');
		}
	}
	for (const { start, end, name, dotted } of certain) {
		entities.push({ kind: 'person', span: { start, end }, name });
		// 维克托·格罗莫夫 is 格罗莫夫 from then on.
		if (dotted && end - name.lastIndexOf('·') - start > 2)
			tally(counted, name.slice(name.lastIndexOf('·') + 1), 'description');
	}
	for (const { start, end } of politeNames(input, certain))
		entities.push({ kind: 'person', span: { start, end }, name: text.slice(start, end) });
	for (const { start, end } of latinNames(input, certain))
		entities.push({ kind: 'person', span: { start, end }, name: text.slice(start, end) });
	const titled = new Set<number>();
	for (const { person, relation } of officials) {
		titled.add(person.span.start);
		tally(counted, person.name, relation === 'appointment' || relation === 'removal' ? 'appointment' : 'title');
	}
	countRepeated(counted, input, names);
	for (const name of names) {
		const evidence = titled.has(name.start) || places?.has(name) ? undefined : evidenceOf(input, name);
		if (evidence) tally(counted, name.name, evidence);
	}
	return { entities, evidenceCounts: counted };
}

/** Names of two lists in order; hardly a section has people of the desk. */
function merged(desk: readonly LatticeName[], names: readonly LatticeName[]): readonly LatticeName[] {
	return desk.length === 0 ? names : [...desk, ...names].sort((a, b) => a.start - b.start);
}

/**
 * A would-be name that the section has twice and more, as the cheapest reading each time and once before what a person does, stands as
 * one that is said twice to speak:
 * 邻村的管秀荣…。管秀荣抹着眼泪.
 */
function countRepeated(counted: Map<string, EvidenceCounts>, input: LatticeInput, names: readonly LatticeName[]): void {
	let before: Map<string, { count: number; margin: number; acts: boolean }> | undefined;
	for (const name of names) {
		if (name.introduced || name.name.length < 3 || isSound(input, name)) continue;
		before ??= new Map();
		const { count, margin, acts } = before.get(name.name) ?? { count: 0, margin: 0, acts: false };
		before.set(name.name, {
			count: count + 1,
			margin: margin + name.margin,
			acts: acts || rightSign(input, name.end) >= signs.action,
		});
	}
	if (!before) return;
	for (const [name, { count, margin, acts }] of before) {
		if (count < 2 || !acts || margin < cues().margin) continue;
		tally(counted, name, 'speech');
		tally(counted, name, 'speech');
	}
}

/** Most names of a section have evidence once: those share what is said of them. */
const once: Readonly<Record<Evidence, EvidenceCounts>> = {
	byline: { byline: 1 },
	title: { title: 1 },
	description: { description: 1 },
	appointment: { appointment: 1 },
	speech: { speech: 1 },
};

function tally(counted: Map<string, EvidenceCounts>, name: string, evidence: Evidence): void {
	const counts = counted.get(name);
	counted.set(name, counts ? { ...counts, [evidence]: (counts[evidence] ?? 0) + 1 } : once[evidence]);
}

/** Where bylines and dates end, in ascending order. */
function fencesOf(bylines: readonly BylineEntity[], dates: readonly DateEntity[]): readonly number[] {
	const fences = [...bylines, ...dates].map(({ span }) => span.end);
	return isAscending(fences) ? fences : fences.sort((a, b) => a - b);
}

function isAscending(numbers: readonly number[]): boolean {
	for (let i = 1; i < numbers.length; i++) if (numbers[i - 1] > numbers[i]) return false;
	return true;
}

/**
 * The names that stand by themselves: after a sign, or dearer to miss than the margin; a list stands when one of it does.
 * What a theory or a park is named after (某某公园) is no mention of the person.
 */
function certainNames(input: LatticeInput, names: readonly LatticeName[]): readonly LatticeName[] {
	const certain: LatticeName[] = [];
	for (let first = 0; first < names.length; ) {
		let after = first;
		let stands = false;
		do if (isCertain(input, names[after++])) stands = true;
		while (names[after]?.listed);
		for (; first < after; first++) {
			const name = names[first];
			if (stands && !isNamedAfter(input, name.end) && !(name.listed && isFirm(input, name))) certain.push(name);
		}
	}
	return certain;
}

/** 某某路, 某某学院; but 某某|路过 is no road: what follows makes a word with the one behind it. */
function isNamedAfter({ text, units, model }: LatticeInput, end: number): boolean {
	const stop = namedAfter.endOf(text, end);
	return stop > end + 1 || (stop > end && (model.pair(units[end], units[stop]) & 0xff) === 0);
}

/** A list of names goes on with no firm: 沈家财、田丰|合作社, 甄大柱　栗源|食品有限公司. */
function isFirm(input: LatticeInput, { end }: LatticeName): boolean {
	const { text } = input;
	return rightSign(input, end) < 0 || text.startsWith('有限公司', end + 2) || text.startsWith('有限公司', end + 4);
}

function isCertain(input: LatticeInput, name: LatticeName): boolean {
	return name.margin >= leastMargin(input, name);
}

/** How much dearer every other reading has to be: the less, the more the words around the name say. */
function leastMargin({ opens, titleAt }: LatticeInput, name: LatticeName): number {
	if (name.introduced)
		return name.dotted || opens[name.start] === signs.title || opens[name.start] === signs.title - signs.doubtful
			? cues().titleMargin
			: cues().introducedMargin;
	return titleAt[name.end] ? cues().titledMargin : cues().margin;
}

/**
 * A name with an introduction before it, or dotted, stands by itself; a bare one is weak evidence, and only where it is certain or
 * speaks.
 */
function evidenceOf(input: LatticeInput, name: LatticeName): Evidence | undefined {
	if (name.dotted || input.opens[name.start] >= signs.listed) return 'description';
	return name.margin >= cues().margin || rightSign(input, name.end) >= signs.speech ? 'speech' : undefined;
}

/** What was found in a text before its names are read. */
interface Noted {
	readonly posts: readonly PostMention[];
	readonly bylines: readonly BylineEntity[];
	readonly dates: readonly DateEntity[];
}

/** Notes the signs that posts give, and the stretches that the lattice leaves alone. */
function noteSigns(input: LatticeInput, { posts, bylines, dates }: Noted): void {
	const { text, units, marks, opens, titleAt, closes, hints, hinted } = input;
	input.stems = 'unread';
	for (const post of posts) {
		marks[post.lead] = marks[post.lead] | mark.opened;
		open(input, post.end, introduces(input, post.end, post.kind === 'delegate' ? signs.role : signs.title));
		const pad = units[post.end];
		if (pad === 0x20 || pad === 0x3000) open(input, post.end + 1, signs.title);
		titleAt[post.lead] = 1;
		// 甲某、乙某等市领导: the list ends before 等.
		if (post.kind === 'collective')
			for (let at = post.lead - 1; at > post.lead - 6 && at > 0; at--)
				if (text[at] === '等') closes[at] = signs.appointed;
	}
	for (let i = 0; i < hinted; i++) {
		const at = hints[i];
		const marked = marks[at];
		const role = marked & mark.role ? roleNouns.endOf(text, at) : -1;
		if (role > 0) open(input, role, Math.max(opens[role], introduces(input, role, signs.role)));
		const naming = marked & mark.naming ? namingBefore.endOf(text, at) : -1;
		if (naming < 0) continue;
		const aged = text[naming - 1] === '的';
		// 24岁的|茶艺师
		if (aged && roleNouns.endOf(text, naming) > 0) continue;
		const ends = aged ? [] : appointmentEnds(text, naming);
		const sign = aged
			? signs.aged
			: ends.length === 0
				? signs.named
				: text[ends[ends.length - 1]] !== '的' || removals.has(text.slice(at, naming))
					? signs.said
					: signs.naming;
		open(input, naming, Math.max(opens[naming], sign));
		for (const end of ends) closes[end] = signs.appointed;
		// 任命李文|为|市长: nobody is called 李文为 there.
		const last = ends[ends.length - 1];
		if (last !== undefined && text[last] === '为') close(input, { start: last, end: last + 1 });
	}
	for (const { span } of bylines) close(input, span);
	for (const date of dates) if (!isShortWord(text, date)) close(input, date.span);
}

/** What takes a post from somebody: in 免去|李文|的 a name is sure to stand, in 接受|治疗|的 is none. */
const removals: ReadonlySet<string> = new Set(['免去', '免除', '撤销', '罢免', '决定免去']);

/** No name of the running text has these units. Few they are, so that a loop is quicker than a call of `fill`. */
function close({ closed }: LatticeInput, { start, end }: Span): void {
	for (let at = start; at < end; at++) closed[at] = 1;
}

/** A sign before `at` says so much. */
function open({ marks, opens }: LatticeInput, at: number, worth: number): void {
	opens[at] = worth;
	marks[at] = marks[at] | mark.opened;
}

/** 春分, 清明, 今年: a word of two Han characters, that may as well be the end of a name and the word after it (傅瑶春|分别). */
function isShortWord(text: string, { span }: DateEntity): boolean {
	return span.end - span.start === 2 && isHan(text.charCodeAt(span.start)) && isHan(text.charCodeAt(span.start + 1));
}

/**
 * What a title or noun of persons that ends at `end` is worth: less where its last character begins a common word or a place of this text
 * (万州长|江, 绣工|坊, 长汀乡长|汀村).
 */
function introduces(input: LatticeInput, end: number, worth: number): number {
	const { text, units, marks, model } = input;
	// 免去某某的县长|职务: the post goes on.
	if (text[end] === '职') return 0;
	if (end >= text.length) return worth;
	const word = marks[end - 1] & mark.han ? model.pair(units[end - 1], units[end]) & 0xff : 0;
	if (word > 0 && word <= doubtfulWord) return worth - signs.doubtful;
	if (!(marks[end - 1] & marks[end] & mark.han)) return worth;
	const seen = townsAt(input, end - 1);
	return seen > 0 && seen > (placeWords.endOf(text, end + 1) > 0 ? 1 : 0) ? worth - signs.doubtful : worth;
}

/** Where the names in 任命…为, 免去…、…的, 接受…辞去 end, given where they begin; none where nothing of the kind follows. */
function appointmentEnds(text: string, start: number): number[] {
	const ends: number[] = [];
	for (let at = start + 2; at < text.length && at < start + longestAppointed; at++) {
		const code = text[at];
		// 任命王有为为…, 免去李大为的…
		if (code === '为' && endsAppointed.test(text.slice(at + 1, at + 3))) continue;
		if (
			code === '为' ||
			code === '的' ||
			text.startsWith('辞去', at) ||
			text.startsWith('同志', at) ||
			text.startsWith('担任', at)
		)
			return [...ends, at];
		if (code === '、') ends.push(at);
		else if (!isHan(text.charCodeAt(at)) && code !== '·') return [];
	}
	return [];
}

/** What stands behind a name in an appointment, so that a 为 before it belongs to the name. */
const endsAppointed = /^(?:[为的、，。；（(]|辞去|同志|担任|$)/;

/** No farther is the end of an appointment looked for: some ten names. */
const longestAppointed = 40;
