import type { Draft, LogicalBlock } from '../../ground/model/article';
import type { BlockKind } from '../../ground/model/block';
import { type Edit, editKey, type Finding } from '../../ground/model/finding';
import type { Page, PageFinding } from '../../ground/model/page';
import { lastAt } from '../../ground/text/bisect';
import { characterCount } from '../../ground/text/count';
import { blockAt, logicalOffset } from '../../ground/text/logical';
import { memoize } from '../../ground/text/memoize';
import { rules } from '../rules/index';
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
	 * 字数 of the text (ground/text/count.ts). The method counts the area of the page, white space and pictures included,
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
 * Weighs a page, whose findings are given section by section. Only errors and warnings among them count; information and hints are
 * questions. Two findings that one mending takes away (both brackets of a pair) are one error, and so are two rules' findings on the very
 * same stretch. A section that was weighed with the same list before is not weighed again.
 */
export function weigh(page: Page, sections: readonly (readonly Finding[])[]): PageWeight {
	let characters = 0;
	const errors: WeighedError[] = [];
	for (const [section, { draft }] of page.articles.entries()) {
		characters += countOf(draft);
		const findings = sections[section];
		if (findings.length === 0) continue;
		const kept = weighedSections(draft);
		if (kept.findings !== findings) {
			kept.findings = findings;
			kept.errors = errorsOf(findings, draft);
		}
		for (const error of kept.errors) errors.push(error);
	}
	return { characters, errors };
}

const weighedSections = memoize((_: Draft): { findings: readonly Finding[]; errors: readonly WeighedError[] } => ({
	findings: [],
	errors: [],
}));

function errorsOf(findings: readonly Finding[], { logical, logicalBlocks }: Draft): WeighedError[] {
	const ground = { text: logical.text, kindAt: (offset: number) => kindAt(logicalBlocks, offset) };
	return weighed(findings, ground).map(({ weightClass, weight, error }) => ({ weightClass, weight, error }));
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
	const { segmentation, articles } = page;
	const sectionAt = (offset: number) => lastAt(segmentation.starts, offset);
	const ground: Ground = {
		text: page.text,
		kindAt(offset) {
			const section = sectionAt(offset);
			const draft = articles[section]?.draft;
			return draft && kindAt(draft.logicalBlocks, logicalOffset(draft.logical, offset - segmentation.starts[section]));
		},
	};
	const charges = weighed(findings, ground).map(({ error, ...one }) => ({
		...one,
		section: sectionAt(one.finding.span.start),
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

/** What the method asks of a finding, of a page's or of a section's. */
type Weighable = Pick<Finding, 'rule' | 'span' | 'severity' | 'weight'> & {
	readonly fixes: readonly { readonly edits: readonly Edit[] }[];
};

/** The copy that findings stand in; offsets are those of their spans. */
interface Ground {
	readonly text: string;
	readonly kindAt: (offset: number) => BlockKind | undefined;
}

interface Counting<F extends Weighable> {
	readonly finding: F;
	readonly rule: (typeof rules)[number];
	readonly weightClass: WeightClass;
}

const rulesByName = new Map(rules.map((rule) => [rule.name, rule]));

function* faults<F extends Weighable>(findings: readonly F[]): Generator<Counting<F>> {
	const mended = new Set<string>();
	for (const finding of findings) {
		const rule = rulesByName.get(finding.rule);
		const weightClass = rule && weightClassOf(rule);
		if (!weightClass || finding.weight === 0 || (finding.severity !== 'error' && finding.severity !== 'warning'))
			continue;
		const edits = finding.fixes[0]?.edits ?? [];
		// A mending that two findings share has a part for each.
		if (edits.length > 1) {
			const mending = `${finding.rule} ${edits.map(editKey).join()}`;
			if (mended.has(mending)) continue;
			mended.add(mending);
		}
		yield { finding, rule, weightClass };
	}
}

/** Of faults on the very same stretch, the one that counts most. */
function heaviest<F extends Weighable>(found: Iterable<Counting<F>>): Counting<F>[] {
	const list: Counting<F>[] = [];
	for (const fault of found) {
		const { start, end } = fault.finding.span;
		const last = list[list.length - 1];
		const isSame = last && end > start && last.finding.span.start === start && last.finding.span.end === end;
		if (!isSame) list.push(fault);
		else if (fault.finding.weight > last.finding.weight) list[list.length - 1] = fault;
	}
	return list;
}

function weighed<F extends Weighable>(findings: readonly F[], { text, kindAt: blockKindAt }: Ground) {
	return heaviest(faults(findings)).map(({ finding, rule, weightClass }) => {
		const doubled: Charge['doubled'] = !weightClass.isText
			? undefined
			: headKinds.has(blockKindAt(finding.span.start))
				? 'headline'
				: isKeyInformation(rule)
					? 'key'
					: undefined;
		const copy = text.slice(finding.span.start, finding.span.end).replace(/\s+/g, '');
		return {
			...{ finding, weightClass, doubled },
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

/** The kind of the block at a logical offset. */
function kindAt(blocks: readonly LogicalBlock[], offset: number): BlockKind | undefined {
	return (blockAt(blocks, offset) ?? blocks[0])?.kind;
}
