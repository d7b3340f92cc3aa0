import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../server/check/update';
import { codeActions } from '../server/features/code-actions';
import { defaults } from '../server/model/settings';
import { rules } from '../server/rules/index';
import { unmark } from './support/marks';

/**
 * Fix-all makes copy clean in one go of a few rounds, and has nothing to do then; and it leaves alone what a rule's *Allows* protects,
 * whatever else stands beside it.
 */
const settings = { ...defaults, issueDate: { day: { year: 2022, month: 7, day: 31 }, source: 'option' as const } };

/** As `zhubi check --fix` does: rounds, because fixes that touch are made one after the other. */
function fixAll(text: string): { readonly text: string; readonly rounds: number } {
	let now = text;
	for (let rounds = 0; rounds < 10; rounds++) {
		const [action] = codeActions(analyze({ text: now, settings, fileName: undefined }), { start: 0, end: 0 }, { language: 'zh', kinds: ['fix-all'] });
		if (!action) return { text: now, rounds };
		let out = '';
		let at = 0;
		for (const edit of action.edits) {
			out += now.slice(at, edit.span.start) + edit.text;
			at = edit.span.end;
		}
		now = out + now.slice(at);
	}
	return { text: now, rounds: 10 };
}

interface Piece {
	readonly rule: string;
	readonly copy: string;
	readonly isAllowed: boolean;
}

const pieces: Piece[] = rules.flatMap(({ name }) => {
	const page = readFileSync(join('server/rules', `${name}.md`), 'utf8');
	const allows = page.indexOf('\n## Allows');
	return [...page.matchAll(/^```copy[^\n]*\n([\s\S]*?)\n```$/gm)].map((match) => ({ rule: name, copy: unmark(match[1] as string).text, isAllowed: match.index > allows }));
});

test('copy that was fixed has nothing left to fix', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), fc.constantFrom('\n\n', '\n', '\n\n\n'), (chosen, gap) => {
			const once = fixAll(chosen.map((piece) => piece.copy).join(gap));
			assert.ok(once.rounds < 6, `${once.rounds} rounds`);
			assert.equal(fixAll(once.text).text, once.text);
		}),
		{ numRuns: 150, seed: 20220731 },
	);
});

test('what a rule allows stays as it is, beside the faults of that rule', () => {
	for (const { name } of rules) {
		const own = pieces.filter((piece) => piece.rule === name);
		const allowed = own.filter((piece) => piece.isAllowed && !piece.copy.includes('\n') && fixAll(piece.copy).text === piece.copy);
		const faulty = own.find((piece) => !piece.isAllowed && !piece.copy.includes('\n'));
		if (!faulty) continue;
		for (const { copy } of allowed) assert.ok(fixAll(`${faulty.copy}\n\n${copy}`).text.endsWith(`\n\n${copy}`), `${name}: ${copy}`);
	}
});
