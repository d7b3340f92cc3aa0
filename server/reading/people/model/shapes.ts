import { hanRanges, isDigit, isHan, isLatin, isSpace } from '../../../ground/text/characters';
import { once } from '../../../ground/text/once';
import { signSet } from '../../../ground/text/signs';
import { unitCount } from '../../../ground/text/unit-table';
import { opensCompound, surnameOpeners, surnameRank } from '../../words/surnames';
import { absent, wordModel } from '../../words/words';
import { functionWords } from '../words/organs';

/**
 * The shape of every UTF-16 unit: how well it serves as a surname, as a given-name character, and as a character that writes sounds;
 * marks by their kind.
 * Units of one shape are alike to the model, so that it reads names whose characters it never met.
 */
export const shapes: () => Uint8Array = once(() => {
	const { given, transliteration, character } = wordModel();
	const table = new Uint8Array(unitCount).fill(firstMark + 9);
	for (const [first, last] of blocksOfMarks) for (let code = first; code <= last; code++) table[code] = markShape(code);
	const ofGiven = gradesOf(12, 16);
	const ofSound = gradesOf(10, 14);
	for (const [first, last] of hanRanges)
		for (let code = first; code <= last; code++)
			table[code] = (ofGiven[given[code]] * 3 + ofSound[transliteration[code]]) * 2 + (character[code] <= 16 ? 1 : 0);
	for (const code of surnameOpeners) table[code] += surnameShape(code) * 18;
	for (const word of new Set(functionWords)) {
		const code = word.charCodeAt(0);
		if (isHan(code) && ofGiven[given[code]] === 0) table[code] = firstMark + 10 + (surnameShape(code) > 0 ? 1 : 0);
	}
	return table;
});

function surnameShape(code: number): number {
	const rank = surnameRank(code);
	return rank === 'common' ? 3 : rank === 'regular' ? 2 : rank || opensCompound(code) ? 1 : 0;
}

/** By cost: 2 where the character is at home among those, 1 where it occurs, 0 where it does not. */
function gradesOf(common: number, rare: number): Uint8Array {
	return new Uint8Array(absent + 1).fill(1, 0, rare + 1).fill(2, 0, common + 1);
}

/** The shapes of Han are below. */
const firstMark = 72;

const openers = signSet('（(〔《“『‘「');

/** All marks with a shape of their own lie in these blocks of codes: Latin, general punctuation, that of CJK, full-width forms. */
const blocksOfMarks = [
	[0, 0xff],
	[0x2000, 0x206f],
	[0x3000, 0x30ff],
	[0xff00, 0xff65],
] as const;

function markShape(code: number): number {
	if (code === 0) return firstMark;
	if (code === 0xb7 || code === 0x2022 || code === 0x30fb) return firstMark + 1;
	if (isDigit(code)) return firstMark + 2;
	if (isLatin(code)) return firstMark + 3;
	if (code === 0x3001) return firstMark + 4;
	if (isSpace(code)) return firstMark + 5;
	if (code === 0x0a || code === 0x0d) return firstMark + 6;
	if (code === 0xff1a || code === 0x3a) return firstMark + 7;
	if (openers.has(code)) return firstMark + 8;
	return firstMark + 9;
}

/** So many shapes there are. */
export const shapeCount = firstMark + 12;
