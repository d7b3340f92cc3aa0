import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages.mjs';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const perPart = 80;

/** The names of the page files of one issue: `20260728A01.txt` and so on, part by part. */
export function issueNames(count) {
	if (count > perPart * letters.length) throw new RangeError('too many pages for one issue');
	return Array.from({ length: count }, (_, i) => {
		const page = String((i % perPart) + 1).padStart(2, '0');
		return `20260728${letters[Math.floor(i / perPart)]}${page}.txt`;
	});
}

/**
 * Writes the page files of a made issue, the same for the same count: invented pages of some 4,000 characters. The last story of each
 * tenth page goes on at the next, cut within a sentence.
 */
export function makeIssue(folder, count, length = 4000) {
	mkdirSync(folder, { recursive: true });
	const names = issueNames(count);
	const number = (name) => Number(/([0-9]+)\.txt$/.exec(name)[1].slice(-2));
	let carried = '';
	for (const [i, name] of names.entries()) {
		let text = pages(length, i + 1);
		if (carried) text = text.replace(/\n\n/, `\n\n${carried}\n\n`);
		carried = '';
		const next = names[i + 1];
		if (i % 10 === 0 && next && next[8] === name[8]) {
			const cut = text.lastIndexOf('，', text.trimEnd().length - 2);
			const stub = text.slice(cut + 1).trimEnd();
			const head = /([^\n]+)\n\n[^\n]+(?:\n\n[^\n]+)*$/.exec(text.slice(text.lastIndexOf('\n\n\n')))?.[1] ?? '下文';
			carried = `${head}\n\n（上接${number(name)}版）${stub}`;
			text = `${text.slice(0, cut + 1)}（下转${number(next)}版）\n`;
		}
		writeFileSync(join(folder, name), text);
	}
	return names;
}
