import type { Draft, LogicalBlock, LogicalText } from '../../../ground/model/article';
import type { Entity } from '../../../ground/model/entity';
import type { Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { firstFrom } from '../../../ground/text/bisect';
import { isDigit, isHan } from '../../../ground/text/characters';
import { placesOf } from '../../../ground/text/places';
import { closesStory } from '../lib/story-end';
import { strokesOf } from '../lib/strokes';
import { swallowedHeadline } from '../lib/swallowed-headline';

/**
 * `…各乡镇要组织好运力，早收⟦早⟧`: a story whose last paragraph ends in the middle of a sentence, without 下转.
 * Information for a paragraph within it that does.
 */
export const truncatedArticle: ArticleRule = {
	name: 'truncated-article',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '文末不完整', en: 'Story without its end' },
	suspects: ({ draft }) => draft.kind === 'article' && hasOpenEnd(draft),
	*check({ draft, entities }) {
		const { text } = draft.logical;
		const blocks = draft.logicalBlocks;
		const body = blocks.filter(({ kind }) => kind === 'paragraph');
		const lost = tailTakenForHeadline(text, blocks);
		if (lost !== undefined) yield { span: { start: lost - 1, end: lost }, message: unfinished };
		if (body.length === 0 || !isProse(text, body)) return;
		const end = textEnd(blocks);
		const begin = reportStart(entities);
		const places = placesOf(text, tailsOf(text, body));
		for (let i = 0; i < blocks.length; i++) {
			const block = blocks[i];
			if (block.kind !== 'paragraph' || blocks[i + 1]?.kind === 'jump') continue;
			const headline = swallowedHeadline(draft, block, blocks[i + 1]);
			if (headline) {
				// Both the last line of a story and the line before it may be where it breaks off.
				if (block === end) yield { span: { start: headline.at - 1, end: block.span.end }, message: unfinished };
				else
					yield {
						span: { start: headline.at - 1, end: headline.at },
						...(headline.certainty === 'sure' ? { message: unfinished } : inner),
					};
				continue;
			}
			const note = noteBehind(draft.logical, block);
			if (note !== undefined) yield { span: { start: note - 1, end: note }, message: unfinished };
			if (
				note !== undefined ||
				closesWithin(draft.logical, block) ||
				!isBroken(text, block, { least: block === end ? shortestLast : shortest, places })
			)
				continue;
			const at = { start: block.span.end - 1, end: block.span.end };
			if (block === end) yield { span: at, message: unfinished };
			// A column break that was not seen as one looks the same, so this is a question.
			else if (block.span.start >= begin && !isPullQuote(text, block, places)) yield { span: at, ...inner };
		}
	},
};

/** True where a paragraph ends otherwise than with a stop, a headline is long, or a line end within a paragraph may hide either. */
function hasOpenEnd({ logical: { text, joins }, logicalBlocks }: Draft): boolean {
	if (joins.length > 0) return true;
	for (let i = 0; i < logicalBlocks.length; i++) {
		const { kind, span } = logicalBlocks[i];
		if (kind === 'headline' && i <= 1 && span.end - span.start >= shortest) return true;
		if (kind !== 'paragraph' || span.end - span.start < shortestLast) continue;
		if (isOpen(text.charCodeAt(span.end - 1))) return true;
	}
	return false;
}

const [comma, pause] = Array.from('，、', (sign) => sign.charCodeAt(0));

const unfinished: Message = {
	zh: '文末不完整，也未注明转版。',
	en: 'The story stops in mid-sentence, and no jump line says where it goes on.',
};

const inner: Pick<Fault, 'severity' | 'message'> = {
	severity: 'information',
	message: {
		zh: '此段不完整，下文也接不上。',
		en: 'The paragraph stops in mid-sentence, and the next one does not go on with it.',
	},
};

/**
 * `老人抱着孩子站在码头上。她没有哭，直到⟦军⟧⏎（程小禾）`: without its end the last paragraph of a story may count for the headline of
 * another one.
 * A headline has no full stop within, nor two commas above a signature in brackets.
 */
function tailTakenForHeadline(text: string, blocks: readonly LogicalBlock[]): number | undefined {
	const at = blocks.findIndex(({ kind }) => kind === 'headline');
	const headline = blocks[at];
	if (!headline || at > 1) return undefined;
	const { start, end } = headline.span;
	if (end - start < shortest || !isWordSign(text.charCodeAt(end - 1))) return undefined;
	const words = text.slice(start, end);
	const below = blocks[at + 1];
	const isSigned = (below?.kind === 'byline' || below?.kind === 'credit') && text[below.span.start] === '（';
	if (/[^。]{8}。./.test(words) || (isSigned && /，.*，/.test(words))) return end;
	// `馆长程禾表示，秋季还将推⟦出⟧⏎老井边的修车铺⏎本报记者 甲某`: a speaker with a comma behind the name goes on speaking;
	// a headline has its text below.
	const isAlone =
		blocks.length === 1 ||
		(below?.kind === 'headline' && blocks[at + 2]?.kind !== 'paragraph') ||
		(below?.kind === 'deck' && blocks[at + 2]?.kind === 'byline');
	return isAlone && spokenClause.test(words) ? end : undefined;
}

const spokenClause = /[\u4e00-\u9fff]{2}(?:介绍|表示|说|强调|指出|要求|认为|透露|坦言|告诉记者|介绍说|回忆)，[^，]{2}/;

/** `…让群众从看⏎⏎（作者单位：县文化馆）`: a note in brackets on the author, taken for the rest of the sentence. Gives where it begins. */
function noteBehind({ text, joins }: LogicalText, { span }: LogicalBlock): number | undefined {
	if (text[span.end - 1] !== '）') return undefined;
	const join = joins[firstFrom(joins, span.end) - 1];
	if (join === undefined || join - span.start < shortest || text[join] !== '（' || !isHan(text.charCodeAt(join - 1)))
		return undefined;
	return text.indexOf('）', join) === span.end - 1 ? join : undefined;
}

/**
 * `…一片新绿。 新华社江城5月2日电⏎⏎为老街添一盏灯`: the next headline was taken for the rest of the paragraph; the story itself is
 * whole.
 */
function closesWithin({ text, joins }: LogicalText, { span }: LogicalBlock): boolean {
	const join = joins[firstFrom(joins, span.end) - 1];
	return join !== undefined && join > span.start && closesStory(text, span.start, join);
}

/**
 * Where the report begins with its 消息头 or 电头; what stands before that (key points, quotations, the halves of a headline)
 * is no sentence of it.
 */
function reportStart(entities: readonly Entity[]): number {
	return (
		entities.find((entity) => entity.kind === 'byline' && (entity.role === 'lead' || entity.role === 'dateline'))?.span
			.start ?? 0
	);
}

/** True for 摘句: a sentence of the story set apart, without its stop. */
function isPullQuote(text: string, { span }: LogicalBlock, places: Places): boolean {
	const all = places.get(text.slice(span.end - longestShared, span.end)) ?? [];
	return all[0] !== span.end - longestShared || all[all.length - 1] >= span.end;
}

/** Where the ends of paragraphs stand in the text. */
type Places = ReadonlyMap<string, readonly number[]>;

/** The ends of paragraphs without a stop, and where else these words stand. */
function tailsOf(text: string, body: readonly LogicalBlock[]): Set<string> {
	const tails = new Set<string>();
	for (const { span } of body) {
		if (span.end - span.start < shortestLast || !isOpen(text.charCodeAt(span.end - 1))) continue;
		tails.add(text.slice(span.end - longestShared, span.end));
		for (let length = 2; length <= longestName; length++) tails.add(text.slice(span.end - length, span.end));
	}
	return tails;
}

/** Words that no sentence ends with. */
function isOpen(code: number): boolean {
	return code === comma || code === pause || isWordSign(code);
}

/** This many characters at the end of a paragraph stand elsewhere in the story only if they are quoted from there. */
const longestShared = 12;

/** A tail shorter than this is a signature, an address, a line of verse. */
const shortest = 20;

/** The last paragraph of prose may be cut early. */
const shortestLast = 12;

/** A signature behind the last stop is at most as long. */
const longestName = 4;

/** The last block that is text: a tail signature or a credit may follow. */
function textEnd(blocks: readonly LogicalBlock[]): LogicalBlock | undefined {
	for (let i = blocks.length - 1; i >= 0; i--) {
		const block = blocks[i];
		if (block.kind !== 'credit' && block.kind !== 'byline') return block;
	}
	return undefined;
}

/** True where the paragraphs of some length end as sentences do, all but the last in question; those of lists, verse and tables do not. */
function isProse(text: string, body: readonly LogicalBlock[]): boolean {
	const long = body.filter(({ span }) => span.end - span.start >= shortest);
	// Of a single paragraph the sentences before its end have to show it.
	if (body.length === 1)
		return (text.slice(long[0]?.span.start, long[0]?.span.end).match(/[^。！？\n]{8}[。！？]/g)?.length ?? 0) >= 2;
	return long.filter(({ span }) => stops.includes(text[span.end - 1])).length >= Math.max(1, (long.length - 1) * 0.75);
}

const stops = '。！？…”）：；》';

function isBroken(
	text: string,
	{ span }: LogicalBlock,
	{ least, places }: { readonly least: number; readonly places: Places },
): boolean {
	if (span.end - span.start < least) return false;
	const sign = text[span.end - 1];
	if (sign === '，' || sign === '、') return true;
	if (!isWordSign(text.charCodeAt(span.end - 1)) || closesStory(text, span.start, span.end)) return false;
	const paragraph = text.slice(span.start, span.end);
	const stop = lastOf(paragraph, '。！？”）　 ');
	// `（完` lost its bracket; the story is complete.
	if (paragraph.lastIndexOf('（') > paragraph.length - 6 && paragraph.lastIndexOf('（') > paragraph.lastIndexOf('）'))
		return false;
	const fragment = paragraph.slice(stop + 1);
	// A name behind the last stop is the signature; and without any mark the paragraph is a line of a list or a heading.
	if (
		fragment.length > 1 &&
		fragment.length <= longestName &&
		strokesOf(fragment[0]) !== undefined &&
		!goesOnElsewhere(text, { start: span.end - fragment.length, end: span.end }, places)
	)
		return false;
	return fragment !== '' && /[，。]/.test(paragraph);
}

/** The offset of the last of some signs, -1 where none stands. */
function lastOf(text: string, signs: string): number {
	let at = text.length - 1;
	while (at >= 0 && !signs.includes(text[at])) at--;
	return at;
}

/** `…这个角落。⟦宁师⟧`, where the story speaks of 宁师傅: the beginning of a name, and no signature. */
function goesOnElsewhere(text: string, { start, end }: Span, places: Places): boolean {
	const at = places.get(text.slice(start, end))?.[0] ?? start;
	return at < start && isHan(text.charCodeAt(at + end - start));
}

function isWordSign(code: number): boolean {
	return isHan(code) || isDigit(code);
}
