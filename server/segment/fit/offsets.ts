/** Page offset of each line. */
export function lineStarts(lines: readonly string[]): number[] {
	const starts: number[] = [];
	let at = 0;
	for (const line of lines) {
		starts.push(at);
		at += line.length + 1;
	}
	return starts;
}

/** The number of the last start at or before an offset. */
export function lastBefore(starts: readonly number[], offset: number): number {
	let line = 0;
	while (line + 1 < starts.length && starts[line + 1] <= offset) line++;
	return line;
}
