import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ruleFiles } from '../../../scripts/handbook/rule-files';
import { codeActions } from '../../../server/answers/findings/code-actions';
import { fixAll, fixUntilNone } from '../../../server/answers/findings/fix-all';
import { placedFindings } from '../../../server/answers/findings/placed-findings';
import type { Page, PageEdit } from '../../../server/ground/model/page';
import { defaults, type Settings } from '../../../server/ground/model/settings';
import { edited } from '../../../server/ground/text/edits';
import { unmark, unmarkPage } from '../../../server/ground/text/marks';
import { analyze } from '../../../server/reading/page/update';
import { layOut, layouts } from '../../mutate/layouts';
import { measure } from '../../mutate/measure';
import { operators } from '../../mutate/operators';
import { sheets } from '../../mutate/pages';
import { randomOf } from '../../mutate/random';

/** A text with what its page needs to be read. */
interface Copy {
	readonly name: string;
	readonly text: string;
	readonly settings: Settings;
	readonly fileName?: string | undefined;
}

/**
 * Copy under a rule's Allows that truly has a fault of another rule, which mends it: page, rule and mending.
 * Everything else that a page allows, fix-all leaves alone.
 */
const otherFaults: ReadonlySet<string> = new Set([
	// Three stops are no doubled one, but no ellipsis either.
	'doubled-punctuation.md: malformed-ellipsis 。。。→……',
	// The point in a name is no full stop, but no 间隔号 either.
	'halfwidth-punctuation.md: wrong-interpunct .→·',
	// A Latin phrase keeps its marks; the press sets no spaces around it.
	'halfwidth-punctuation.md: cjk-latin-space  →',
	'malformed-dash.md: cjk-latin-space  →',
	// ㎡ is neither invisible nor a radical; it is still no unit of the press.
	'invisible-character.md: compatibility-unit ㎡→平方米',
	// One half of the pair is straight: no half is missing, but its form is wrong.
	'unpaired-mark.md: straight-quote "→“',
	'unpaired-mark.md: straight-quote "→”',
	// Two leads make no majority; the form of the house is against one of them all the same.
	'inconsistent-byline.md: malformed-byline (→（ )→）',
]);

const pages = sheets();
const samples: readonly Copy[] = readdirSync('samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => ({ name, text: readFileSync(join('samples', name), 'utf8'), settings: defaults, fileName: name }));
/** Each page as it is, and in one other layout by turns. */
const clean: readonly Copy[] = pages.flatMap((sheet, i) =>
	['as is' as const, layouts[1 + (i % (layouts.length - 1))]].map((layout) => ({
		name: `${sheet.name}, ${layout}`,
		text: layOut(sheet, layout, randomOf(2, sheet.name, layout)).text,
		settings: issued(sheet.issue),
	})),
);
const faulty: readonly Copy[] = operators.flatMap((operator) =>
	measure(operator, pages, { seed: 11, mutants: 2 }).outcomes.map(({ ground, mutant }) => ({
		name: `${ground.sheet.name}, ${operator.name}`,
		text: mutant.text,
		settings: ground.page.settings,
	})),
);
const allowed = ruleCopies('Allows');

for (const [kind, copies] of Object.entries({
	'clean pages': [...samples, ...clean],
	'pages with faults': faulty,
	'copy of rule pages': [...allowed, ...ruleCopies('Flags')],
})) {
	test(`fix-all is idempotent, its edits do not overlap, and it makes no new warnings: ${kind}`, () => {
		assert.ok(copies.length > 90);
		for (const copy of copies) {
			const before = read(copy);
			const all = edits(before);
			for (let i = 1; i < all.length; i++)
				assert.ok(all[i - 1].span.end <= all[i].span.start, `overlapping edits in ${copy.name}`);
			const once = mended(copy);
			assert.equal(mended({ ...copy, text: once }), once, `fixing twice changes more: ${copy.name}`);
			if (once === copy.text) continue;
			const left = read({ ...copy, text: once });
			assert.ok(
				warnings(left).length <= warnings(before).length,
				`${copy.name}: ${warnings(before).join(' ')} → ${warnings(left).join(' ')}\n${once}`,
			);
		}
	});
}

/** What slips into copy where it is keyed, pasted and joined. */
const slips = [
	...['!', '!!!!', ',', ',,', '.', ';', ': ', '?!', '(', ')', '"', "'", '...', '--', '、,', '，,', ',。', ' ,'],
	...['。。', '。。。', '……', '…', '—', '“', '”', '《', '》', '。”。', ' ', '  ', '　', '\t', '\u200b', '\ufeff'],
	...['０', 'Ａ', '5', 'A', '○', '·', '㎡', '℃', '％', '~', '的的', '本报讯(记者 王小明)'],
];

test('fix-all comes to its end at one application, however many slips there are', () => {
	const corpus = readdirSync('test/corpus')
		.filter((name) => name.endsWith('.copy'))
		.map((name): Copy => {
			const { text } = unmarkPage(readFileSync(join('test/corpus', name), 'utf8'));
			return { name, text, settings: defaults };
		});
	for (const copy of [...samples, ...corpus]) {
		const random = randomOf(5, copy.name);
		let { text } = copy;
		for (let slip = 0; slip < 15; slip++) {
			const at = random.below(text.length);
			text = text.slice(0, at) + random.pick(slips) + text.slice(at + random.pick([0, 0, 1]));
		}
		for (const before of [copy.text, text]) {
			const once = mended({ ...copy, text: before });
			assert.equal(mended({ ...copy, text: once }), once, copy.name);
		}
	}
});

test('rules that undo each other come to no end: what is left is said', () => {
	const page = analyze({ text: '新桥昨日通车,两岸群众出行方便。', settings: defaults });
	const { left, edits } = fixUntilNone(page, () => page);
	assert.deepEqual(
		left.map(({ rule }) => rule),
		['halfwidth-punctuation'],
	);
	assert.ok(edits.length > 0);
});

test('fix-all leaves alone what a rule allows', () => {
	const changed = allowed.flatMap((copy) =>
		fixes(read(copy)).map(
			({ rule, edits }) =>
				`${copy.name.split(' ')[0]}: ${rule} ${edits.map(({ span, text }) => `${copy.text.slice(span.start, span.end)}→${text}`).join(' ')}`,
		),
	);
	assert.deepEqual(
		changed.filter((change) => !otherFaults.has(change)),
		[],
	);
	assert.deepEqual(
		[...otherFaults].filter((change) => !changed.includes(change)),
		[],
		'no longer changed: take it off the list',
	);
});

function read({ text, settings, fileName }: Copy): Page {
	return analyze({ text, settings, fileName });
}

function edits(page: Page): readonly PageEdit[] {
	return codeActions(page, { start: 0, end: 0 }, { language: 'zh', kinds: ['fix-all'] })[0]?.edits ?? [];
}

/** One application is all. */
function mended(copy: Copy): string {
	const page = read(copy);
	const { left } = fixAll(page);
	assert.deepEqual(left, [], `fix-all comes to no end: ${copy.name}`);
	return edited(copy.text, edits(page));
}

function warnings(page: Page): string[] {
	return placedFindings(page)
		.filter(({ severity }) => severity === 'warning' || severity === 'error')
		.map(({ rule }) => rule);
}

function fixes(page: Page): { readonly rule: string; readonly edits: readonly PageEdit[] }[] {
	return placedFindings(page).flatMap(({ rule, fixes }) =>
		fixes.filter((fix) => fix.safe).map(({ edits }) => ({ rule, edits })),
	);
}

function issued(day: { readonly year: number; readonly month: number; readonly day: number }): Settings {
	return { ...defaults, issueDate: { day, source: 'option' } };
}

/** The copy of every rule's page under a heading, with the issue date and the profile that its info words set. */
function ruleCopies(heading: 'Flags' | 'Allows'): Copy[] {
	return [...ruleFiles('.')].flatMap(([rule, { page }]) => {
		const name = `${rule}.md`;
		const [, own = ''] = page.split(`\n## ${heading}\n`);
		return [...own.split('\n## ')[0].matchAll(/^```copy([^\n]*)\n([\s\S]*?)\n```$/gm)].map(([, info, copy], i) => {
			const issue = /issue=(\d+)-(\d+)-(\d+)/.exec(info);
			const settings: Settings = {
				...defaults,
				profile: info.includes('profile=web') ? 'web' : 'print',
				issueDate: issue
					? { day: { year: Number(issue[1]), month: Number(issue[2]), day: Number(issue[3]) }, source: 'option' }
					: undefined,
			};
			return {
				name: `${name} ${heading} ${i + 1}`,
				text: unmark(copy).text,
				settings,
				fileName: /file=(\S+)/.exec(info)?.[1],
			};
		});
	});
}
