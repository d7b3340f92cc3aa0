import { inventedDesk } from '../../scripts/handbook/invented-lists';
import { codeActions } from '../../server/answers/findings/code-actions';
import { diagnostics } from '../../server/answers/findings/diagnostics';
import { judgedFindings } from '../../server/answers/findings/placed-findings';
import { hover } from '../../server/answers/hover/hover';
import { peopleOf } from '../../server/answers/names/mentions';
import { folding } from '../../server/answers/navigation/folding';
import { lenses } from '../../server/answers/navigation/lenses';
import { outline } from '../../server/answers/navigation/outline';
import { errorRateReport } from '../../server/answers/reports/error-rate-report';
import { annotation } from '../../server/cli/annotate/annotation';
import type { Page } from '../../server/ground/model/page';
import type { Rule } from '../../server/ground/model/rule';
import { defaults, type Settings } from '../../server/ground/model/settings';
import { findings } from '../../server/judging/check/findings';
import type { RuleFailure } from '../../server/judging/check/rule-failure';
import { rules } from '../../server/judging/rules/index';
import { analyze, update } from '../../server/reading/page/update';

/** All rules, those that are off until a desk chooses them too, on the copy of a known day. */
export const settings: Settings = {
	...defaults,
	rules: Object.fromEntries(
		rules.filter(({ severity }) => severity === 'off').map(({ name }) => [name, 'information']),
	),
	issueDate: { day: { year: 2026, month: 7, day: 28 }, source: 'option' },
	roster: inventedDesk,
};

/** The same for a desk that sets spaces between Han and Latin. */
const web: Settings = { ...settings, profile: 'web' };

export interface Piece {
	readonly name: string;
	/** Milliseconds of the processor, which other programs do not lengthen as they do those of the clock. */
	readonly time: number;
	/** What was thrown, rules included. */
	readonly thrown: readonly string[];
}

/** All that the core does with one text, piece by piece; `apart` takes each rule by itself, too. */
export function* work(text: string, apart: 'together' | 'apart'): Generator<Piece> {
	let page: Page | undefined;
	yield piece('read', () => {
		page = read(text);
	});
	if (!page) return;
	const made = page;
	if (apart === 'apart') for (const rule of rules) yield rulePiece(rule, made);
	// Read once more: what one rule kept, the next would have for nothing.
	const fresh = read(text);
	yield piece('all rules', (log) => judgedFindings(fresh).failures.forEach(saidBy(log)));
	yield piece('annotate', () => JSON.stringify(annotation(fresh, 'page.txt')));
	for (const [name, ask] of features) yield piece(name, () => ask(fresh));
	yield piece('edit', (log) => edit(fresh, log));
	yield piece('web rules', (log) => findings({ ...made, settings: web }).failures.forEach(saidBy(log)));
}

function rulePiece(rule: Rule, page: Page): Piece {
	const alone = [rule];
	return piece(rule.name, (log) => findings(page, alone).failures.forEach(saidBy(log)));
}

const saidBy =
	(log: (message: string) => void) =>
	({ rule, error }: RuleFailure): void =>
		log(`${rule}: ${error}`);

const middle = (page: Page) => page.text.length >> 1;

/** What an editor asks of the page as it stands. */
const features: readonly (readonly [name: string, ask: (page: Page) => unknown])[] = [
	['diagnostics', (page) => diagnostics(page, { language: 'zh' })],
	['outline', (page) => outline(page, 'zh')],
	['folding', folding],
	['lenses', (page) => lenses(page, 'zh')],
	['people', peopleOf],
	[
		'hover',
		(page) =>
			hover(page, middle(page), {
				language: 'zh',
				explain: () => undefined,
				ruleLink: () => undefined,
				link: () => '',
			}),
	],
	[
		'actions',
		(page) =>
			codeActions(
				page,
				{ start: middle(page), end: middle(page) },
				{ language: 'zh', kinds: ['quickfix', 'note', 'fix-all'] },
			),
	],
	['error rate', (page) => errorRateReport(page, 'page.txt', 'zh')],
];

/** One character typed in the middle. */
function edit(page: Page, log: (message: string) => void): void {
	const start = middle(page);
	const text = flat(`${page.text.slice(0, start)}新${page.text.slice(start)}`);
	const next = update(page, { text, settings, fileName: 'page.txt', change: { start, length: 0, inserted: 1 } });
	judgedFindings(next).failures.forEach(saidBy(log));
}

function read(text: string): Page {
	return analyze({ text, settings, fileName: 'page.txt' });
}

/** The editor hands over a flat string. */
function flat(text: string): string {
	return Buffer.from(text, 'utf16le').toString('utf16le');
}

function piece(name: string, run: (log: (message: string) => void) => void): Piece {
	const thrown: string[] = [];
	const start = process.cpuUsage();
	try {
		run((message) => thrown.push(message));
	} catch (error) {
		thrown.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
	}
	const { user, system } = process.cpuUsage(start);
	return { name, time: (user + system) / 1000, thrown };
}
