import type { Title } from '../../ground/model/entity';
import { type Span, span } from '../../ground/model/span';
import { isDigit, isHan, isLatin } from '../../ground/text/characters';
import { lastIndexWithin } from '../../ground/text/find';
import type { LatticeInput } from './lattice-input';
import { isBoundary } from './name-lattice';
import type { PostMention } from './title-posts';
import { conjunctions, levels, stops } from './words/organs';
import { modifiers, sharing } from './words/posts';
import { troops } from './words/troops';

/** What limits a title to the left; offsets of the text. */
export interface Limits {
	/** The text as the lattice read it: where words of the sentence begin. */
	readonly input: LatticeInput;
	/** No unit of an organization lies before this: the end of the name, date or title that stands before. */
	readonly floor: number;
}

/** No name of an organization in a title is longer. */
const longestName = 36;
/** What a bracket inside the name of a company may hold: 鑫达（北京）装饰公司. */
const longestBracket = 16;

const closing: ReadonlyMap<string, string> = new Map([
	['）', '（'],
	[')', '('],
	['》', '《'],
	['”', '“'],
]);
/** Last characters of organizations and places that are complete without the first character of the post. */
const complete = new Set('部局厅司处科组队署村市县区镇乡州省国院所会委办校厂站馆台室团坊心司路道社庄寨');

/** The whole title of a post: place, organization and modifiers to the left of it, as far as the words reach. */
export function titleOf(post: PostMention, limits: Limits): Title {
	const { text } = limits.input;
	if (post.kind === 'collective')
		return {
			span: { start: collectiveStart(text, post.lead, limits.floor), end: post.end },
			organization: undefined,
			post: undefined,
		};
	const own = text.slice(post.start, post.end);
	const left = organizationStart(limits, post.lead);
	const bare = text.slice(left, post.lead);
	const shared =
		post.bare === post.lead && bare.length > 1 && sharing.has(text[post.bare]) && !complete.has(bare[bare.length - 1]);
	const organization = shared ? bare + text[post.bare] : bare;
	let start = left;
	// 原柯城区区长: the word of time stands before the organization.
	const time = left > limits.floor ? modifiers.longestBefore(text, left, limits.floor) : undefined;
	if (bare !== '' && time?.value === 'before') start = time.start;
	return {
		span: { start: bare === '' ? post.lead : start, end: post.end },
		organization: organization === '' ? undefined : organization,
		post: own,
	};
}

/** Walks back from the post word by word, to the first word that no organization is named with. */
function organizationStart({ input, floor }: Limits, from: number): number {
	const { text } = input;
	let at = from;
	while (at > floor && from - at < longestName) {
		const before = text.charCodeAt(at - 1);
		if (!isHan(before)) {
			const opener = closing.get(text[at - 1]);
			if (opener) {
				const open = lastIndexWithin(text, opener, span(Math.max(floor + 1, at - longestBracket), at - 1));
				if (open < 0 || (opener !== '《' && !isHan(text.charCodeAt(open - 1)) && !(opener === '“' && isShip(text[at]))))
					break;
				at = open;
				continue;
			}
			if (!isDigit(before) && !isLatin(before) && before !== 0xb7) break;
			at--;
			continue;
		}
		let start = at - 1;
		while (start > floor && at - start < 4 && !isBoundary(input, start)) start--;
		const word = text.slice(start, at);
		if (conjunctions.has(word)) {
			if (start === floor || !joins(text, start, at)) break;
		} else if (stops.has(word) && !isInside(text, span(start, at), from)) break;
		at = start;
	}
	// ——记某某局局长…
	if (at > 0 && '记访悼忆'.includes(text[at]) && text[at - 1] === '—') at++;
	// A name begins with neither a mark nor a figure of a list.
	while (
		at < from &&
		!isHan(text.charCodeAt(at)) &&
		!isLatin(text.charCodeAt(at)) &&
		!isDigit(text.charCodeAt(at)) &&
		text[at] !== '《' &&
		text[at] !== '“'
	)
		at++;
	return at;
}

/** 白鹿原学院, 某团: a 原 that follows a word of its own kind is no word of time; 某 before a unit of troops names it. */
function isInside(text: string, { start, end }: Span, post: number): boolean {
	if (text.slice(start, end) === '某') return troops.has(text[end]);
	// 石河新能源公司, 新民路街道: before the post itself 新 tells of time.
	if (text.slice(start, end) === '新') return end < post;
	return (
		text.slice(start, end) === '原' &&
		start > 1 &&
		isHan(text.charCodeAt(start - 1)) &&
		isHan(text.charCodeAt(start - 2)) &&
		!stops.has(text[start - 1]) &&
		!stops.has(text.slice(start - 2, start))
	);
}

/** 住房和城乡建设局: what follows 和 goes on with the subject of one organization. 县委和县政府办公室: a level begins another one. */
function joins(text: string, start: number, end: number): boolean {
	return isHan(text.charCodeAt(start - 1)) && !levels.has(text[end]);
}

/** “铜陵山”舰, “东方”号: the name of a ship begins with its quotation mark. */
function isShip(next: string): boolean {
	return next === '舰' || next === '号' || next === '轮' || next === '艇';
}

/** 区四套班子领导, 市级领导, 县领导: the level belongs to a collective title. */
function collectiveStart(text: string, from: number, floor: number): number {
	let at = from;
	if (at > floor && text[at - 1] === '级') at--;
	if (at > floor && (levels.has(text[at - 1]) || /[镇委校院局厂]/.test(text[at - 1]))) at--;
	else return from;
	return at;
}
