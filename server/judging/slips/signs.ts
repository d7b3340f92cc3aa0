import { hanRanges } from '../../ground/text/characters';
import { once } from '../../ground/text/once';
import { unitCount } from '../../ground/text/unit-table';

/** What a unit counts as beside Han characters, which stand for themselves: figures, letters and marks of one kind are alike. */
export const signKind = { figure: 1, letter: 2, comma: 3, stop: 4, other: 5 } as const;

/** Han characters are above this. */
export const lastSign = signKind.other;

const signs = once(() => {
	const table = new Uint16Array(unitCount).fill(signKind.other);
	for (const [kind, list] of signUnits) for (const unit of list) table[unit.charCodeAt(0)] = kind;
	for (const [kind, first, last] of signRanges) table.fill(kind, first, last + 1);
	for (const [first, last] of hanRanges) for (let code = first; code <= last; code++) table[code] = code;
	return table;
});

const signUnits = [
	[signKind.comma, '，、；：'],
	[signKind.stop, '。！？\n'],
] as const;

const signRanges = [
	[signKind.figure, 0x30, 0x39],
	[signKind.figure, 0xff10, 0xff19],
	[signKind.letter, 0x41, 0x5a],
	[signKind.letter, 0x61, 0x7a],
	[signKind.letter, 0xff21, 0xff3a],
	[signKind.letter, 0xff41, 0xff5a],
] as const;

/** The units of a text as the model reads them: `5万吨，` is figure, 万, 吨, comma. */
export function signsOf(text: string): Uint16Array {
	const units = new Uint16Array(text.length);
	const table = signs();
	for (let at = 0; at < text.length; at++) units[at] = table[text.charCodeAt(at)];
	return units;
}

/** The unit at an offset; a text begins and ends as behind a full stop. */
export function unitAt(units: Uint16Array, at: number): number {
	return at < 0 || at >= units.length ? signKind.stop : units[at];
}
