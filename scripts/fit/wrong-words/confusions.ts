import { pinyin } from 'pinyin-pro';
import { nearSyllables } from '../../../server/judging/slips/alike';
import { soundGrade } from '../../../server/judging/wrong-words/confusions';
import { likenessOf, type Shape, shapeOf } from './shapes';

/** A character that may be meant where another is written. */
interface Confusion {
	readonly meant: string;
	readonly sound: number;
	/** 0 to 100. */
	readonly shape: number;
}

/** Characters that look less alike than this are not taken for one another; of the others so many. */
const leastShape = 0.6;
const mostShapes = 20;

/** The sections of `wrong-words/confusions`: for each character that is written those that may be meant, which are all among `common`. */
export function confusionSections(written: readonly string[], common: readonly string[], strokes: string) {
	const sounds = new Map(written.map((sign) => [sign, soundsOf(sign)]));
	const bySyllable = new Map<string, string[]>();
	for (const sign of common)
		for (const { syllable } of sounds.get(sign) ?? soundsOf(sign)) {
			const list = bySyllable.get(syllable);
			if (!list) bySyllable.set(syllable, [sign]);
			else if (!list.includes(sign)) list.push(sign);
		}
	const shapes = new Map<string, Shape>();
	for (const sign of new Set([...written, ...common])) {
		const shape = shapeOf(strokes, sign);
		if (shape) shapes.set(sign, shape);
	}
	const starts: number[] = [0];
	const all: Confusion[] = [];
	for (const sign of written) {
		all.push(...confusionsOf(sign, { common, sounds, bySyllable, shapes }));
		starts.push(all.length);
	}
	return {
		written: Uint16Array.from(written, (sign) => sign.charCodeAt(0)),
		starts: Uint32Array.from(starts),
		meant: Uint16Array.from(all, ({ meant }) => meant.charCodeAt(0)),
		sounds: Uint8Array.from(all, ({ sound }) => sound),
		shapes: Uint8Array.from(all, ({ shape }) => shape),
	};
}

interface Known {
	readonly common: readonly string[];
	readonly sounds: ReadonlyMap<string, readonly Sound[]>;
	readonly bySyllable: ReadonlyMap<string, readonly string[]>;
	readonly shapes: ReadonlyMap<string, Shape>;
}

function confusionsOf(sign: string, { common, sounds, bySyllable, shapes }: Known): Confusion[] {
	const grades = new Map<string, number>();
	const grade = (other: string, value: number) => {
		if (other !== sign && !isPronounPair(sign, other) && (grades.get(other) ?? 0) < value) grades.set(other, value);
	};
	for (const { syllable, tone } of sounds.get(sign) ?? []) {
		for (const other of bySyllable.get(syllable) ?? []) {
			const isSameTone = sounds.get(other)?.some((one) => one.syllable === syllable && one.tone === tone);
			grade(other, isSameTone ? soundGrade.same : soundGrade.otherTone);
		}
		for (const near of nearSyllables(syllable))
			for (const other of bySyllable.get(near) ?? []) grade(other, soundGrade.near);
	}
	const own = shapes.get(sign);
	const likeness = (other: string) => {
		const shape = shapes.get(other);
		return own && shape ? likenessOf(own, shape) : 0;
	};
	const looks = common
		.filter((other) => other !== sign && !isPronounPair(sign, other))
		.map((other) => ({ other, like: likeness(other) }))
		.filter(({ like }) => like >= leastShape)
		.sort((a, b) => b.like - a.like)
		.slice(0, mostShapes);
	const shapeOfOther = new Map(looks.map(({ other, like }) => [other, like]));
	return [...new Set([...grades.keys(), ...shapeOfOther.keys()])].map((meant) => ({
		meant,
		sound: grades.get(meant) ?? 0,
		shape: Math.round(100 * (shapeOfOther.get(meant) ?? likeness(meant))),
	}));
}

/** Who is spoken of, no model of a few characters can tell. */
function isPronounPair(one: string, other: string): boolean {
	return pronouns.includes(one) && pronouns.includes(other);
}

const pronouns = '他她它';

interface Sound {
	/** Without its tone; ü is v. */
	readonly syllable: string;
	readonly tone: number;
}

/** The readings of a character, by pinyin-pro. */
function soundsOf(sign: string): Sound[] {
	const found = new Map<string, Sound>();
	for (const reading of pinyin(sign, { multiple: true, toneType: 'num', type: 'array', v: true })) {
		const [, syllable, tone] = /^([a-zü]+)(\d?)$/.exec(reading) ?? [];
		if (syllable) found.set(reading, { syllable: syllable.replace('ü', 'v'), tone: Number(tone || 0) });
	}
	return [...found.values()];
}
