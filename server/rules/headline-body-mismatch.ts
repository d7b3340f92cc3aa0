import type { Article } from '../model/article';
import type { ArticleRule, Fault } from '../model/rule';
import type { Span } from '../model/span';
import { isHan } from '../text/characters';
import { numeralAt } from '../text/numerals';

/** `⟦86.5亿元⟧` over a story that knows only 68.5亿元; a name in the headline that the story writes with another character. */
export const headlineBodyMismatch: ArticleRule = {
	name: 'headline-body-mismatch',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '标题与正文不符', en: 'Headline and story differ' },
	*check(article) {
		const { draft } = article;
		if (draft.kind !== 'article' || draft.logicalBlocks.some(({ kind }) => kind === 'jump')) return;
		const { text } = draft.logical;
		const body = draft.logicalBlocks.filter(({ kind }) => kind === 'paragraph' || kind === 'caption' || kind === 'note');
		if (body.length === 0) return;
		const figures = body.flatMap(({ span }) => figuresOf(text, span));
		for (const { kind, span } of draft.logicalBlocks) {
			if (kind !== 'headline' && kind !== 'kicker' && kind !== 'deck') continue;
			for (const figure of figuresOf(text, span)) yield* judgeFigure(figure, figures);
			yield* namesOf(article, span);
		}
	},
};

interface Figure {
	readonly span: Span;
	readonly digits: string;
	readonly value: number;
	readonly unit: string;
}

/** Arabic figures with the two characters that follow: `86.5亿元`, `23个`. */
function figuresOf(text: string, { start, end }: Span): Figure[] {
	const found: Figure[] = [];
	for (let at = start; at < end; ) {
		const number = numeralAt(text, at);
		if (!number || number.end === at) {
			at++;
			continue;
		}
		if (number.script === 'arabic' && number.end <= end) {
			const unit = text[number.end] === '%' || text[number.end] === '％' ? '%' : isHan(text.charCodeAt(number.end)) && number.end < end ? (text[number.end] as string) : '';
			found.push({ span: { start: at, end: Math.min(end, number.end + unit.length) }, digits: text.slice(at, number.end), value: number.value, unit });
		}
		at = number.end;
	}
	return found;
}

/** A figure that the story does not have, while it has one of the same unit that is a slip away: one digit else, two digits the other way round. */
function* judgeFigure(figure: Figure, figures: readonly Figure[]): Generator<Fault> {
	if (figure.unit === '' || '月日时分号点届次版'.includes(figure.unit) || figure.digits.length < 2) return;
	if (figures.some((other) => other.value === figure.value)) return;
	const near = figures.find((other) => other.unit === figure.unit && isSlip(figure.digits, other.digits));
	// A rounded figure (近90 for 89.6) is no slip, and 2023年 beside 2024年 is another year.
	if (!near || (figure.unit === '年' && figure.digits.length === 4)) return;
	yield {
		span: figure.span,
		message: { zh: `标题里是“${figure.digits}${figure.unit}”，正文里是“${near.digits}${near.unit}”。`, en: `The headline says ${figure.digits}${figure.unit}, the story ${near.digits}${near.unit}.` },
		related: [{ span: near.span, message: { zh: '正文里的数', en: 'The figure in the story' } }],
	};
}

function isSlip(a: string, b: string): boolean {
	if (a.length !== b.length || a.length < 2) return false;
	const apart = [...a].map((_, i) => i).filter((i) => a[i] !== b[i]);
	if (apart.length === 1) return a.length >= 3;
	return apart.length === 2 && (apart[1] as number) === (apart[0] as number) + 1 && a[apart[0] as number] === b[apart[1] as number] && a[apart[1] as number] === b[apart[0] as number];
}

/** A person of the headline whom the story does not name, while it names one with a single character else, and the same surname. */
function* namesOf(article: Article, head: Span): Generator<Fault> {
	const { text } = article.draft.logical;
	const body = text.slice(head.end);
	const persons = article.entities.filter((entity) => entity.kind === 'person');
	for (const person of persons) {
		if (person.span.start < head.start || person.span.end > head.end || person.name.length < 3 || body.includes(person.name)) continue;
		const near = persons.find((other) => other.span.start >= head.end && other.name.length === person.name.length && other.name[0] === person.name[0] && [...other.name].filter((sign, i) => sign !== person.name[i]).length === 1);
		if (!near) continue;
		yield {
			span: person.span,
			message: { zh: `标题里是“${person.name}”，正文里是“${near.name}”。`, en: `The headline says ${person.name}, the story ${near.name}.` },
			related: [{ span: near.span, message: { zh: '正文里的名字', en: 'The name in the story' } }],
		};
	}
}
