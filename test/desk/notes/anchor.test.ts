import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchor, anchorLine, quote, quoteLine } from '../../../server/desk/notes/anchor';
import { after, before, contextLikeness } from '../../../server/desk/notes/context-likeness';
import { track, trackFrom, trimmed } from '../../../server/desk/notes/track';
import type { Span } from '../../../server/ground/model/span';
import { markedCopy, unmark } from '../../../server/ground/text/marks';
import { present } from '../../../server/ground/text/present';

/** The stretch marked in the first copy is found in the second where that is marked, and not at all where it is not. */
function check(quoted: string, now: string): void {
	const { text, stretches } = unmark(quoted);
	const wanted = unmark(now);
	const found = anchor(wanted.text, quote(text, stretches[0]));
	assert.equal(markedCopy(wanted.text, found ? [found] : []), markedCopy(wanted.text, wanted.stretches));
}

const story = '城东新桥全长三百米，昨日通车⟦,⟧两岸群众从此不用绕行,出行更加方便,蔬菜半小时就能运到县城。';

test('a stretch is found where it was and where an edit elsewhere moves it', () => {
	check(story, story);
	check(story, `快讯\n\n${story}`);
	check(story, story.replace('从此', '今后再也'));
	check(story, story.replace('昨日', '日前').replace('全长', '桥长'));
	check(
		story,
		'城东新桥全长三百米，从前天起已经全面建成通车⟦,⟧两岸群众从此不用绕行,出行更加方便,蔬菜半小时就能运到县城。',
	);
});

test('a stretch that was changed or taken out is not found in its neighbor', () => {
	check(story, story.replace('⟦,⟧', '，'));
	check(story, story.replace('⟦,⟧', ''));
	check(story, story.replace('⟦,⟧', '以后，'));
	check('甲家村⟦,⟧乙家村,丙家村,丁家村都通了车。', '甲家村、乙家村,丙家村,丁家村都通了车。');
	check('村里⟦约五万元左右⟧的收入。镇里约五万元左右的收入。', '村里约五万元的收入。镇里约五万元左右的收入。');
	check(story, '县里召开防汛会议,部署今年的防汛工作,要求各乡镇落实责任。');
	check(story, '');
});

test('of identical stretches the context decides, and where that is the same, the place', () => {
	check('甲家村,乙家村⟦,⟧丙家村,丁家村都通了车。', '昨天,甲家村,乙家村⟦,⟧丙家村,丁家村都通了车,');
	check('头一段话,说完了。\n\n第二段⟦,⟧说完了。', '新添的,在前。\n\n头一段话,说完了。\n\n第二段⟦,⟧说完了。');
	const twice = '河西菜市场迁入新址,四百多个摊位安置完毕。\n\n\n\n';
	const marked = twice.replace(',', '⟦,⟧');
	const far = '中间隔着别的稿件。'.repeat(20);
	check(`${twice}${far}${marked}${far}${twice}`, `${twice}${far}${marked}${far}${twice}`);
});

test('a telling stretch that stood once is known in any company', () => {
	check(
		'会上，⟦截止7月28日⟧，全县已有三成农户报名。',
		'另一个人写的另一篇稿子里，说的却是⟦截止7月28日⟧一共收到多少件来信。',
	);
	check(
		'会上，⟦截止7月28日⟧，全县。截止7月28日，全市。',
		'另一个人写的另一篇稿子里，说的却是截止7月28日一共收到多少件来信。',
	);
});

test('a mark that is missing is a place between two words', () => {
	check('大家都笑了⟦⟧\n\n河西菜市场迁入新址', '会后大家都笑了⟦⟧\n\n河西菜市场迁入新址');
	check('⟦⟧大家都笑了', '⟦⟧大家都笑了');
	check('大家都笑了⟦⟧\n\n河西菜市场迁入新址', '大家都笑了。\n\n河西菜市场迁入新址');
});

test('line ends are no difference', () => {
	const unix = `城东新桥\n\n${story}\n\n市\n\n场，种菜。`;
	check(unix, unix.replaceAll('\n', '\r\n'));
	check(unix.replaceAll('\n', '\r\n'), unix);
	check('批发市⟦\n\n⟧场，种菜的收入。', '批发市⟦\r\n\r\n⟧场，种菜的收入。');
	check('甲\r\n\r\n乙𠮷⟦,⟧丙', '甲\r乙𠮷⟦,⟧丙');
});

test('a line is found by what it and its neighbors say, even if it was edited', () => {
	const page =
		'城东新桥昨日通车\n\n两岸群众从此不用绕行，出行更加方便。\n\n河西菜市场迁入新址\n\n四百多个摊位全部安置完毕。\n';
	const at = page.indexOf('河西');
	const quoted = quoteLine(page, at);
	const line = (now: string) => {
		const start = anchorLine(now, quoted);
		return start === undefined ? undefined : now.slice(start).split(/\r?\n/, 1)[0];
	};
	assert.equal(line(page), '河西菜市场迁入新址');
	assert.equal(line(page.replace('河西菜市场迁入', '河西大菜场搬进')), '河西大菜场搬进新址');
	assert.equal(line(`导读\n\n${page}`.replaceAll('\n', '\r\n')), '河西菜市场迁入新址');
	assert.equal(line('县里召开防汛会议\n\n各乡镇要落实责任，守住每一座水库。'), undefined);
});

/** The distance as it is defined, for pieces of text too short to be slow. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
		row = next;
	}
	return row[b.length];
}

test('likeness is the length less the edit distance', () => {
	const piece = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 32 });
	fc.assert(
		fc.property(piece, piece, (context, text) => {
			const seen = text.slice(0, context.length + 16);
			const least = Math.min(...Array.from({ length: seen.length + 1 }, (_, i) => distance(context, seen.slice(0, i))));
			assert.equal(contextLikeness(after(context), text, 0), context.length - least);
			const reversed = [...text].reverse().join('');
			assert.equal(
				contextLikeness(before([...context].reverse().join('')), reversed, reversed.length),
				context.length - least,
			);
		}),
		{ seed: 1, numRuns: 300 },
	);
});

const samples = readdirSync('samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(join('samples', name), 'utf8'));

const pieces = [
	'的',
	'，',
	',',
	'。',
	'7',
	'王',
	'\n',
	'\n\n',
	'县里',
	'（',
	'记者',
	'　　',
	'出席并讲话，',
	'要把责任落实到每一座水库。',
];

/** A chance that is the same in every run (mulberry32). */
function chance(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
	};
}

/** An edit that leaves the units of `kept` as they are, and the text after it. */
function editElsewhere(text: string, kept: Span, random: (below: number) => number) {
	const length = random(3) === 0 ? 0 : random(8);
	let start = random(text.length + 1 - length);
	if (start < kept.end && start + length > kept.start)
		start = random(2) === 0 || kept.start < length ? kept.end : kept.start - length;
	const gone = Math.min(length, text.length - start);
	const put = random(3) === 0 ? '' : pieces[random(pieces.length)];
	return {
		change: { start, length: gone, inserted: put.length },
		after: text.slice(0, start) + put + text.slice(start + gone),
		by: start < kept.end ? put.length - gone : 0,
	};
}

/** Stretches of a page that look like findings: a mark, a word, a clause. */
function stretchesOf(text: string): Span[] {
	return [...text.matchAll(/[,，、！]|[\u4e00-\u9fff]{2}(?=。)|[^，。\n]{6,14}(?=，)/g)]
		.filter((_, i) => i % 9 === 0)
		.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

test('while a page is edited, a thousand edits elsewhere lose no stretch and move it off none of its words', () => {
	const random = chance(20260728);
	for (const sample of samples.slice(0, 2)) {
		const stretches = stretchesOf(sample).slice(0, 12);
		for (const stretch of stretches) {
			let text = sample;
			let place = stretch;
			let tracked = present(trackFrom(text, quote(text, stretch), { kind: 'stretch' }), 'what was quoted');
			for (let i = 0; i < 1000; i++) {
				const edit = editElsewhere(text, place, random);
				tracked = track(tracked, { before: text, after: edit.after, change: edit.change }, { kind: 'stretch' });
				place = { start: place.start + edit.by, end: place.end + edit.by };
				text = edit.after;
				if (!tracked.held || tracked.place.start !== place.start || tracked.place.end !== place.end)
					assert.fail(`edit ${i}: ${JSON.stringify(tracked.place)}, not ${JSON.stringify(place)}`);
			}
		}
	}
});

test('of a thousand edits elsewhere none loses a stretch that is looked for again from its quotation', () => {
	const random = chance(4);
	let lost = 0;
	let tries = 0;
	for (const sample of samples) {
		for (const stretch of stretchesOf(sample)) {
			const quotation = quote(sample, stretch);
			for (let i = 0; i < 12; i++) {
				const edit = editElsewhere(sample, stretch, random);
				const found = anchor(edit.after, quotation);
				tries++;
				if (found?.start !== stretch.start + edit.by) lost++;
			}
		}
	}
	assert.ok(tries >= 1000, `${tries} edits`);
	assert.equal(lost, 0, `${lost} of ${tries} lost`);
});

test('an edit inside a stretch loses it, and undoing the edit finds it again', () => {
	const random = chance(7);
	for (const sample of samples) {
		for (const stretch of stretchesOf(sample)) {
			const tracked = present(trackFrom(sample, quote(sample, stretch), { kind: 'stretch' }), 'what was quoted');
			assert.deepEqual(tracked.place, stretch);
			const length = stretch.end - stretch.start;
			const at = stretch.start + random(length);
			const edited = `${sample.slice(0, at)}〇${sample.slice(at + 1)}`;
			const oneUnit = { start: at, length: 1, inserted: 1 };
			const torn = track(tracked, { before: sample, after: edited, change: oneUnit }, { kind: 'stretch' });
			assert.equal(torn.held, false);
			assert.equal(anchor(edited, tracked.quotation), undefined, sample.slice(stretch.start - 8, stretch.end + 8));
			const undone = track(torn, { before: edited, after: sample, change: oneUnit }, { kind: 'stretch' });
			assert.deepEqual([undone.held, undone.place], [true, stretch]);
			// An editor that tells of the whole text each time says the same.
			const whole = track(
				tracked,
				{
					before: sample,
					after: edited,
					change: trimmed(sample, edited, { start: 0, length: sample.length, inserted: edited.length }),
				},
				{ kind: 'stretch' },
			);
			assert.deepEqual(whole, torn);
		}
	}
});

test('a line is followed when it is pushed down, pulled up, edited, and back again', () => {
	const page =
		'城东新桥昨日通车\n\n两岸群众从此不用绕行，出行更加方便。\n\n河西菜市场迁入新址\n\n四百多个摊位全部安置完毕。\n';
	const at = page.indexOf('河西');
	let text = page;
	let tracked = present(trackFrom(page, quoteLine(page, at), { kind: 'line' }), 'what was quoted');
	const edit = (start: number, length: number, put: string) => {
		const next = text.slice(0, start) + put + text.slice(start + length);
		tracked = track(
			tracked,
			{ before: text, after: next, change: { start, length, inserted: put.length } },
			{ kind: 'line' },
		);
		text = next;
		return tracked.held ? text.slice(tracked.place.start, tracked.place.end) : undefined;
	};
	assert.equal(edit(at, 0, '\n'), '河西菜市场迁入新址');
	assert.equal(edit(at, 1, ''), '河西菜市场迁入新址');
	assert.equal(edit(at, 0, '昨日，'), '昨日，河西菜市场迁入新址');
	assert.equal(edit(at, 5, ''), '菜市场迁入新址');
	assert.equal(edit(at, 0, '河西'), '河西菜市场迁入新址');
	assert.equal(edit(at - 2, 2, ''), undefined);
	assert.equal(edit(at - 2, 0, '\n\n'), '河西菜市场迁入新址');
	assert.equal(edit(at + 5, 0, '\n'), '河西菜市场');
	assert.equal(edit(0, 0, '头版\n\n'), '河西菜市场');
});
