import { isCompound } from '../../words/surnames';
import { noun } from '../../words/words';
import { shapes } from './shapes';

/** A text as the model looks at it: its units from offset 0 on, and what it has found out about them so far. */
export interface View {
	readonly units: Uint16Array;
	/** By offset: how common a word this unit makes with the next (`wordGrade`). */
	readonly grades: Uint8Array;
}

/** How many features an offset has. */
export const templates = 30;
/** Keys have so many bits. */
export const keyBits = 27;

/** Writes the keys of the features at `at` into `keys`. */
export function featuresAt({ units, grades }: View, at: number, keys: Int32Array): void {
	const shape = shapes();
	const a3 = unitAt(units, at - 3);
	const a2 = unitAt(units, at - 2);
	const a1 = unitAt(units, at - 1);
	const c = units[at];
	const b1 = units[at + 1];
	const b2 = units[at + 2];
	const b3 = units[at + 3];
	const s2 = shape[a2];
	const s1 = shape[a1];
	const s = shape[c];
	const t1 = shape[b1];
	const t2 = shape[b2];
	const t3 = shape[b3];
	const g3 = at > 2 ? grades[at - 3] : 0;
	const g2 = at > 1 ? grades[at - 2] : 0;
	const g1 = at > 0 ? grades[at - 1] : 0;
	const g0 = grades[at];
	const h1 = grades[at + 1];
	const h2 = grades[at + 2];
	let i = 0;
	keys[i++] = c;
	keys[i++] = a1;
	keys[i++] = b1;
	keys[i++] = a2;
	keys[i++] = b2;
	keys[i++] = (a1 << 16) | c;
	keys[i++] = (c << 16) | b1;
	keys[i++] = (a2 << 16) | a1;
	keys[i++] = (b1 << 16) | b2;
	keys[i++] = (a1 << 16) | b1;
	keys[i++] = (a3 << 16) | a2;
	keys[i++] = (b1 << 16) | b2;
	keys[i++] = (s2 << 24) | (s1 << 16) | (s << 8) | t1;
	keys[i++] = (s1 << 24) | (s << 16) | (t1 << 8) | t2;
	keys[i++] = (s << 24) | (t1 << 16) | (t2 << 8) | t3;
	keys[i++] = (a1 << 16) | (s << 8) | t1;
	keys[i++] = (b1 << 16) | (s1 << 8) | s;
	keys[i++] = (g3 << 12) | (g2 << 9) | (g1 << 6) | (g0 << 3) | h1;
	keys[i++] = (g2 << 12) | (g1 << 9) | (g0 << 6) | (h1 << 3) | h2;
	keys[i++] = (g1 << 6) | (g0 << 3) | h1;
	keys[i++] = (c << 16) | (g1 << 3) | g0;
	keys[i++] = (c << 16) | (t1 << 8) | t2;
	keys[i++] = (c << 16) | (s1 << 8) | s2;
	keys[i++] = (a3 << 16) | a2;
	keys[i++] = (b2 << 16) | b3;
	keys[i++] = a3;
	keys[i++] = b3;
	keys[i++] = (s1 << 8) | s;
	keys[i++] = (s << 8) | t1;
	keys[i++] = (s1 << 16) | (s << 8) | t1;
	// Most templates are one number. One loop for all is quicker than a call for each, which would not be inlined so often.
	for (let template = 0; template < templates; template++) keys[template] = mix(template, keys[template], 0);
	keys[10] = mix(10, (a3 << 16) | a2, a1);
	keys[11] = mix(11, (b1 << 16) | b2, b3);
	keys[17] = mix(17, (g3 << 12) | (g2 << 9) | (g1 << 6) | (g0 << 3) | h1, s);
	keys[18] = mix(18, (g2 << 12) | (g1 << 9) | (g0 << 6) | (h1 << 3) | h2, s);
	keys[19] = mix(19, (g1 << 6) | (g0 << 3) | h1, (s << 16) | (s1 << 8) | t1);
}

function unitAt(units: Uint16Array, at: number): number {
	return at < 0 ? 0 : units[at];
}

const keyMask = (1 << keyBits) - 1;

/** One number for a template and what it saw: two multiplications spread what the parts have, a third mixes it. */
function mix(template: number, one: number, other: number): number {
	const hash = Math.imul(one, 0xcc9e2d51) ^ Math.imul(other + template * 0x3d4d51, 0x1b873593);
	const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
	return (mixed ^ (mixed >>> 14)) & keyMask;
}

/**
 * How common a word of two Han is, of which `pair` is what the words tell: 0 none, 1 to 3 the commoner the more; 3 more for nouns; 7 a
 * surname of two characters.
 */
export function wordGrade(pair: number, first: number, second: number): number {
	if (isCompound(first, second)) return 7;
	const cost = pair & 0xff;
	if (cost === 0) return 0;
	return (cost <= 18 ? 3 : cost <= 22 ? 2 : 1) + (pair & noun ? 3 : 0);
}
