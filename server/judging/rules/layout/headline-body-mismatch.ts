import type { Article, LogicalText } from '../../../ground/model/article';
import type { BlockKind } from '../../../ground/model/block';
import type { Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { firstFrom } from '../../../ground/text/bisect';
import { isDigit, isHan } from '../../../ground/text/characters';
import { nonHanOf } from '../../../ground/text/logical';
import { numeralAt } from '../../../ground/text/numerals';
import { entitiesOf } from '../../../reading/article/entities';
import { patternOf } from '../lib/near-names';
import { headlineNames } from './lib/headline-names';

/** `⟦86.5亿元⟧` over a story that knows only 68.5亿元; a name in the headline that the story writes with another character. */
export const headlineBodyMismatch: ArticleRule = {
	name: 'headline-body-mismatch',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '标题与正文不符', en: 'Headline and story differ' },
	suspects: hasFigureOrName,
	*check(article, { issueDate }) {
		const { draft } = article;
		if (draft.kind !== 'article' || draft.logicalBlocks.some(({ kind }) => kind === 'jump')) return;
		const { text } = draft.logical;
		const body = draft.logicalBlocks.filter(
			({ kind }) => kind === 'paragraph' || kind === 'caption' || kind === 'note',
		);
		if (body.length === 0) return;
		const heads = draft.logicalBlocks.filter(({ kind }) => isHead(kind)).map(({ span }) => span);
		const figures = heads.flatMap((span) => figuresOf(draft.logical, span)).filter(mayDiffer);
		if (figures.length > 0) {
			const all = body.flatMap((block) => figuresOf(draft.logical, block.span));
			const values = new Set(all.map(({ value }) => value));
			const missing = figures.filter(({ value }) => !values.has(value));
			// Most headlines tell what the story tells, and nothing need be looked for.
			const told = missing.length > 0 ? figureTable(all) : noFigures;
			for (const figure of missing)
				for (const fault of judgeFigure(figure, told))
					if (!isOfAnotherYear(text, fault.related[0].span.start, issueDate?.day.year)) yield fault;
		}
		yield* headlineNames(article, heads);
	},
};

function isHead(kind: BlockKind): boolean {
	return kind === 'headline' || kind === 'kicker' || kind === 'deck';
}

/** True where a headline has a figure, or the first character of a name. */
function hasFigureOrName(article: Article): boolean {
	const { kind, logical, logicalBlocks } = article.draft;
	if (kind !== 'article') return false;
	const { text } = logical;
	let initials: Set<number> | undefined;
	for (const block of logicalBlocks) {
		if (!isHead(block.kind)) continue;
		// The first characters of names of three and more: a name with a wrong character in the headline still has the right first one.
		initials ??= new Set(
			entitiesOf(article).persons.flatMap(({ name }) => (name.length >= 3 ? [name.charCodeAt(0)] : [])),
		);
		for (let at = block.span.start; at < block.span.end; at++) {
			const code = text.charCodeAt(at);
			if (isDigit(code) || initials.has(code)) return true;
		}
	}
	return false;
}

interface Figure {
	readonly span: Span;
	readonly digits: string;
	readonly value: number;
	/** The sign that follows, and what else tells what is counted: the two characters behind (亿元), of a share those before (增长). */
	readonly unit: string;
	readonly context: string;
}

/** Arabic figures with what follows: `86.5亿元`, `48小时`. */
function figuresOf(logical: LogicalText, { start, end }: Span): Figure[] {
	const { text } = logical;
	const nonHan = nonHanOf(logical);
	const found: Figure[] = [];
	let read = start;
	for (let n = firstFrom(nonHan, start); nonHan[n] < end; n++) {
		const at = nonHan[n];
		const number = at >= read && isDigit(text.charCodeAt(at)) ? numeralAt(text, at) : undefined;
		if (!number) continue;
		// `第21个夏天` counts nothing.
		if (number.end < end && !'·-—第'.includes(text[at - 1] ?? '\n')) {
			const unit = text[number.end];
			const isShare = unit === '%' || unit === '％';
			if (isHan(unit.charCodeAt(0)) || isShare)
				found.push({
					span: { start: at, end: number.end + 1 },
					digits: text.slice(at, number.end),
					value: number.value,
					unit,
					context: isShare ? unit + text.slice(Math.max(start, at - 2), at) : text.slice(number.end, number.end + 2),
				});
		}
		read = number.end;
	}
	return found;
}

/** A longer row of digits is an identifier and not a figure. */
const longestFigure = 16;

/** A figure of one digit, or of a date or page, can belong to anything. */
function mayDiffer({ digits, unit }: Figure): boolean {
	return digits.length >= 2 && digits.length <= longestFigure && !'月日时分号点届次版'.includes(unit);
}

/** The figures of a story, to be looked up by what a similar figure shares with them. */
interface FigureTable {
	/** By digits (whole, or with one left open) and what follows them: the first such figure, and how many stand before it. */
	readonly firsts: ReadonlyMap<string, { readonly figure: Figure; readonly nth: number }>;
}

/** Both story and headlines may have many figures, so each is looked up and not compared with all others. */
function figureTable(figures: readonly Figure[]): FigureTable {
	const firsts = new Map<string, { figure: Figure; nth: number }>();
	figures.forEach((figure, nth) => {
		if (figure.digits.length > longestFigure) return;
		for (const company of [figure.unit, figure.context])
			for (const digits of [figure.digits, ...openDigits(figure.digits)]) {
				const key = `${digits} ${company}`;
				if (!firsts.has(key)) firsts.set(key, { figure, nth });
			}
	});
	return { firsts };
}

const noFigures: FigureTable = { firsts: new Map() };

/** `8？.5`: the digits with one of them left open. */
function openDigits(digits: string): string[] {
	return Array.from(digits, (_, at) => patternOf(digits, at));
}

/** `68.5` for 86.5: two digits side by side the other way round. */
function turnedDigits(digits: string): string[] {
	const turned: string[] = [];
	for (let at = 1; at < digits.length; at++)
		if (digits[at] !== digits[at - 1])
			turned.push(digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1));
	return turned;
}

/** A fault whose one related place is the figure of the story. */
type FigureFault = Fault & { readonly related: readonly [{ readonly span: Span; readonly message: Message }] };

/** `2010年2月，该国曾遭8.8级强震袭击`: what a sentence says of another year than that of the issue is not what the headline tells. */
function isOfAnotherYear(text: string, at: number, year: number | undefined): boolean {
	const from = ['。', '！', '？', '\n'].reduce((last, stop) => Math.max(last, text.lastIndexOf(stop, at - 1)), -1) + 1;
	const years = text.slice(Math.max(from, at - longestSentence), at).match(/(?<![0-9])(?:19|20)[0-9]{2}(?=年)/g) ?? [];
	return years.length > 0 && years.every((written) => Number(written) !== year);
}

const longestSentence = 200;

/**
 * A figure that the story does not have, while it has a similar one with the same word behind it:
 * one digit differs, or two digits are swapped.
 */
function* judgeFigure(figure: Figure, { firsts }: FigureTable): Generator<FigureFault> {
	const company = companyOf(figure);
	if (company === undefined) return;
	let near: { readonly figure: Figure; readonly nth: number } | undefined;
	for (const digits of [...openDigits(figure.digits), ...turnedDigits(figure.digits)]) {
		const first = firsts.get(`${digits} ${company}`);
		if (first && (!near || first.nth < near.nth)) near = first;
	}
	if (!near) return;
	const other = near.figure;
	yield {
		span: figure.span,
		message: {
			zh: `标题里是“${figure.digits}${figure.unit}”，正文里是“${other.digits}${other.unit}”，请核对。`,
			en: `The headline says ${figure.digits}${figure.unit}, the story ${other.digits}${other.unit}: which is right?`,
		},
		related: [{ span: other.span, message: { zh: '正文里的数', en: 'The figure in the story' } }],
	};
}

/**
 * Figures of three digits need the same unit; 48小时 and 2022年 the next character, too, 增长18% the word before: short figures and years
 * are common.
 * Undefined where there is none.
 */
function companyOf({ digits, unit, context }: Figure): string | undefined {
	const isYear = unit === '年' && digits.length === 4;
	if (digits.length >= 3 && !isYear) return unit;
	return context.length >= 2 && isHan(context.charCodeAt(context.length - 1)) ? context : undefined;
}
