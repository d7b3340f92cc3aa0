import { actions, honorifics, personVerbsBefore, speechVerbs, weights } from '../../lexicon/name-cues';
import { organEndings, placeEndings } from '../../lexicon/organs';
import { personEndings } from '../../lexicon/roles';
import { isHan } from '../../text/characters';

/** How much the words before `at` say that a name begins there: 村民|李文, 看望|李文, the start of a clause. */
export function leftSign(text: string, at: number): number {
	if (at === 0) return weights.clauseStart;
	const before = text.charCodeAt(at - 1);
	if (!isHan(before)) return before === 0x3001 ? weights.list : weights.clauseStart;
	if (personVerbsBefore.longestBefore(text, at)) return weights.personVerb;
	return personEndings.has(text[at - 1] as string) ? weights.personEnding : 0;
}

/** What the right-hand side needs to know of the text. */
export interface Surroundings {
	readonly text: string;
	/** 1 where a bare title begins (习近平|总书记). */
	readonly titleAt: Uint8Array;
}

/** How much the words from `at` on say that a name ends there: 李文|说, 李文|同志; negative before 镇, 水库, 公司. */
export function rightSign({ text, titleAt }: Surroundings, at: number): number {
	if (at >= text.length) return weights.clauseEnd;
	const next = text.charCodeAt(at);
	if (!isHan(next)) return markSign(text, at, next);
	if (titleAt[at]) return weights.honorific;
	let size = 0;
	let sign = 0;
	const weigh = (found: { readonly end: number } | undefined, worth: number) => {
		if (!found || found.end - at < size) return;
		// A verb and an ending of one length (站 in 李文站在, 李文站) say nothing together.
		sign = found.end - at === size ? (sign < 0 !== worth < 0 ? 0 : Math.max(sign, worth)) : worth;
		size = found.end - at;
	};
	weigh(placeEndings.longest(text, at), -weights.placeEnding);
	weigh(organEndings.longest(text, at), -weights.placeEnding);
	weigh(honorifics.longest(text, at), weights.honorific);
	weigh(speechVerbs.longest(text, at), weights.speech);
	const action = actions.longest(text, at);
	// A verb of one character goes on to say something: at the end of a clause 当 or 开 is the end of the name.
	if (action && (action.end - at > 1 || isHan(text.charCodeAt(action.end)))) weigh(action, weights.action);
	return sign;
}

function markSign(text: string, at: number, mark: number): number {
	if (mark === 0x3001) return weights.list;
	if (mark === 0xff1a || mark === 0x3a) {
		let start = at;
		while (start > 0 && at - start < 16 && text.charCodeAt(start - 1) !== 0x0a) start--;
		return at - start <= 8 && (start === 0 || text.charCodeAt(start - 1) === 0x0a) ? weights.turn : weights.action;
	}
	// A dot goes on with the name.
	if (mark === 0xb7) return -weights.placeEnding;
	return weights.clauseEnd;
}
