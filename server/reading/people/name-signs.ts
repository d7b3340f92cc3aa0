import { buildTrie } from '../../ground/text/trie';
import { type LatticeInput, unasked } from './lattice-input';
import { cues } from './words/cues';
import { actions, honorifics, personVerbsBefore, signs, speechVerbs } from './words/name-cues';
import { mark } from './words/name-marks';
import { organEndings, placeEndings } from './words/organs';

/** How much the words before `at` say that a name begins there: 村民|李文, 看望|李文, the start of a clause. */
export function leftSign({ text, marks }: LatticeInput, at: number): number {
	if (at === 0) return signs.clauseStart;
	const before = marks[at - 1];
	if (text[at - 1] === '“' || text[at - 1] === '《') return 0;
	if (!(before & mark.han)) return text.charCodeAt(at - 1) === 0x3001 ? signs.list : signs.clauseStart;
	if (before & mark.verbBefore && personVerbsBefore.startOf(text, at) >= 0) return signs.personVerb;
	return before & mark.personEnding ? signs.personEnding : 0;
}

/** What a sign before a name is worth. */
export function worthBefore(sign: number): number {
	switch (sign) {
		case 0:
			return 0;
		case signs.title:
			return cues().title;
		case signs.title - signs.doubtful:
			return cues().doubtfulTitle;
		case signs.role:
			return cues().role;
		case signs.role - signs.doubtful:
			return cues().doubtfulRole;
		case signs.said:
		case signs.naming:
			return cues().naming;
		case signs.named:
			return cues().named;
		case signs.aged:
			return cues().aged;
		case signs.personVerb:
			return cues().personVerb;
		case signs.clauseStart:
			return cues().clauseStart;
		case signs.list:
			return cues().listBefore;
		default:
			return cues().personEnding;
	}
}

/** What a sign behind a name is worth. */
export function worthBehind(sign: number): number {
	switch (sign) {
		case 0:
			return 0;
		case signs.clauseEnd:
			return cues().clauseEnd;
		case signs.list:
			return cues().listBehind;
		case signs.action:
			return cues().action;
		case signs.doing:
			return cues().doing;
		case signs.speech:
			return cues().speech;
		case signs.honorific:
			return cues().honorific;
		case signs.turn:
			return cues().turn;
		default:
			return sign < 0 ? cues().placeEnding : cues().action;
	}
}

/** How much the words from `at` on say that a name ends there: 李文|说, 李文|同志; negative before 镇, 水库, 公司. */
export function rightSign(input: LatticeInput, at: number): number {
	const said = input.behind[at];
	if (said !== unasked) return said;
	const sign = signBehind(input, at);
	input.behind[at] = sign;
	return sign;
}

/** 着, 过. */
const going = 0x7740;
const gone = 0x8fc7;

function signBehind(input: LatticeInput, at: number): number {
	const { text, marks, titleAt } = input;
	if (at >= text.length) return signs.clauseEnd;
	const next = marks[at];
	if (!(next & mark.han)) return markSign(text, at, text.charCodeAt(at));
	if (titleAt[at]) return signs.honorific;
	// 李文|骑着, 李文|捧着: whatever the verb is, somebody does it.
	if ((input.units[at + 1] === going || input.units[at + 1] === gone) && next & mark.han) return signs.doing;
	if (!(next & mark.behind)) return 0;
	const said = followers.longest(text, at);
	if (!said) return 0;
	// A verb of one character goes on to say something: at the end of a clause 当 or 开 is the end of the name.
	return said.end > at + 1 || marks[at + 1] & mark.han ? said.value.sign : said.value.last;
}

/** What may stand behind a name and what it says: within a clause, and where it is one character and the last of it. */
const followers = followerTrie();

/** Every word once: a verb and an ending of a place that are the same word (站 in 李文站在, 李文站) say nothing together. */
function followerTrie() {
	const said = new Map<string, { sign: number | undefined; last: number | undefined }>();
	const add = (said: number | undefined, worth: number) =>
		said === undefined ? worth : said < 0 !== worth < 0 ? 0 : Math.max(said, worth);
	for (const { words, worth } of [
		{ words: placeEndings, worth: -signs.placeEnding },
		{ words: organEndings, worth: -signs.placeEnding },
		{ words: honorifics, worth: signs.honorific },
		{ words: speechVerbs, worth: signs.speech },
		{ words: actions, worth: signs.action },
	]) {
		for (const word of new Set(words.words)) {
			const had = said.get(word);
			said.set(word, { sign: add(had?.sign, worth), last: words === actions ? had?.last : add(had?.last, worth) });
		}
	}
	return buildTrie(Array.from(said, ([word, { sign = 0, last = 0 }]) => [word, { sign, last }] as const));
}

function markSign(text: string, at: number, sign: number): number {
	if (sign === 0x3001) return signs.list;
	if (sign === 0xff1a || sign === 0x3a) {
		let start = at;
		while (start > 0 && at - start < 16 && text.charCodeAt(start - 1) !== 0x0a) start--;
		return at - start <= 8 && (start === 0 || text.charCodeAt(start - 1) === 0x0a) ? signs.turn : signs.action;
	}
	// A dot goes on with the name.
	if (sign === 0xb7) return -signs.placeEnding;
	return signs.clauseEnd;
}
