import { lastAt } from '../ground/text/bisect';

/** Line and column, both from 1, a column being a UTF-16 unit, as editors show them. */
export interface LineColumn {
	readonly line: number;
	readonly column: number;
}

/** The lines of a text: LF, CR LF and CR end one. */
export interface LineIndex {
	readonly placeOf: (offset: number) => LineColumn;
	/** The text of a line, from 1, without its end. */
	readonly textOf: (line: number) => string;
}

export function lineIndexOf(text: string): LineIndex {
	const starts = [0];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
	}
	return {
		placeOf(offset) {
			const line = lastAt(starts, offset);
			return { line: line + 1, column: offset - starts[line] + 1 };
		},
		textOf(line) {
			const start = starts[line - 1];
			let end = starts[line] ?? text.length;
			if (line < starts.length) end -= text.endsWith('\r\n', end) ? 2 : 1;
			return text.slice(start, end);
		},
	};
}
