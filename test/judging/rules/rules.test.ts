import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exampleSettings } from '../../../scripts/handbook/example-settings';
import { ruleFilesOf } from '../../../scripts/handbook/rule-files';
import type { PageFinding } from '../../../server/ground/model/page';
import { defaults } from '../../../server/ground/model/settings';
import { markedCopy, unmark } from '../../../server/ground/text/marks';
import { findings } from '../../../server/judging/check/findings';
import { rules } from '../../../server/judging/rules/index';
import { placeFinding } from '../../../server/reading/page/place';
import { analyze } from '../../../server/reading/page/update';
import { contextIn, type Texts } from '../../desk/issue-index/issue-of-texts';

/**
 * Every rule's page is its test. Under `## Flags` the marks of a ```copy block are exactly the rule's findings; a ```fixed block after it
 * is the copy with the first fix of each finding applied, and is clean in turn (where the rule offers fixes).
 * Under `## Allows` nothing is found.
 * A ```page NAME block after it is another page of the same issue.
 * Info words after `copy` set what the page needs (scripts/handbook/example-settings.ts).
 */
const filesOf = ruleFilesOf('.');

test('the fix of a weekday says the whole word', () => {
	const made = analyze({
		text: '会议定在2024年5月11日（周五）召开，2024年5月14日星期三结束。',
		settings: defaults,
		fileName: undefined,
	});
	const titles = findings(
		made,
		rules.filter(({ name }) => name === 'wrong-weekday'),
	).sections.flatMap((list) => list.flatMap(({ fixes }) => fixes.map(({ title }) => title.zh)));
	assert.deepEqual(titles, ['改为“周六”', '改为“2024年5月10日”', '改为“星期二”', '改为“2024年5月15日”']);
});

for (const rule of rules) {
	describe(rule.name, () => {
		const { page } = filesOf(rule.name);
		const judge = (text: string, info: string, others: Texts = {}): PageFinding[] => {
			const { settings, fileName } = exampleSettings(rule, info);
			const issueOf = (name: string) => contextIn({ ...others, [name]: text }, name, settings);
			const made = analyze({ text, settings, fileName, issue: fileName === undefined ? undefined : issueOf(fileName) });
			const { sections, failures } = findings(made, [rule]);
			assert.deepEqual(failures, []);
			return sections.flatMap((list, i) => list.map((finding) => placeFinding(made, i, finding)));
		};
		const parts = sections(page);
		test('the page says why, what it flags and what it allows', () => {
			assert.match(page, new RegExp(`^# ${rule.name}\\n\\n\\S`));
			assert.ok(parts.flags.length > 0, 'no copy under ## Flags');
			assert.ok(parts.allows.length > 0, 'no copy under ## Allows');
		});
		for (const { copy, info, fixed, others } of parts.flags) {
			test(`flags ${copy.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
				const { text, stretches } = unmark(copy);
				const found = judge(text, info, others);
				// 5/8 is read as two different days.
				for (const finding of found) assert.doesNotMatch(finding.message.en, /\d\/\d/);
				assert.equal(
					markedCopy(
						text,
						found.map((finding) => finding.span),
					),
					markedCopy(text, stretches),
				);
				if (fixed === undefined) return;
				const after = apply(text, found);
				assert.equal(after, fixed);
				assert.deepEqual(
					judge(after, info, others).filter((finding) => finding.fixes.length > 0),
					[],
					'the fixed copy can be fixed again',
				);
			});
		}
		for (const { copy, info, others } of parts.allows) {
			test(`allows ${copy.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
				const { text } = unmark(copy);
				assert.equal(
					markedCopy(
						text,
						judge(text, info, others).map((finding) => finding.span),
					),
					text,
				);
			});
		}
	});
}

function apply(text: string, found: readonly PageFinding[]): string {
	const edits = found
		.flatMap((finding) => finding.fixes[0]?.edits ?? [])
		.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	let out = '';
	let at = 0;
	for (const edit of edits) {
		// Two findings may share one mending (both brackets of a pair): the same edit is made once.
		if (edit.span.start < at) continue;
		out += text.slice(at, edit.span.start) + edit.text;
		at = edit.span.end;
	}
	return out + text.slice(at);
}

interface Case {
	readonly copy: string;
	readonly info: string;
	fixed: string | undefined;
	readonly others: Record<string, string>;
}

function sections(page: string): { flags: Case[]; allows: Case[] } {
	const cases: { flags: Case[]; allows: Case[] } = { flags: [], allows: [] };
	let under: 'flags' | 'allows' | undefined;
	for (const match of page.matchAll(/^## (.*)$|^```(copy|fixed|page)([^\n]*)\n([\s\S]*?)\n```$/gm)) {
		if (match[1] !== undefined) under = match[1] === 'Flags' ? 'flags' : match[1] === 'Allows' ? 'allows' : undefined;
		else if (under && match[2] === 'copy')
			cases[under].push({ copy: match[4], info: match[3], fixed: undefined, others: {} });
		else if (under && match[2] === 'page') last(cases[under]).others[match[3].trim()] = match[4];
		else if (under === 'flags' && match[2] === 'fixed') last(cases.flags).fixed = match[4];
	}
	return cases;
}

function last(list: readonly Case[]): Case {
	return list[list.length - 1];
}
