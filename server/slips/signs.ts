import { isHan } from '../text/characters';
import { codesWhere, unitValues } from '../text/unit-table';

/** What a unit counts as beside Han characters, which stand for themselves: figures, letters and marks of one kind are alike. */
export const signKind = { figure: 1, letter: 2, comma: 3, stop: 4, other: 5 } as const;

/** Han characters are above this. */
export const lastSign = signKind.other;

const signs = unitValues(
	[
		[
			signKind.figure,
			[
				[0x30, 0x39],
				[0xff10, 0xff19],
			],
		],
		[
			signKind.letter,
			[
				[0x41, 0x5a],
				[0x61, 0x7a],
				[0xff21, 0xff3a],
				[0xff41, 0xff5a],
			],
		],
		[signKind.comma, '，、；：'],
		[signKind.stop, '。！？\n'],
		...codesWhere(isHan).map((code): readonly [number, readonly number[]] => [code, [code]]),
	],
	signKind.other,
);

/** The units of a text as the model reads them: `5万吨，` is figure, 万, 吨, comma. */
export function signsOf(text: string): Uint16Array {
	const units = new Uint16Array(text.length);
	for (let at = 0; at < text.length; at++) units[at] = signs[text.charCodeAt(at)];
	return units;
}

/** The unit at an offset; a text begins and ends as behind a full stop. */
export function unitAt(units: Uint16Array, at: number): number {
	return at < 0 || at >= units.length ? signKind.stop : units[at];
}
