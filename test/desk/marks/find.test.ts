import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findMark } from '../../../server/desk/marks/find';
import { quote } from '../../../server/desk/notes/anchor';
import { markedCopy, unmark, unmarkPage } from '../../../server/ground/text/marks';
import { chance, known, outsideEdits, textOf } from './outside-edits';

/** The stretch that is marked in the first copy is found in the second where that is marked, and not at all where it is not. */
function check(quoted: string, now: string): void {
	const { text, stretches } = unmark(quoted);
	const wanted = unmark(now);
	const found = findMark(wanted.text, quote(text, stretches[0]));
	assert.equal(markedCopy(wanted.text, found ? [found] : []), now);
}

const story = '城东新桥全长⟦三百米⟧，昨日通车，两岸群众从此不用绕行，出行更加方便。';

test('a mark stays on words that were corrected, and on what took their place', () => {
	check(story, story.replace('⟦三百米⟧', '⟦三百五十米⟧'));
	check(story, story.replace('⟦三百米⟧', '⟦350米⟧'));
	check(story, story.replace('⟦三百米⟧，昨日', '⟦三百公尺⟧，今日'));
});

test('a mark is found in a page that was wrapped anew or set in other widths', () => {
	check(story, story.replace('⟦三百米⟧', '⟦三百\n米⟧').replace('昨日', '昨\n日'));
	check(
		'全长⟦120米⟧，宽8米，昨日通车，两岸群众从此不用绕行。',
		'全长⟦１２０米⟧，宽８米，昨日通车，两岸群众从此不用绕行。',
	);
});

test('where something is to be put in, the place is found between its neighbors', () => {
	check(
		'城东新桥全长三百米⟦⟧昨日通车，两岸群众从此不用绕行。',
		'城东新桥长三百二十米⟦⟧昨日建成通车，两岸群众从此不必绕行。',
	);
});

test('a mark whose words and surroundings are gone is not found', () => {
	check(story, '县里召开防汛会议，部署今年的防汛工作，要求各乡镇落实责任。');
	check(story, story.replace('⟦三百米⟧', ''));
	check(story, '');
});

test('after each kind of edit by others at least 98 of 100 marks are found', () => {
	const folder = 'test/corpus';
	const pages = readdirSync(folder)
		.filter((name) => name.endsWith('.copy'))
		.slice(0, 12);
	for (const [name, edit] of Object.entries(outsideEdits)) {
		const random = chance(7);
		let all = 0;
		let found = 0;
		for (const page of pages) {
			const { text } = unmarkPage(readFileSync(join(folder, page), 'utf8'));
			const copy = known(text);
			const before = textOf(copy);
			const edited = edit(copy, random);
			const after = textOf(edited);
			const places = new Map<number, number[]>();
			let at = 0;
			for (const { unit, id } of edited) {
				if (id >= 0) places.set(id, [...(places.get(id) ?? []), at]);
				at += unit.length;
			}
			for (let i = 0; i < 25; i++) {
				const start = Math.floor(random() * (copy.length - 20));
				const length = 2 + Math.floor(random() * 12);
				const words = copy.slice(start, start + length);
				if (words.some(({ unit }) => unit === '\n')) continue;
				const offset = textOf(copy.slice(0, start)).length;
				// One place for each character; of text that was doubled, the first or the second.
				const twins = [0, -1].map((which) => words.flatMap(({ id }) => places.get(id)?.at(which) ?? []));
				const [left] = twins;
				// Who takes out or tears apart what was marked leaves nothing to be found.
				if (left.length * 2 < length || Math.max(...left) - Math.min(...left) > 3 * length) continue;
				const place = findMark(after, quote(before, { start: offset, end: offset + textOf(words).length }));
				all++;
				const covered = Math.max(
					...twins.map((twin) => twin.filter((one) => place && one >= place.start && one < place.end).length),
				);
				if (place && covered * 2 >= left.length && place.end - place.start <= 3 * length + 4) found++;
			}
		}
		assert.ok(found >= 0.98 * all, `${name}: ${found} of ${all}`);
	}
});
