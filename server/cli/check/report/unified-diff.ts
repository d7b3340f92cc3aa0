/** Unchanged lines shown on either side of a change. */
const context = 3;

/** Lines `[from, to)` of the text before stand for `[now, upTo)` of the text after. */
interface Change {
	readonly from: number;
	readonly to: number;
	readonly now: number;
	readonly upTo: number;
}

/**
 * The lines of a unified diff of two texts (POSIX `diff -u`), without line ends; none where the texts are the same. Linear: fixes seldom
 * touch line ends, so that lines are compared one by one; where their number changes, all between the first and the last that differ is
 * one change.
 */
export function unifiedDiff(file: string, before: string, after: string): string[] {
	if (before === after) return [];
	const old = linesOf(before);
	const now = linesOf(after);
	const lines = [`--- ${file}`, `+++ ${file}`];
	for (const hunk of hunksOf(changesOf(old, now))) {
		const first = hunk[0];
		const last = hunk[hunk.length - 1];
		const head = Math.min(context, first.from);
		const tail = Math.min(context, old.length - last.to);
		const oldCount = last.to + tail - first.from + head;
		const newCount = last.upTo + tail - first.now + head;
		lines.push(`@@ -${range(first.from - head, oldCount)} +${range(first.now - head, newCount)} @@`);
		let at = first.from - head;
		for (const { from, to, now: begin, upTo } of hunk) {
			for (; at < from; at++) lines.push(...written(' ', old[at]));
			for (; at < to; at++) lines.push(...written('-', old[at]));
			for (let i = begin; i < upTo; i++) lines.push(...written('+', now[i]));
		}
		for (; at < last.to + tail; at++) lines.push(...written(' ', old[at]));
	}
	return lines;
}

/** Lines with their ends; the last may have none. */
function linesOf(text: string): string[] {
	return text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

function written(sign: string, line: string): string[] {
	return line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'];
}

function range(start: number, count: number): string {
	return count === 1 ? String(start + 1) : `${count === 0 ? start : start + 1},${count}`;
}

function changesOf(old: readonly string[], now: readonly string[]): Change[] {
	const changes: Change[] = [];
	if (old.length === now.length) {
		for (let i = 0; i < old.length; i++) {
			if (old[i] === now[i]) continue;
			const from = i;
			while (i < old.length && old[i] !== now[i]) i++;
			changes.push({ from, to: i, now: from, upTo: i });
		}
		return changes;
	}
	let head = 0;
	while (head < old.length && head < now.length && old[head] === now[head]) head++;
	let tail = 0;
	while (tail < Math.min(old.length, now.length) - head && old[old.length - 1 - tail] === now[now.length - 1 - tail])
		tail++;
	return [{ from: head, to: old.length - tail, now: head, upTo: now.length - tail }];
}

/** Changes whose contexts meet are shown together. */
function hunksOf(changes: readonly Change[]): Change[][] {
	const hunks: Change[][] = [];
	for (const change of changes) {
		const hunk = hunks[hunks.length - 1];
		if (hunk && change.from - hunk[hunk.length - 1].to <= 2 * context) hunk.push(change);
		else hunks.push([change]);
	}
	return hunks;
}
