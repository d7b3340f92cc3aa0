import { entitiesOf } from '../article/entities';
import type { Article } from '../model/article';
import type { ArticleRule, Fault } from '../model/rule';
import type { Span } from '../model/span';
import { isDigit, isHan } from '../text/characters';
import { numeralAt } from '../text/numerals';

/** `⟦86.5亿元⟧` over a story that knows only 68.5亿元; a name in the headline that the story writes with another character. */
export const headlineBodyMismatch: ArticleRule = {
	name: 'headline-body-mismatch',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '标题与正文不符', en: 'Headline and story differ' },
	suspects: hasFigureOrName,
	*check(article) {
		const { draft } = article;
		if (draft.kind !== 'article' || draft.logicalBlocks.some(({ kind }) => kind === 'jump')) return;
		const { text } = draft.logical;
		const body = draft.logicalBlocks.filter(
			({ kind }) => kind === 'paragraph' || kind === 'caption' || kind === 'note',
		);
		if (body.length === 0) return;
		const names = firstMentions(article);
		let figures: readonly Figure[] | undefined;
		for (const { kind, span } of draft.logicalBlocks) {
			if (kind !== 'headline' && kind !== 'kicker' && kind !== 'deck') continue;
			for (const figure of figuresOf(text, span)) {
				figures ??= body.flatMap((block) => figuresOf(text, block.span));
				yield* judgeFigure(figure, figures);
			}
			yield* namesOf(article, span, names);
		}
	},
};

/** True where a headline has a figure, or the first character of a name. */
function hasFigureOrName(article: Article): boolean {
	const { kind, logical, logicalBlocks } = article.draft;
	if (kind !== 'article') return false;
	const { text } = logical;
	const { persons } = entitiesOf(article);
	for (const block of logicalBlocks) {
		if (block.kind !== 'headline' && block.kind !== 'kicker' && block.kind !== 'deck') continue;
		const { start, end } = block.span;
		for (let at = start; at < end; at++) {
			const code = text.charCodeAt(at);
			if (isDigit(code)) return true;
			// The first character of a name of three and more: one that the headline writes with another character has it, too.
			for (let i = 0; i < persons.length; i++) {
				const { name } = persons[i];
				if (name.charCodeAt(0) === code && name.length >= 3) return true;
			}
		}
	}
	return false;
}

interface Figure {
	readonly span: Span;
	readonly digits: string;
	readonly value: number;
	/** The sign that follows, and the two characters that do: 亿 and 亿元, % and %. */
	readonly unit: string;
	readonly context: string;
}

/** Arabic figures with what follows: `86.5亿元`, `48小时`. */
function figuresOf(text: string, { start, end }: Span): Figure[] {
	const found: Figure[] = [];
	for (let at = start; at < end; ) {
		const number = isDigit(text.charCodeAt(at)) ? numeralAt(text, at) : undefined;
		if (!number) {
			at++;
			continue;
		}
		if (number.end < end && !'·-—'.includes(text[at - 1] ?? '\n')) {
			const unit = text[number.end];
			if (isHan(unit.charCodeAt(0)) || unit === '%' || unit === '％')
				found.push({
					span: { start: at, end: number.end + 1 },
					digits: text.slice(at, number.end),
					value: number.value,
					unit,
					context: text.slice(number.end, number.end + 2),
				});
		}
		at = number.end;
	}
	return found;
}

/** A figure that the story does not have, while it has one in the same company that is a slip away: one digit else, or two digits the other way round. */
function* judgeFigure(figure: Figure, figures: readonly Figure[]): Generator<Fault> {
	if (
		figure.digits.length < 2 ||
		'月日时分号点届次版'.includes(figure.unit) ||
		figures.some((other) => other.value === figure.value)
	)
		return;
	const near = figures.find((other) => isSlip(figure.digits, other.digits) && isSameCompany(figure, other));
	if (!near) return;
	yield {
		span: figure.span,
		message: {
			zh: `标题里是“${figure.digits}${figure.unit}”，正文里是“${near.digits}${near.unit}”。`,
			en: `The headline says ${figure.digits}${figure.unit}, the story ${near.digits}${near.unit}.`,
		},
		related: [{ span: near.span, message: { zh: '正文里的数', en: 'The figure in the story' } }],
	};
}

/** Figures of three digits need the same unit; 48小时 and 2022年 the next character, too: short figures and years are many. */
function isSameCompany(figure: Figure, other: Figure): boolean {
	if (figure.unit !== other.unit) return false;
	const isYear = figure.unit === '年' && figure.digits.length === 4;
	return (
		(figure.digits.length >= 3 && !isYear) ||
		(figure.context.length === 2 && figure.context === other.context && isHan(figure.context.charCodeAt(1)))
	);
}

function isSlip(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	const apart = [...a].map((_, i) => i).filter((i) => a[i] !== b[i]);
	const [first, second] = apart as [number, number];
	return (
		apart.length === 1 ||
		(apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
	);
}

/** A name of the story that stands in the headline with a single character else, while the story knows no such name. */
function* namesOf(article: Article, head: Span, names: ReadonlyMap<string, Span>): Generator<Fault> {
	if (names.size === 0) return;
	const { text } = article.draft.logical;
	for (const [name, span] of names) {
		if (span.start < head.end || !standsIn(text, head, name.charCodeAt(0))) continue;
		const before = text.slice(0, head.end);
		const headline = text.slice(head.start, head.end);
		const body = text.slice(head.end);
		if (before.includes(name)) continue;
		for (let at = headline.indexOf(name[0]); at >= 0; at = headline.indexOf(name[0], at + 1)) {
			const written = headline.slice(at, at + name.length);
			const apart = [...written].filter((sign, i) => sign !== name[i]);
			if (written.length !== name.length || apart.length !== 1 || !isHan(apart[0].charCodeAt(0))) continue;
			// 高市涉华 beside 高市早苗: what comes first is a word of its own, which the story goes on from in other ways, too.
			if (written.slice(0, -1) === name.slice(0, -1) && !isAlwaysWhole(body, name)) continue;
			// 金山涉案 beside 金山美, whose story speaks of 涉案, too: the last character is the beginning of a word.
			if (
				written.slice(0, -1) === name.slice(0, -1) &&
				body.includes(headline.slice(at + name.length - 1, at + name.length + 1)) &&
				at + name.length < headline.length
			)
				continue;
			// 李文说 beside 李文化: the shorter name is a person of its own.
			if (
				body.includes(written) ||
				names.has(written.slice(0, -1)) ||
				article.entities.some((entity) => entity.kind === 'person' && entity.name === written.slice(0, -1))
			)
				continue;
			yield {
				span: { start: head.start + at, end: head.start + at + name.length },
				message: {
					zh: `标题里是“${written}”，正文里是“${name}”。`,
					en: `The headline says ${written}, the story ${name}.`,
				},
				related: [{ span, message: { zh: '正文里的名字', en: 'The name in the story' } }],
			};
		}
	}
}

function standsIn(text: string, { start, end }: Span, code: number): boolean {
	for (let at = start; at < end; at++) if (text.charCodeAt(at) === code) return true;
	return false;
}

/** Where each name of three or four characters stands first; made once for a story, however many headlines it has. */
function firstMentions(article: Article): Map<string, Span> {
	const names = new Map<string, Span>();
	for (const entity of entitiesOf(article).persons)
		if (entity.name.length >= 3 && entity.name.length <= 4 && !names.has(entity.name))
			names.set(entity.name, entity.span);
	return names;
}

/** True where the story never writes the beginning of the name without its last character. */
function isAlwaysWhole(body: string, name: string): boolean {
	const beginning = name.slice(0, -1);
	for (let at = body.indexOf(beginning); at >= 0; at = body.indexOf(beginning, at + 1))
		if (!body.startsWith(name, at)) return false;
	return true;
}
