/** A text whose characters are known one by one, so that after an edit it can be said where each went. What is put in is -1. */
export type Known = readonly { readonly unit: string; readonly id: number }[];

export const known = (text: string): Known => [...text].map((unit, id) => ({ unit, id }));
export const textOf = (copy: Known): string => copy.map(({ unit }) => unit).join('');

/** Chance that gives the same numbers for the same seed, from 0 to below 1. */
export function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

type Edit = (copy: Known, random: () => number) => Known;

const put = (text: string): Known => [...text].map((unit) => ({ unit, id: -1 }));
const isLineEnd = ({ unit }: Known[number]) => unit === '\n';

function linesOf(copy: Known): Known[] {
	const lines: Known[] = [];
	let from = 0;
	copy.forEach((one, i) => {
		if (!isLineEnd(one)) return;
		lines.push(copy.slice(from, i + 1));
		from = i + 1;
	});
	return from < copy.length ? [...lines, copy.slice(from)] : lines;
}

/** Each of some share of the characters becomes what `change` makes of it. */
const some =
	(share: number, change: (one: Known[number], random: () => number) => Known): Edit =>
	(copy, random) =>
		copy.flatMap((one) => (!isLineEnd(one) && random() < share ? change(one, random) : [one]));

const full = (unit: string) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0);

/** What other programs and people do to a page while nobody follows its marks. */
export const outsideEdits: Readonly<Record<string, Edit>> = {
	'moved paragraphs': (copy, random) => {
		const lines = linesOf(copy).map((line) => (line.at(-1)?.unit === '\n' ? line : [...line, ...put('\n')]));
		for (let i = 0; i < Math.max(2, lines.length / 8); i++) {
			const [line] = lines.splice(Math.floor(random() * lines.length), 1);
			lines.splice(Math.floor(random() * (lines.length + 1)), 0, line);
		}
		return lines.flat();
	},
	'corrected characters': some(0.05, ({ id }, random) => [{ unit: '订校改正'[Math.floor(random() * 4)], id }]),
	'characters put in': some(0.04, (one) => [one, ...put('也')]),
	'characters taken out': some(0.04, () => []),
	'rewrapped lines': (copy) => {
		const joined = copy.filter((one, i) => !isLineEnd(one) || !copy[i - 1] || isLineEnd(copy[i - 1]));
		return joined.flatMap((one, i) => (i % 23 === 22 ? [one, ...put('\n')] : [one]));
	},
	'CR LF': (copy) => copy.flatMap((one) => (isLineEnd(one) ? [...put('\r'), one] : [one])),
	'rejoined breaks': (copy, random) => copy.filter((one) => !isLineEnd(one) || random() < 0.5),
	'doubled text': (copy, random) => {
		const at = Math.floor(random() * copy.length);
		const stretch = copy.slice(at, at + 120);
		return [...copy.slice(0, at), ...stretch, ...copy.slice(at)];
	},
	'other widths': (copy) => copy.map((one) => (/[!-~]/.test(one.unit) ? { unit: full(one.unit), id: one.id } : one)),
};
