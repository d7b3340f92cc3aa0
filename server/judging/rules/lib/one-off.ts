import { likenessOf } from '../../../reading/words/likeness';

/**
 * How a stretch differs from a name by one slip: another character there, two that stand the other way round, one left out or doubled.
 * `like` and `unlike` say whether the other character sounds or looks like the right one.
 */
export type NameSlip = 'like' | 'unlike' | 'turned' | 'left out' | 'doubled';

/** What a text has at a place where a name is expected. */
export interface Slipped {
	readonly slip: NameSlip;
	/** The end of what stands for the name. */
	readonly end: number;
}

/** The slip of a name that begins at a place; undefined where the name stands rightly or something else does. */
export function slipAt(text: string, at: number, name: string): Slipped | undefined {
	const end = at + name.length;
	const apart: number[] = [];
	for (let i = 0; i < name.length && apart.length < 4; i++) if (text[at + i] !== name[i]) apart.push(i);
	if (apart.length === 0) return undefined;
	const [first] = apart;
	const isOne = apart.length === 1 && isHan(text[at + first]) && end <= text.length;
	if (isOne && likenessOf(name[first], text[at + first])) return { slip: 'like', end };
	if (name.length > 2) {
		const written = text.slice(at, end);
		if (apart.length > 1 && written.length === name.length && sorted(written) === sorted(name))
			return { slip: 'turned', end };
		// 陶景行 as 陶景景行: one more, and one less.
		for (let i = 0; i < name.length; i++)
			if (text.startsWith(name.slice(0, i + 1) + name.slice(i), at)) return { slip: 'doubled', end: end + 1 };
		for (let i = 1; i < name.length; i++)
			if (text.startsWith(name.slice(0, i) + name.slice(i + 1), at) && !(isOne && !goesOn(text[end - 1])))
				return { slip: 'left out', end: end - 1 };
	}
	return isOne ? { slip: 'unlike', end } : undefined;
}

/** 陶景|日前, 陶景|在会上: the character begins what comes after the name. */
function goesOn(sign: string): boolean {
	return '日在今昨强说主出会签表指对向和与作发率前近亲接看致听来到的就将同等并也先曾'.includes(sign);
}

function isHan(sign: string | undefined): boolean {
	return sign !== undefined && sign >= '\u4e00' && sign <= '\u9fff';
}

function sorted(name: string): string {
	return [...name].sort().join('');
}
