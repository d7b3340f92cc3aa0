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
