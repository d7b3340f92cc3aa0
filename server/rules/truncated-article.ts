import { strokesOf } from '../lexicon/strokes';
import type { LogicalBlock, LogicalText } from '../model/article';
import type { Entity } from '../model/entity';
import type { Message } from '../model/finding';
import type { ArticleRule } from '../model/rule';
import { isDigit, isHan } from '../text/characters';

/** `…各乡镇要组织好运力，早收⟦早⟧`: a story whose last paragraph ends in the middle of a sentence, without 下转. */
export const truncatedArticle: ArticleRule = {
	name: 'truncated-article',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '文末不完整', en: 'Story without its end' },
	*check({ draft, entities }) {
		if (draft.kind !== 'article') return;
		const { text } = draft.logical;
		const blocks = draft.logicalBlocks;
		const body = blocks.filter(({ kind }) => kind === 'paragraph');
		if (body.length < 2 || !isProse(text, body)) return;
		const end = textEnd(blocks);
		const begin = reportStart(entities);
		for (let i = 0; i < blocks.length; i++) {
			const block = blocks[i] as LogicalBlock;
			if (block.kind !== 'paragraph' || blocks[i + 1]?.kind === 'jump') continue;
			const note = noteBehind(draft.logical, block);
			if (note !== undefined) yield { span: { start: note - 1, end: note }, message: unfinished };
			if (note !== undefined || !isBroken(text, block)) continue;
			const at = { start: block.span.end - 1, end: block.span.end };
			if (block === end) yield { span: at, message: unfinished };
			// A column break that was not seen as one looks the same, so this is a question.
			else if (block.span.start >= begin && !isPullQuote(text, block))
				yield { span: at, severity: 'information', message: { zh: '这一段到这里没有完，后面也没有接上。', en: 'The paragraph stops in mid-sentence, and the next one does not go on with it.' } };
		}
	},
};

const unfinished: Message = { zh: '全文到这里没有完，也没有写“下转”。', en: 'The story stops in mid-sentence, and no jump line says where it goes on.' };

/** `…让群众从看⏎⏎（作者单位：县文化馆）`: a note in brackets on the author, taken for the rest of the sentence. Gives where it begins. */
function noteBehind({ text, joins }: LogicalText, { span }: LogicalBlock): number | undefined {
	if (text[span.end - 1] !== '）') return undefined;
	const join = joins.findLast((at) => at < span.end);
	if (join === undefined || join - span.start < shortest || text[join] !== '（' || !isHan(text.charCodeAt(join - 1))) return undefined;
	return text.indexOf('）', join) === span.end - 1 ? join : undefined;
}

/** Where the report begins with its 消息头 or 电头; what stands before that (key points, quotations, the halves of a headline) is no sentence of it. */
function reportStart(entities: readonly Entity[]): number {
	return entities.findLast((entity) => entity.kind === 'byline' && (entity.role === 'lead' || entity.role === 'dateline'))?.span.start ?? 0;
}

/** True for 摘句: a sentence of the story set apart, without its stop. */
function isPullQuote(text: string, { span }: LogicalBlock): boolean {
	const words = text.slice(span.end - longestShared, span.end);
	return text.indexOf(words) !== span.end - longestShared || text.includes(words, span.end);
}

/** As many characters at the end of a paragraph stand elsewhere only where they are quoted from there. */
const longestShared = 12;

/** A tail shorter than this is a signature, an address, a line of verse. */
const shortest = 20;

/** A signature behind the last stop is at most as long. */
const longestName = 4;

/** The last block that is text: a tail signature or a credit may follow. */
function textEnd(blocks: readonly LogicalBlock[]): LogicalBlock | undefined {
	for (let i = blocks.length - 1; i >= 0; i--) {
		const block = blocks[i] as LogicalBlock;
		if (block.kind !== 'credit' && block.kind !== 'byline') return block;
	}
	return undefined;
}

/** True where the paragraphs of some length end as sentences do, all but the last in question; those of lists, verse and tables do not. */
function isProse(text: string, body: readonly LogicalBlock[]): boolean {
	const long = body.filter(({ span }) => span.end - span.start >= shortest);
	return long.filter(({ span }) => stops.includes(text[span.end - 1] as string)).length >= Math.max(1, (long.length - 1) * 0.8);
}

const stops = '。！？…”）：；》';

function isBroken(text: string, { span }: LogicalBlock): boolean {
	if (span.end - span.start < shortest) return false;
	const sign = text[span.end - 1] as string;
	if (sign === '，' || sign === '、') return true;
	if (!isWordSign(text.charCodeAt(span.end - 1))) return false;
	const paragraph = text.slice(span.start, span.end);
	const stop = Math.max(...['。', '！', '？', '”', '）', '　', ' '].map((mark) => paragraph.lastIndexOf(mark)));
	// （完 lost its bracket, and no tail.
	if (paragraph.lastIndexOf('（') > paragraph.length - 6 && paragraph.lastIndexOf('（') > paragraph.lastIndexOf('）')) return false;
	const fragment = paragraph.slice(stop + 1);
	// A name behind the last stop is the signature; and without any mark the paragraph is a line of a list or a heading.
	if (fragment.length > 1 && fragment.length <= longestName && strokesOf(fragment[0] as string) !== undefined) return false;
	return fragment !== '' && /[，。]/.test(paragraph);
}

function isWordSign(code: number): boolean {
	return isHan(code) || isDigit(code);
}
