import { textPrint } from '../../server/desk/marks/rounds';
import { quote } from '../../server/desk/notes/anchor';
import { placedMarks } from '../../server/exchange/placed-marks';
import { withChangesSince } from '../../server/exchange/word/changes-since';
import { markedDocument } from '../../server/exchange/word/marked-page';
import { sinceStamps } from '../../server/exchange/word/round-since';
import type { WordDocument } from '../../server/exchange/word/word-document';
import type { MarkEvent, MarkKind } from '../../server/ground/model/mark';
import type { NoteEvent } from '../../server/ground/model/note';
import { span } from '../../server/ground/model/span';

/** A page with marks, and the document that it is sent out as. */
export interface Sample {
	readonly text: string;
	readonly events: readonly NoteEvent[];
	readonly document: WordDocument;
}

const words = [
	...[
		'城东新桥',
		'昨日',
		'通车',
		'两岸群众',
		'，',
		'。',
		'、',
		'：“',
		'。”',
		'（记者 甲某）',
		'的',
		'的的',
		'三百米',
		'2026年',
	],
	...[
		'GDP',
		'3.5%',
		'<b>',
		'&amp;',
		'"',
		"'",
		'\u3000\u3000',
		'  ',
		'\t',
		'\u00ad',
		'\u2011',
		'\u00a0',
		'\u200b',
		'\u202e',
	],
	...['\u2028', '😀', '𠮷', 'שלום', '\0', '\u001b', '\u0085', '\ufffc', '=1+1', '\u2066'],
];
const kinds: readonly MarkKind[] = ['comment', 'query', 'praise', 'delete', 'insert', 'replace', 'relocate', 'verify'];

/** A page of some lines with up to eight marks, the same for the same seed. Suggestions stay within a line. */
export async function sample(seed: number): Promise<Sample> {
	const random = randoms(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
	const line = () => Array.from({ length: Math.floor(random() * 14) }, () => pick(words)).join('');
	const lines = Array.from({ length: 1 + Math.floor(random() * 12) }, line);
	const text = lines.join('\n');
	const placeIn = () => {
		const n = Math.floor(random() * lines.length);
		const start = lines.slice(0, n).reduce((sum, one) => sum + one.length + 1, 0);
		const from = start + Math.floor(random() * (lines[n].length + 1));
		return { from, to: Math.min(start + lines[n].length, from + 1 + Math.floor(random() * 6)) };
	};
	const events: NoteEvent[] = [];
	const count = Math.floor(random() * 8);
	for (let i = 0; i < count; i++) {
		const what = pick(kinds);
		const { from, to } = placeIn();
		const place = what === 'insert' ? span(from, from) : span(from, to);
		if (what !== 'insert' && text.slice(place.start, place.end).trim() === '') continue;
		const target = placeIn().from;
		if (what === 'relocate' && target > place.start && target < place.end) continue;
		const event: MarkEvent = {
			...{ version: 1, id: `m${i}`, kind: 'mark', what, by: pick(['校对甲', '主任乙', '']) },
			time: `2026-07-28T08:${String(i).padStart(2, '0')}:00Z`,
			selector: quote(text, place),
			...(what === 'insert' || what === 'replace' ? { text: pick(words).replaceAll('\n', '') } : {}),
			...(what === 'relocate' ? { to: quote(text, span(target, target)) } : {}),
			...(random() < 0.5 ? { body: `${pick(words)}${pick(['', '\n'])}${pick(words)}` } : {}),
		};
		events.push(event);
		if (random() < 0.4)
			events.push({
				version: 1,
				id: `r${i}`,
				time: `2026-07-28T09:0${i}:00Z`,
				kind: 'reply',
				of: event.id,
				by: '记者丙',
				body: pick(words),
			});
		if (what === 'query' && random() < 0.5)
			events.push({
				version: 1,
				id: `s${i}`,
				time: `2026-07-28T10:0${i}:00Z`,
				kind: 'state',
				of: event.id,
				state: 'resolved',
			});
	}
	const print = await textPrint(text);
	const { document } = markedDocument({ text, print, marks: placedMarks(text, events), styles: [] });
	if (seed % 4 !== 0) return { text, events, document };
	// What changed since a round began is tracked, too; within lines, for LibreOffice may lose the deletion of a line end.
	const before = lines
		.map((one) =>
			random() < 0.5 ? one : one.slice(0, Math.floor(random() * one.length)) + pick(words) + one.slice(-3),
		)
		.join('\n');
	events.push({
		...{ version: 1, id: 'o', time: '2026-07-28T07:00:00Z', kind: 'round', n: 1, name: '一校 小样', act: 'opened' },
		text: await textPrint(before),
	});
	const [stamp] = sinceStamps(events);
	return { text, events, document: withChangesSince(document, { text: before, stamp }, text) };
}

/** Numbers from 0 up to 1 (mulberry32). */
function randoms(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
