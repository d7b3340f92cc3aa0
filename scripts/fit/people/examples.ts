import { isHan } from '../../../server/ground/text/characters';
import { isPolite } from '../../../server/reading/people/words/respect';
import { surnameAt, surnameRank } from '../../../server/reading/words/surnames';
import { absent, wordModel } from '../../../server/reading/words/words';

/** A sentence with every person marked: `[start, end, label]`, persons have the label `PER`. */
export interface Sentence {
	/** True where its names were exchanged for new ones. */
	readonly made?: boolean;
	readonly id: string;
	readonly text: string;
	readonly spans: readonly (readonly [start: number, end: number, label: string])[];
}

/** Labels of characters: outside; begin, middle, end of a Han name and of one written by sound; what joins names of a list. */
export const label = {
	outside: 0,
	begin: 1,
	middle: 2,
	end: 3,
	soundBegin: 4,
	soundMiddle: 5,
	soundEnd: 6,
	joint: 7,
} as const;
export const every = 0xff;

const joints = '、和与及 　';
const dot = /[·•・]/;

export function isJoint(code: number): boolean {
	return joints.includes(String.fromCharCode(code));
}

/** By offset the labels that the marks allow, a bit each. */
export function allowed({ id, text, spans }: Sentence): Uint8Array {
	const masks = new Uint8Array(text.length);
	const source = id.slice(0, id.indexOf('-'));
	for (let at = 0; at < text.length; at++)
		masks[at] = bit(label.outside) | (isJoint(text.charCodeAt(at)) ? bit(label.joint) : 0);
	for (const [start, end, kind] of spans) {
		if (kind !== 'PER' || end - start < 2) continue;
		const name = text.slice(start, end);
		// 李女士, 成先生: sources part here, and what is read so is no name to the model.
		if (isPolite(name)) continue;
		if (!isReadable(name)) {
			masks.fill(every, start, end);
			continue;
		}
		const kinds = kindsOf(name);
		masks.fill((kinds & 1 ? bit(label.middle) : 0) | (kinds & 2 ? bit(label.soundMiddle) : 0), start, end);
		masks[start] = (kinds & 1 ? bit(label.begin) : 0) | (kinds & 2 ? bit(label.soundBegin) : 0);
		masks[end - 1] = (kinds & 1 ? bit(label.end) : 0) | (kinds & 2 ? bit(label.soundEnd) : 0);
	}
	// One source leaves out 王某 as a rule, the others mark it.
	if (source === 'cluener')
		for (const { index } of text.matchAll(/\p{Script=Han}某某?/gu))
			if (masks[index] === 1) masks.fill(every, index, index + 3);
	return masks;
}

function bit(one: number): number {
	return 1 << one;
}

/** Han and dots alone. */
export function isReadable(name: string): boolean {
	for (let at = 0; at < name.length; at++)
		if (!isHan(name.charCodeAt(at)) && !(at > 0 && at < name.length - 1 && dot.test(name[at]))) return false;
	return true;
}

/** 1 for a Han name, 2 for one written by sound, 3 where it may be either. */
export function kindsOf(name: string): number {
	if (dot.test(name)) return 2;
	const surname = surnameAt(name, 0);
	if (!surname) return name.length > 3 ? 2 : 3;
	const compound = surname.end === 2;
	if (name.length > (compound ? 4 : 3)) return 2;
	if (compound && name.length > 2) return 1;
	const { given, transliteration } = wordModel();
	let sounds = true;
	let native = true;
	for (let at = 0; at < name.length; at++) {
		const code = name.charCodeAt(at);
		if (transliteration[code] > 15) sounds = false;
		if (at > 0 && (given[code] === absent || given[code] > 18)) native = false;
	}
	const rank = surnameRank(name.charCodeAt(0));
	if (rank === 'common' && (native || !sounds)) return 1;
	if (rank === 'regular' && native && !sounds) return 1;
	return 3;
}
