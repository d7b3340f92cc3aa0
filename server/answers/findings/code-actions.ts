import type { Message } from '../../ground/model/finding';
import type { Page, PageFinding, PageFix } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { rules } from '../../judging/rules/index';
import { rosterActions } from '../names/roster-actions';
import { type Language, say } from '../reports/language';
import { rejoinColumnBreaks } from '../writing/column-breaks';
import { fixAll } from './fix-all';
import { mend } from './mend';
import { withoutPartners } from './mendings';
import { type Ignoring, noteActions } from './note-actions';
import type { PageAction } from './page-action';
import { placedFindings } from './placed-findings';
import { readingActions } from './reading-actions';

export interface ActionOptions {
	readonly language: Language;
	/** The kinds that are asked for. */
	readonly kinds: readonly PageAction['kind'][];
	readonly ignoring?: Ignoring;
	/** `place`: the whole page is mended only from a place where something is found. */
	readonly from?: 'place' | 'anywhere';
}

/**
 * What can be done at a place of a page, what is likeliest first. For each finding there, the nearest first: its fixes, the right one
 * before its alternatives; then, where its rule has fixes elsewhere too, to mend all of that rule; then all of the page that can be mended
 * without a look; then what may be put into the roster, and what is noted. `fix-all` takes the safe fixes of the page, whatever the place;
 * `reading` is what a reading pass offers there.
 */
export function codeActions(page: Page, place: Span, options: ActionOptions): PageAction[] {
	const { language, kinds, ignoring = 'ask', from = 'place' } = options;
	const all = placedFindings(page);
	const actions: PageAction[] = [];
	const found = all.filter((finding) => finding.span.start <= place.end && place.start <= finding.span.end);
	if (kinds.includes('quickfix')) {
		const here = nearestFirst(
			found.filter((finding) => finding.fixes.length > 0),
			place,
		);
		for (const finding of withoutPartners(here))
			for (const fix of finding.fixes) actions.push(fixAction(finding, fix, language));
		for (const rule of new Set(here.map((finding) => finding.rule))) {
			const action = allOfRule(page, rule, language);
			if (action) actions.push(action);
		}
	}
	if (kinds.includes('mend-page') && (from === 'anywhere' || found.length > 0) && hasSafeFix(all))
		actions.push({
			title: say(titles.safe, language),
			kind: 'mend-page',
			preferred: false,
			findings: found,
			edits: [],
		});
	if (kinds.includes('roster')) for (const action of rosterActions(page, place, options)) actions.push(action);
	if (kinds.includes('note'))
		for (const action of noteActions(page, place, { language, ignoring })) actions.push(action);
	if (kinds.includes('reading')) for (const action of readingActions(page, place, language)) actions.push(action);
	if (kinds.includes('fix-all')) {
		const { findings, edits } = fixAll(page);
		if (edits.length > 0)
			actions.push({ title: say(titles.source, language), kind: 'fix-all', preferred: false, findings, edits });
	}
	return actions;
}

const titles = {
	safe: { zh: '改正全版可放心改的', en: 'Fix all safe problems' },
	source: { zh: '朱笔：改正全版可放心改的', en: 'zhubi: Fix all safe problems' },
} as const satisfies Record<string, Message>;

/** Those whose words hold the caret before those that it only touches, and of these the shortest: it is the most exact. */
function nearestFirst(here: readonly PageFinding[], { start, end }: Span): PageFinding[] {
	const rank = ({ span }: PageFinding) => [span.start <= start && end < span.end ? 0 : 1, span.end - span.start];
	return [...here].sort((one, other) => {
		const [a, b] = [rank(one), rank(other)];
		return a[0] - b[0] || a[1] - b[1];
	});
}

function hasSafeFix(all: readonly PageFinding[]): boolean {
	return all.some(({ fixes }) => fixes.some((fix) => fix.safe));
}

function fixAction(finding: PageFinding, fix: PageFix, language: Language): PageAction {
	return {
		title: say(fix.title, language),
		kind: 'quickfix',
		preferred: fix.safe && finding.tier === 'A' && fix === finding.fixes[0],
		findings: [finding],
		edits: fix.edits,
	};
}

/**
 * All findings of a rule, each by its first fix. The editor chooses it by name, so it includes fixes that need a look,
 * and its title says so.
 * Undefined where there is only one to mend.
 */
function allOfRule(page: Page, rule: string, language: Language): PageAction | undefined {
	const own = placedFindings(page).filter((finding) => finding.rule === rule && finding.fixes.length > 0);
	if (own.length < 2) return undefined;
	if (rule === 'column-break') return rejoinAll(page, own, language);
	const fixes = own.map((finding) => finding.fixes[0]);
	const mended = mend(own, fixes);
	// Two halves of one fault (both brackets of a pair) share one fix, and that is offered already.
	const count = withoutPartners(mended.findings).length;
	if (count < 2) return undefined;
	const unsure = fixes.some((fix) => fix && !fix.safe);
	const name = rules.find((one) => one.name === rule)?.title ?? { zh: rule, en: rule };
	const title: Message = {
		zh: `改正全部 ${count} 处“${name.zh}”${unsure ? '（改后请核对）' : ''}`,
		en: `Fix all ${count} of “${name.en}”${unsure ? ' (check them afterwards)' : ''}`,
	};
	return { title: say(title, language), kind: 'quickfix', preferred: false, ...mended };
}

/** Rejoins all sure column breaks. Those that may be the end of a headline stay; each has its own offer. */
function rejoinAll(page: Page, breaks: readonly PageFinding[], language: Language): PageAction | undefined {
	const edits = rejoinColumnBreaks(page);
	if (edits.length < 2) return undefined;
	const title: Message = {
		zh: `接回本版有把握的断段（${edits.length} 处）`,
		en: `Rejoin the ${edits.length} certain breaks of the page`,
	};
	return {
		title: say(title, language),
		kind: 'quickfix',
		preferred: false,
		findings: breaks.filter(({ tier }) => tier === 'A'),
		edits,
	};
}
