import assert from 'node:assert/strict';
import { segment } from '../../../server/reading/segment/segment';

/**
 * A page written with what each line is: `= article` and `= furniture` begin a section, `role | text` is a line, and a blank line is one.
 * Takes the labels off, segments, labels again, compares.
 */
export function check(labeled: string): void {
	const rows = labeled.replace(/^\n|\n$/g, '').split('\n');
	const text = rows
		.filter((row) => !row.startsWith('= '))
		.map((row) => row.replace(/^\w+\s*\| ?/, ''))
		.join('\n');
	assert.equal(label(text), rows.map((row) => row.replace(/^(\w+)\s*\| ?/, '$1 | ')).join('\n'));
}

function label(text: string): string {
	const { sections, starts } = segment(text);
	const lines = text.split('\n');
	const out: string[] = [];
	let at = 0;
	let section = -1;
	let row = 0;
	for (const line of lines) {
		if (starts[section + 1] === at) {
			section++;
			row = 0;
			out.push(`= ${sections[section]?.kind}`);
		}
		const role = sections[section]?.roles[row++];
		out.push(role && role !== 'blank' ? `${role} | ${line}` : line);
		at += line.length + 1;
	}
	return out.join('\n');
}
