import type { Random } from './random';
import type { Laid, Piece, Sheet } from './sheet';

/** The ways in which the same page comes out of typesetting systems. */
export const layouts = ['as is', 'blank lines', 'tight', 'indents', 'column breaks', 'hard wraps'] as const;
export type Layout = (typeof layouts)[number];

/** Lays a sheet out; the random decides where columns break and how wide the measure is. */
export function layOut(sheet: Sheet, layout: Layout, random: Random): Laid {
	if (layout === 'as is') return { text: sheet.raw, pieces: sheet.lines.map((line) => line.pieces) };
	const measure = 16 + 2 * random.below(7);
	const pieces: Piece[][] = [];
	let text = '';
	sheet.lines.forEach((line, i) => {
		if (i > 0) text += gap(layout, line.story === sheet.lines[i - 1].story ? 'within' : 'between');
		const isIndented = line.kind === 'text' && (layout === 'indents' || layout === 'hard wraps');
		if (isIndented) text += '　　';
		const cuts =
			layout === 'hard wraps'
				? wraps(line.text, measure, isIndented ? 2 : 0)
				: layout === 'column breaks' && line.kind === 'text'
					? columnBreaks(line.text, random)
					: [];
		const own: Piece[] = [];
		[0, ...cuts].forEach((offset, part) => {
			if (part > 0) text += layout === 'hard wraps' ? '\n' : '\n\n';
			const end = cuts[part] ?? line.text.length;
			own.push({ offset, at: text.length, length: end - offset });
			text += line.text.slice(offset, end);
		});
		pieces.push(own);
	});
	return { text, pieces };
}

function gap(layout: Layout, stories: 'within' | 'between'): string {
	if (layout === 'tight') return '\n';
	if (layout === 'blank lines' || layout === 'column breaks') return '\n\n';
	return stories === 'between' ? '\n\n' : '\n';
}

/** A column ends anywhere between two Han characters, in the longer paragraphs, and not in all of them. */
function columnBreaks(text: string, random: Random): number[] {
	if (text.length < 60 || random.below(3) === 0) return [];
	const at = 15 + random.below(text.length - 30);
	return isHanAt(text, at - 1) && isHanAt(text, at) ? [at] : [];
}

/**
 * Each line takes what the measure holds; a mark that may not begin a line stays with the one before.
 * No line ends at a space: nobody could tell it from the line end.
 */
function wraps(text: string, measure: number, indent: number): number[] {
	const cuts: number[] = [];
	let room = measure - indent;
	for (let at = 0; at < text.length; at++) {
		const width = text.charCodeAt(at) < 0x2000 ? 0.5 : 1;
		if (
			room < width &&
			!'，。、；：？！”’）》】…— 　'.includes(text[at]) &&
			!' 　'.includes(text[at - 1]) &&
			!(/[0-9.%]/.test(text[at]) && /[0-9.]/.test(text[at - 1]))
		) {
			cuts.push(at);
			room = measure;
		}
		room -= width;
	}
	return cuts;
}

function isHanAt(text: string, at: number): boolean {
	return /[\u4e00-\u9fff]/.test(text[at] ?? '');
}
