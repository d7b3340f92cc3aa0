import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDates } from '../../../server/reading/article/readings';
import { recognizeDates } from '../../../server/reading/dates/recognize';

/** A Wednesday. */
const issue = { year: 2025, month: 6, day: 18 };

/** Each expression is found with its span and read with its TIMEX3 value, as of 18 June 2025; a form that is no date has neither. */
export function check(title: string, rows: readonly (readonly [copy: string, values: string])[]): void {
	describe(title, () => {
		for (const [copy, values] of rows)
			test(copy, () => assert.deepEqual(read(copy.replace(/[⟦⟧]/g, '')), [copy, values]));
	});
}

function read(text: string): [string, string] {
	const dates = recognizeDates({ kind: 'article', text, blocks: [] }, []);
	const draft = {
		kind: 'article',
		text,
		roles: [],
		blocks: [],
		logical: { text, pieces: [], joins: [] },
		logicalBlocks: [],
		entities: dates,
		candidates: new Map(),
		evidenceCounts: new Map(),
	} as const;
	const readings = readDates({ draft, entities: dates }, issue);
	let marked = '';
	let at = 0;
	for (const { span } of dates) {
		marked += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
		at = span.end;
	}
	return [marked + text.slice(at), dates.map((date) => readings.get(date)?.value ?? '').join(' ')];
}
