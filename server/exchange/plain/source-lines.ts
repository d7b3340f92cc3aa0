import type { LeftOut, ReadBody } from '../word/read-document';

/** A line of the text that is left when what is tracked counts as accepted. */
export interface SourceLine {
	readonly text: string;
	/** The line of the document that it begins with: its style and its list count. */
	readonly line: number;
	/** What stood in boxes that are fastened to it. */
	readonly below: readonly string[];
}

/** What stands beside the text of a document. */
export interface Asides {
	/** Of each drawing the paragraphs in it. */
	readonly boxes: readonly (readonly string[])[];
	readonly footnotes: ReadonlyMap<string, string>;
	readonly endnotes: ReadonlyMap<string, string>;
}

export interface SourceLines {
	readonly lines: readonly SourceLine[];
	/** `［1］见县志。`: in the text stands `［1］`. */
	readonly notes: readonly string[];
	/** How many drawings had no text. */
	readonly pictures: number;
	readonly boxes: number;
}

/** The lines of a document, with its asides. */
export function sourceLines({ segments, leftOut }: ReadBody, asides: Asides): SourceLines {
	const lines: { text: string; line: number; below: string[] }[] = [{ text: '', line: 0, below: [] }];
	const notes: string[] = [];
	/** What stands in the text for a note, by kind and id: a note that is named twice is one. */
	const signs = new Map<string, string>();
	let [pictures, boxes, drawings] = [0, 0, 0];
	let [at, line, next] = [0, 0, 0];
	const put = ({ kind, id, isGone }: LeftOut): void => {
		const current = lines[lines.length - 1];
		const paragraphs = kind === 'drawing' ? asides.boxes[drawings++] : undefined;
		const note = kind === 'drawing' ? undefined : (kind === 'footnote' ? asides.footnotes : asides.endnotes).get(id);
		if (isGone) return;
		if (note !== undefined) {
			const known = signs.get(`${kind} ${id}`);
			const sign = known ?? `［${notes.length + 1}］`;
			signs.set(`${kind} ${id}`, sign);
			if (known === undefined) notes.push(sign + note.trim());
			current.text += sign;
		} else if (paragraphs !== undefined && paragraphs.length > 0) {
			boxes++;
			for (const paragraph of paragraphs) current.below.push(paragraph);
		} else pictures++;
	};
	for (const { text, deleted } of segments) {
		for (let from = 0; from < text.length; ) {
			while (next < leftOut.length && leftOut[next].at <= at) put(leftOut[next++]);
			const lineEnd = text.indexOf('\n', from);
			const stop = Math.min(lineEnd < 0 ? text.length : lineEnd, from + (leftOut[next]?.at ?? at + text.length) - at);
			if (!deleted) lines[lines.length - 1].text += text.slice(from, stop);
			at += stop - from;
			from = stop;
			if (from === lineEnd && !(next < leftOut.length && leftOut[next].at <= at)) {
				line++;
				at++;
				from++;
				if (!deleted) lines.push({ text: '', line, below: [] });
			}
		}
	}
	for (const one of leftOut.slice(next)) put(one);
	return { lines, notes, pictures, boxes };
}
