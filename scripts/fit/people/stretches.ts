import { isHan } from '../../../server/ground/text/characters';
import { type Gate, unitWorth } from '../../../server/reading/people/model/gate';
import { wordModel } from '../../../server/reading/words/words';
import { every, isJoint, label } from './examples';
import type { Text } from './texts';

/** Where in a text names may stand: stretches that begin and end outside of names. */
export interface Stretch {
	readonly text: Text;
	readonly from: number;
	/** The labels that the marks allow at each offset from `from` on, those that the gate forbids taken away. */
	readonly masks: Uint8Array;
	/** The same without the marks. */
	readonly open: Uint8Array;
	readonly joints: Uint8Array;
}

/** True where the gate lets a name begin. */
export function passes(gate: Gate, { units, grades }: Text, at: number): boolean {
	return (
		isHan(units[at]) &&
		unitWorth(gate, units, at) + gate.left[at > 0 ? grades[at - 1] : 0] + gate.right[grades[at]] >= gate.least
	);
}

const begins = (1 << label.begin) | (1 << label.soundBegin);
const withoutBegin = every & ~begins;

/** The stretches of a text that a name may reach over; a name that the gate holds back is left out of what is learned. */
export function stretchesOf(text: Text, gate: Gate): Stretch[] {
	const { length, units, masks } = text;
	const { transliteration } = wordModel();
	const reach = new Uint8Array(length + 1);
	const pass = new Uint8Array(length + 1);
	for (let at = 0; at < length; at++) {
		if (!passes(gate, text, at)) continue;
		pass[at] = 1;
		let end = at + 4;
		if (units[at] < 0x10000 && transliteration[units[at]] <= soundCost) {
			let sound = at + 1;
			while (sound < length && sound < at + longestSound && isSound(units[sound], transliteration)) sound++;
			end = Math.max(end, sound);
		}
		reach.fill(1, at, Math.min(end, length));
	}
	const held = masks.slice();
	for (let at = 0; at < length; at++) {
		if (!(masks[at] & begins)) continue;
		let end = at + 1;
		while (end < length && !(masks[end] & (1 | begins))) end++;
		if (pass[at]) reach.fill(1, at, end);
		else held.fill(1, at, end);
	}
	const found: Stretch[] = [];
	for (let at = 0; at < length; at++) {
		if (!reach[at]) continue;
		const from = Math.max(0, at - 1);
		// What joins two names is read with them.
		while (at < length && (reach[at] || reach[at + 1])) at++;
		const to = Math.min(length, at + 1);
		const mine = new Uint8Array(to - from);
		const open = new Uint8Array(to - from);
		const joints = new Uint8Array(to - from);
		for (let i = from; i < to; i++) {
			const joint = isJoint(units[i]);
			const may = !reach[i] ? (joint ? 1 | (1 << label.joint) : 1) : pass[i] ? every : withoutBegin;
			joints[i - from] = joint ? 1 : 0;
			open[i - from] = may;
			mine[i - from] = held[i] & may || may;
		}
		found.push({ text, from, masks: mine, open, joints });
	}
	return found;
}

/** Characters that write sounds are no dearer in transliterations. */
export const soundCost = 16;
export const longestSound = 20;

function isSound(unit: number, transliteration: Uint8Array): boolean {
	return transliteration[unit] <= soundCost || unit === 0xb7 || unit === 0x2022 || unit === 0x30fb;
}
