import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldMarks } from '../../server/desk/marks/fold';
import { createShelf } from '../../server/desk/marks/shelf';
import { anchor, quote } from '../../server/desk/notes/anchor';
import { readNotes } from '../../server/desk/notes/notes-file';
import { pageText } from '../../server/desk/page-files/copy-text';
import { readSettings } from '../../server/desk/settings/find-settings';
import { matchesGlob } from '../../server/desk/settings/glob';
import { readPack } from '../../server/desk/settings/pack-file';
import { saidOf } from '../../server/exchange/exchange-error';
import { htmlCopy } from '../../server/exchange/plain/html-copy';
import { wordCopy } from '../../server/exchange/plain/word-copy';
import { readWord } from '../../server/exchange/word/read-word';
import { encodeGb18030 } from '../../server/ground/text/gb18030';
import { changeRoster } from '../../server/judging/roster/change-roster';
import { readRoster } from '../../server/judging/roster/read-roster';
import { oddCopy } from './odd-copy';
import {
	cells,
	damagedWord,
	jsonWith,
	keysOfPacks,
	keysOfSettings,
	made,
	moreTags,
	notesText,
	signsOfJson,
	tags,
} from './odd-files';
import { type Subject, subject } from './subject';

function readDamaged(bytes: Uint8Array): void {
	for (const read of [readWord, wordCopy])
		try {
			read(bytes);
		} catch (error) {
			if (!saidOf(error)) throw error;
		}
}

/** Marks that a sidecar says, on a text: none is lost, and those that are found lie in it. */
function placeMarks([text, copy]: readonly [string, string]): void {
	const { events } = readNotes(text);
	const { marks } = foldMarks(events);
	const stamp = () => ({ id: 'z', time: '2026-07-28T09:00:00Z' });
	const shelf = createShelf({ events: () => events, text: () => copy, stamp });
	const placed = shelf.marks('memory:/A01.txt');
	assert.equal(placed.length, marks.length);
	for (const { place } of placed)
		assert.ok(!place || (0 <= place.start && place.start <= place.end && place.end <= copy.length));
}

export const fileSubjects: readonly Subject[] = [
	subject(
		{ name: 'settings', share: 4 },
		fc.oneof(jsonWith(...keysOfSettings), made(...signsOfJson, '"rules"')),
		(text) => {
			const { problems } = readSettings(text);
			for (const { span } of problems) assert.ok(0 <= span.start && span.end <= text.length + 1);
		},
	),
	subject(
		{ name: 'packs', share: 2 },
		fc.oneof(jsonWith(...keysOfPacks), made(...signsOfJson, '"entries"')),
		(text) => {
			readPack(text, 'pack.json');
		},
	),
	subject({ name: 'rosters', share: 4 }, made(...cells), (text) => {
		const { problems } = readRoster(text);
		for (const { span } of problems) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
		changeRoster(text, { kind: 'add', name: '丁丘山', organization: '石桥县', title: '县长', day: '2026-07-28' });
	}),
	subject({ name: 'notes and marks', share: 5 }, fc.tuple(notesText, oddCopy(12)), placeMarks),
	subject(
		{ name: 'quotations found again', share: 3 },
		fc.tuple(oddCopy(16), fc.nat(40), fc.nat(12)),
		([text, at, length]) => {
			const start = Math.min(at, text.length);
			const stretch = { start, end: Math.min(text.length, start + length) };
			const quotation = quote(text, stretch);
			if (quotation.exact !== '') assert.ok(anchor(text, quotation), 'what is quoted is found on the same text');
		},
	),
	subject(
		{ name: 'globs', share: 1 },
		fc.tuple(made('*', '**', '?', '{', '}', ',', '[', ']', '!', '/', 'A'), oddCopy(3)),
		([glob, path]) => {
			matchesGlob(glob, path);
		},
	),
	subject({ name: 'encodings', share: 1 }, oddCopy(8), (text) => {
		const plain = text.replace(/\p{Surrogate}/gu, '');
		const read = pageText(encodeGb18030(plain));
		assert.ok(read === undefined || read.length > 0 || plain === '');
	}),
	subject({ name: 'pasted HTML', share: 4 }, made(...tags, ...moreTags), (html) => {
		const { text } = htmlCopy(html);
		assert.doesNotMatch(text, /[\0\t\u00ad]/);
	}),
	subject({ name: 'documents of Word', share: 1 }, damagedWord, readDamaged),
];
