import { buildTrie } from '../text/trie';
import { type LatticeInput, unasked } from './lattice-input';
import { actions, honorifics, personVerbsBefore, speechVerbs, weights } from './words/name-cues';
import { mark } from './words/name-marks';
import { organEndings, placeEndings } from './words/organs';

/** How much the words before `at` say that a name begins there: 村民|李文, 看望|李文, the start of a clause. */
export function leftSign({ text, marks }: LatticeInput, at: number): number {
	if (at === 0) return weights.clauseStart;
	const before = marks[at - 1];
	if (!(before & mark.han)) return text.charCodeAt(at - 1) === 0x3001 ? weights.list : weights.clauseStart;
	if (before & mark.verbBefore && personVerbsBefore.startOf(text, at) >= 0) return weights.personVerb;
	return before & mark.personEnding ? weights.personEnding : 0;
}

/** The most that words behind a name can say for it. */
export const mostSaid = Math.max(
	weights.honorific,
	weights.speech,
	weights.action,
	weights.list,
	weights.turn,
	weights.clauseEnd,
	weights.introducedEnd,
	weights.appointed,
);

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
	if (at >= text.length) return weights.clauseEnd;
	const next = marks[at];
	if (!(next & mark.han)) return markSign(text, at, text.charCodeAt(at));
	if (titleAt[at]) return weights.honorific;
	// 李文|骑着, 李文|捧着: whatever the verb is, somebody does it.
	if ((input.units[at + 1] === going || input.units[at + 1] === gone) && next & mark.han) return weights.doing;
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
	const signs = new Map<string, { sign: number | undefined; last: number | undefined }>();
	const add = (said: number | undefined, worth: number) =>
		said === undefined ? worth : said < 0 !== worth < 0 ? 0 : Math.max(said, worth);
	for (const { words, worth } of [
		{ words: placeEndings, worth: -weights.placeEnding },
		{ words: organEndings, worth: -weights.placeEnding },
		{ words: honorifics, worth: weights.honorific },
		{ words: speechVerbs, worth: weights.speech },
		{ words: actions, worth: weights.action },
	]) {
		for (const word of new Set(words.words)) {
			const said = signs.get(word);
			signs.set(word, { sign: add(said?.sign, worth), last: words === actions ? said?.last : add(said?.last, worth) });
		}
	}
	return buildTrie(Array.from(signs, ([word, { sign = 0, last = 0 }]) => [word, { sign, last }] as const));
}

function markSign(text: string, at: number, sign: number): number {
	if (sign === 0x3001) return weights.list;
	if (sign === 0xff1a || sign === 0x3a) {
		let start = at;
		while (start > 0 && at - start < 16 && text.charCodeAt(start - 1) !== 0x0a) start--;
		return at - start <= 8 && (start === 0 || text.charCodeAt(start - 1) === 0x0a) ? weights.turn : weights.action;
	}
	// A dot goes on with the name.
	if (sign === 0xb7) return -weights.placeEnding;
	return weights.clauseEnd;
}
