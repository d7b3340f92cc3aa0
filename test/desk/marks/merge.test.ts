import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { foldMarks } from '../../../server/desk/marks/fold';
import { quote } from '../../../server/desk/notes/anchor';
import { noteLine, readNotes } from '../../../server/desk/notes/notes-file';
import type { NoteEvent } from '../../../server/ground/model/note';

const copy = '城东新桥全长三百米，昨日通车，两岸群众从此不用绕行。';
const base = (id: string, minute: number) => ({ version: 1, id, time: `2026-07-28T08:${10 + minute}:00Z` }) as const;
const mark = (id: string, minute: number, start: number): NoteEvent => ({
	...base(id, minute),
	...({ kind: 'mark', what: 'query' } as const),
	selector: quote(copy, { start, end: start + 3 }),
	body: '核',
});

function git(folder: string, ...given: string[]): string {
	const who = ['-c', 'user.name=proof', '-c', 'user.email=proof@localhost', '-c', 'core.autocrlf=false'];
	return execFileSync('git', [...who, ...given], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function hasGit(): boolean {
	try {
		execFileSync('git', ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

test('two sidecars that were added to apart are merged by git, and nothing is lost', {
	skip: hasGit() ? false : 'there is no git here',
}, () => {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-merge-'));
	try {
		const file = join(folder, 'A01.txt.notes.jsonl');
		const add = (...events: readonly NoteEvent[]) => {
			appendFileSync(file, events.map(noteLine).join(''));
			git(folder, 'add', '.');
			git(folder, 'commit', '-q', '-m', 'notes');
		};
		const common = [mark('m1', 0, 6), mark('m2', 1, 10)];
		const mine: readonly NoteEvent[] = [
			{ ...base('a1', 2), kind: 'reply', of: 'm1', body: '三百五十米' },
			{ ...base('a2', 3), kind: 'state', of: 'm1', state: 'resolved' },
			mark('a3', 9, 0),
		];
		const theirs: readonly NoteEvent[] = [
			{ ...base('b1', 4), kind: 'state', of: 'm1', state: 'open' },
			{ ...base('b2', 5), kind: 'withdrawal', of: 'm2' },
			mark('b3', 8, 14),
		];
		git(folder, 'init', '-q');
		writeFileSync(join(folder, '.gitattributes'), '*.notes.jsonl merge=union\n');
		add(...common);
		git(folder, 'checkout', '-q', '-b', 'theirs');
		for (const event of theirs) add(event);
		git(folder, 'checkout', '-q', '-');
		git(folder, 'checkout', '-q', '-b', 'mine');
		for (const event of mine) add(event);
		git(folder, 'merge', '-q', '--no-edit', 'theirs');
		const { events, problems } = readNotes(readFileSync(file, 'utf8'));
		assert.deepEqual(problems, []);
		assert.deepEqual(
			foldMarks(events),
			foldMarks([...common, ...mine, ...theirs]),
			'the order of lines is that of the merge, what they come to is the same',
		);
		assert.equal(events.length, 8);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
