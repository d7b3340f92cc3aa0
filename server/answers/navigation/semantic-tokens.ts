import type { Article } from '../../ground/model/article';
import type { Page } from '../../ground/model/page';
import { overlaps, type Span, shift } from '../../ground/model/span';
import { memoize } from '../../ground/text/memoize';
import { overlapOf } from '../../ground/text/overlap';
import { quotations } from '../../ground/text/quotations';
import { memberOf } from '../../reading/page/cast';
import { uncertainBorders } from '../findings/uncertain-borders';
import type { TokenModifier, TokenType } from './token-kinds';

/** A stretch of the page in one color: within one line, overlapping no other; page offsets. */
export interface SemanticToken {
	readonly span: Span;
	readonly type: TokenType;
	readonly modifiers: readonly TokenModifier[];
}

/**
 * The tokens of a page in order; of a stretch of it (page offsets) those that touch it. An entity that a column break cuts is two. Headline
 * parts are of one color, whatever they speak of, so that every headline looks like one.
 */
export function semanticTokens(page: Page, within?: Span): SemanticToken[] {
	const { starts } = page.segmentation;
	const doubted = new Set(uncertainBorders(page).map(({ span }) => span.start));
	const seen = new Set<string>();
	const tokens: SemanticToken[] = [];
	for (const [section, article] of page.articles.entries()) {
		const start = starts[section];
		if (within && start >= within.end) break;
		const isDoubted = doubted.has(start);
		for (const { span, type, name } of stretchesOf(article)) {
			const modifiers: TokenModifier[] = [];
			if (name !== undefined) {
				if (!seen.has(name)) modifiers.push('firstMention');
				seen.add(name);
				if (memberOf(page.cast, name)?.status !== 'known') modifiers.push('uncertain');
			} else if (isDoubted && headParts.has(type)) modifiers.push('uncertain');
			const place = shift(span, start);
			if (!within || overlaps(place, within)) tokens.push({ span: place, type, modifiers });
		}
	}
	return tokens;
}

const headParts: ReadonlySet<TokenType> = new Set<TokenType>(['kicker', 'headline', 'deck']);

/** What a section shows by itself; section offsets. */
interface Stretch {
	readonly span: Span;
	readonly type: TokenType;
	/** Of a person whom the text speaks of: the name, by which the page tells the first mention. */
	readonly name?: string;
}

/** What covers what: `（记者 ⟦甲某⟧）` is a person within a byline. */
const precedence: readonly TokenType[] = [
	'quotation',
	'byline',
	'title',
	'organization',
	'date',
	'person',
	'crosshead',
	'deck',
	'kicker',
	'headline',
];

/** Kept with the article: an edit makes those of the sections that it changed. */
const stretchesOf = memoize((article: Article): readonly Stretch[] => {
	const { logical } = article.draft;
	const found = [...candidates(article)].sort((a, b) => precedence.indexOf(a.type) - precedence.indexOf(b.type));
	// Which of them is seen at each unit, counted from 1.
	const owner = new Int32Array(logical.text.length);
	for (const [i, { span }] of found.entries()) owner.fill(i + 1, span.start, span.end);
	const stretches: Stretch[] = [];
	for (const { logical: from, physical, length } of logical.pieces)
		for (let at = from; at < from + length; ) {
			const own = owner[at];
			let end = at + 1;
			while (end < from + length && owner[end] === own) end++;
			if (own > 0) {
				const { type, name } = found[own - 1];
				const span = { start: physical + at - from, end: physical + end - from };
				stretches.push(name === undefined ? { span, type } : { span, type, name });
			}
			at = end;
		}
	return stretches;
});

/** What there is to be seen in an article, overlapping; offsets of its logical text. */
function* candidates({ draft, entities }: Article): Generator<Stretch> {
	const { logical, logicalBlocks } = draft;
	for (const { kind, span } of logicalBlocks)
		if (kind === 'kicker' || kind === 'headline' || kind === 'deck' || kind === 'crosshead') yield { span, type: kind };
	for (const span of quotations(logical)) if (logical.text[span.start] !== '《') yield { span, type: 'quotation' };
	const isInByline = overlapOf(entities.flatMap((entity) => (entity.kind === 'byline' ? [entity.span] : [])));
	for (const entity of entities) {
		const { span } = entity;
		if (entity.kind === 'date') yield { span, type: 'date' };
		else if (entity.kind === 'person')
			yield draft.kind === 'furniture' || isInByline(span)
				? { span, type: 'person' }
				: { span, type: 'person', name: entity.name };
		else if (entity.kind === 'byline') {
			yield { span, type: 'byline' };
			for (const { employer } of entity.match.groups)
				if (employer) yield { span: shift(employer, entity.shift), type: 'organization' };
		} else if (entity.kind === 'official') {
			for (const { span: whole, organization = '' } of [...entity.also, entity.title]) {
				yield { span: whole, type: 'title' };
				const end = whole.start + organization.length;
				// What the title says once for several (县委书记、县长) is not written before each.
				if (end > whole.start && end < whole.end && logical.text.startsWith(organization, whole.start))
					yield { span: { start: whole.start, end }, type: 'organization' };
			}
		}
	}
}
