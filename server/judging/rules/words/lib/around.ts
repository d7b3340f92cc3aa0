/** How much of a clause is shown on either side, in UTF-16 units. */
const most = 7;
const clauseEnds = '，。；：！？、…“”‘’《》（）\n';

/**
 * The words around a stretch, for a message: those of its clause, at most seven on either side, with … where more follow.
 * `镇党委书计走进农户家中` of `…，镇党委书⟦计⟧走进农户家中。`
 */
export function around(text: string, at: number, length = 1): string {
	let start = at;
	while (start > 0 && at - start < most && !clauseEnds.includes(text[start - 1])) start--;
	let end = at + length;
	while (end < text.length && end - at - length < most && !clauseEnds.includes(text[end])) end++;
	const before = start > 0 && !clauseEnds.includes(text[start - 1]) ? '…' : '';
	const behind = end < text.length && !clauseEnds.includes(text[end]) ? '…' : '';
	return `${before}${text.slice(start, end)}${behind}`;
}
