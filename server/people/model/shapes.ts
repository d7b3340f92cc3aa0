import { isDigit, isHan, isLatin, isSpace } from '../../text/characters';
import { once } from '../../text/once';
import { signSet } from '../../text/signs';
import { opensCompound, surnameRank } from '../../words/surnames';
import { absent, type WordModel, wordModel } from '../../words/words';
import { functionWords } from '../words/organs';

/**
 * The shape of every UTF-16 unit: how well it serves as a surname, as a given-name character, and as a character that writes sounds;
 * marks by their kind.
 * Units of one shape are alike to the model, so that it reads names whose characters it never met.
 */
export const shapes: () => Uint8Array = once(() => {
	const model = wordModel();
	const table = new Uint8Array(0x10000);
	for (let code = 0; code < table.length; code++) table[code] = shapeOf(code, model);
	return table;
});

function shapeOf(code: number, model: WordModel): number {
	if (!isHan(code)) return markShape(code);
	const surname = surnameShape(code);
	const given = grade(model.given[code], 12, 16);
	const sound = grade(model.transliteration[code], 10, 14);
	const word = model.character[code] <= 16 ? 1 : 0;
	if (given === 0 && functionCodes().has(code)) return firstMark + 10 + (surname > 0 ? 1 : 0);
	return ((surname * 3 + given) * 3 + sound) * 2 + word;
}

function surnameShape(code: number): number {
	const rank = surnameRank(code);
	return rank === 'common' ? 3 : rank === 'regular' ? 2 : rank || opensCompound(code) ? 1 : 0;
}

const functionCodes = once(() => new Set(Array.from(functionWords, (word) => word.charCodeAt(0))));

/** 2 where the character is at home among those, 1 where it occurs, 0 where it does not. */
function grade(cost: number, common: number, rare: number): number {
	if (cost === absent || cost > rare) return 0;
	return cost <= common ? 2 : 1;
}

/** The shapes of Han are below. */
const firstMark = 72;

const openers = signSet('（(〔《“『‘「');

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
