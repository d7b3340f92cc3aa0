import type { Draft } from '../model/article';
import type { BlockKind } from '../model/block';
import type { Page, PageFinding } from '../model/page';
import { rules } from '../rules/index';
import { lastAt } from '../text/bisect';
import { characterCount } from '../text/count';
import { blockAt, logicalOffset } from '../text/logical';
import { memoize } from '../text/memoize';
import {
	isKeyInformation,
	mostRepeats,
	passMark,
	type WeightClass,
	type WeightClassName,
	weightClassOf,
} from './weight-classes';

/** An estimate of 编校差错率 from text alone. Wherever it is shown, it must be called an estimate (疑似差错估算). */
export interface ErrorRate {
	/**
	 * 字数 of the text (text/count.ts). The method counts the area of the page, white space and pictures included,
	 * which the text does not tell; the true rate is lower.
	 */
	readonly characters: number;
	/** 差错数, to the hundredth. */
	readonly errors: number;
	/** Errors in 10,000 characters, to the hundredth; 0 where there is no text. */
	readonly rate: number;
	/** 差错率不超过 3/10000. */
	readonly passes: boolean;
}

/** What one finding counts. */
export interface Charge {
	readonly finding: PageFinding;
	/** Index of the section that it stands in. */
	readonly section: number;
	readonly weightClass: WeightClass;
	/** The weight of the finding by the method, before caps, doubled where `doubled` says why. */
	readonly weight: number;
	/** 报头、报眉、栏头、标题 or 重要信息: an error counts twice there, and not four times where it is both. */
	readonly doubled: 'headline' | 'key' | undefined;
	/** What it adds to the errors. */
	readonly counted: number;
	/** Why that is less than the weight: the same error came three times before, or numerals already count all that they may. */
	readonly spared: 'repeated' | 'most' | undefined;
}

/** A page measured: the whole, each of its sections (by index, furniture too), and every charge in the order of the page. */
export interface Meter extends ErrorRate {
	readonly sections: readonly ErrorRate[];
	readonly charges: readonly Charge[];
}

/** What an issue (期) has counted already: the method caps by the issue. One account may go from page to page. */
export interface Account {
	/** How often an error was counted, by `rule copy`. */
	readonly repeats: Map<string, number>;
	/** Errors so far of the classes that have a most. */
	readonly spent: Map<WeightClassName, number>;
}

export function openAccount(): Account {
	return { repeats: new Map(), spent: new Map() };
}

/** A page weighed: its 字数, and what its errors count, in order, before the caps of the issue. It holds nothing of the page itself. */
export interface PageWeight {
	readonly characters: number;
	readonly errors: readonly WeighedError[];
}

/** What one error counts. */
export interface WeighedError {
	readonly weightClass: WeightClass;
	readonly weight: number;
	/** The same for the same error elsewhere; undefined where one that comes again is another one. */
	readonly error: string | undefined;
}

/**
 * Weighs a page. Only errors and warnings among its findings (page offsets, in order) count; information and hints are questions.
 * Two findings that one mending takes away (both brackets of a pair) are one error, and so are two rules' findings on the very same
 * stretch.
 */
export function weigh(page: Page, findings: readonly PageFinding[]): PageWeight {
	return {
		characters: page.articles.reduce((sum, { draft }) => sum + countOf(draft), 0),
		errors: weighed(page, findings).map(({ weightClass, weight, error }) => ({ weightClass, weight, error })),
	};
}

/** The estimated error rate of a page that was weighed, in an issue that has counted so much already. */
export function rateOf({ characters, errors }: PageWeight, account: Account = openAccount()): ErrorRate {
	return errorRate(
		characters,
		errors.reduce((sum, one) => sum + settle(one, account).counted, 0),
	);
}

/** Estimates the error rate of a page, section by section, charge by charge. */
export function meter(page: Page, findings: readonly PageFinding[], account: Account = openAccount()): Meter {
	const charges = weighed(page, findings).map(({ error, ...one }) => ({
		...one,
		...settle({ error, ...one }, account),
	}));
	const sums = new Map<number, number>();
	for (const { section, counted } of charges) sums.set(section, (sums.get(section) ?? 0) + counted);
	const sections = page.articles.map((article, section) => errorRate(countOf(article.draft), sums.get(section) ?? 0));
	return {
		...errorRate(
			sections.reduce((sum, { characters }) => sum + characters, 0),
			charges.reduce((sum, { counted }) => sum + counted, 0),
		),
		sections,
		charges,
	};
}

/** The rate of a number of characters and of errors: of a page, of a section, of an issue. */
export function errorRate(characters: number, errors: number): ErrorRate {
	const rate = characters > 0 ? (errors * 10_000) / characters : 0;
	// Sums of tenths are not exact in floating point.
	return { characters, errors: hundredths(errors), rate: hundredths(rate), passes: rate < passMark + 1e-9 };
}

/** A sum of tenths as it is shown. */
export function hundredths(value: number): number {
	return Math.round(value * 100) / 100;
}

/** Counted once for each section. Sections that an edit does not touch are not counted again. */
const countOf = memoize(({ logical }: Draft) => characterCount(logical.text));

interface Counting {
	readonly finding: PageFinding;
	readonly rule: (typeof rules)[number];
	readonly weightClass: WeightClass;
	readonly section: number;
}

const rulesByName = new Map(rules.map((rule) => [rule.name, rule]));

function* faults(page: Page, findings: readonly PageFinding[]): Generator<Counting> {
	const mended = new Set<string>();
	for (const finding of findings) {
		const rule = rulesByName.get(finding.rule);
		const weightClass = rule && weightClassOf(rule);
		if (!weightClass || finding.weight === 0 || (finding.severity !== 'error' && finding.severity !== 'warning'))
			continue;
		const edits = finding.fixes[0]?.edits ?? [];
		// A mending that two findings share has a part for each.
		if (edits.length > 1) {
			const mending = `${finding.rule} ${edits.map(({ span, text }) => `${span.start} ${span.end} ${text}`).join()}`;
			if (mended.has(mending)) continue;
			mended.add(mending);
		}
		yield { finding, rule, weightClass, section: lastAt(page.segmentation.starts, finding.span.start) };
	}
}

/** Of faults on the very same stretch, the one that counts most. */
function heaviest(found: Iterable<Counting>): Counting[] {
	const list: Counting[] = [];
	for (const fault of found) {
		const { start, end } = fault.finding.span;
		const last = list[list.length - 1];
		const isSame = last && end > start && last.finding.span.start === start && last.finding.span.end === end;
		if (!isSame) list.push(fault);
		else if (fault.finding.weight > last.finding.weight) list[list.length - 1] = fault;
	}
	return list;
}

function weighed(page: Page, findings: readonly PageFinding[]) {
	return heaviest(faults(page, findings)).map(({ finding, rule, weightClass, section }) => {
		const doubled: Charge['doubled'] = !weightClass.isText
			? undefined
			: headKinds.has(kindAt(page, section, finding.span.start))
				? 'headline'
				: isKeyInformation(rule)
					? 'key'
					: undefined;
		const copy = page.text.slice(finding.span.start, finding.span.end).replace(/\s+/g, '');
		return {
			...{ finding, section, weightClass, doubled },
			weight: finding.weight * (doubled ? 2 : 1),
			error: weightClass.isText ? `${finding.rule} ${copy}` : undefined,
		};
	});
}

/** What an error adds to an issue, and why that is less than its weight. */
function settle({ weightClass, weight, error }: WeighedError, account: Account): Pick<Charge, 'counted' | 'spared'> {
	if (error !== undefined) {
		const times = account.repeats.get(error) ?? 0;
		if (times >= mostRepeats) return { counted: 0, spared: 'repeated' };
		account.repeats.set(error, times + 1);
	}
	if (weightClass.most === undefined) return { counted: weight, spared: undefined };
	const spent = account.spent.get(weightClass.name) ?? 0;
	const counted = Math.max(0, Math.min(weight, weightClass.most - spent));
	account.spent.set(weightClass.name, spent + counted);
	return { counted, spared: counted < weight - 1e-9 ? 'most' : undefined };
}

/**
 * 报头 (masthead), 报眉 (folio line), 栏头 (rubric, a kicker here) and 标题 (引题, 主题, 副题). A 小标题 is counted as text of the story.
 */
const headKinds: ReadonlySet<BlockKind | undefined> = new Set<BlockKind>([
	'masthead',
	'folio',
	'kicker',
	'headline',
	'deck',
]);

/** The kind of the block at a page offset. */
function kindAt(page: Page, section: number, offset: number): BlockKind | undefined {
	const draft = page.articles[section]?.draft;
	if (!draft) return undefined;
	const at = logicalOffset(draft.logical, offset - page.segmentation.starts[section]);
	return (blockAt(draft.logicalBlocks, at) ?? draft.logicalBlocks[0])?.kind;
}
