import type { Article, LogicalBlock } from '../../../ground/model/article';
import type { OfficialEntity } from '../../../ground/model/entity';
import type { Message } from '../../../ground/model/finding';
import type { ArticleRule } from '../../../ground/model/rule';
import { type Span, span } from '../../../ground/model/span';
import { isHan, isLatin, isSpace } from '../../../ground/text/characters';
import { lastIndexWithin } from '../../../ground/text/find';
import { overlapOf } from '../../../ground/text/overlap';
import { surveyMarks } from '../../../ground/text/pairs';
import { quotationAround } from '../../../ground/text/quotations';
import { signSet } from '../../../ground/text/signs';
import { surnameAt } from '../../../reading/words/surnames';
import { change } from '../lib/change';

/**
 * `全县夏粮⟦ ⟧收购开秤`, `他说⟦ ⟧，`: a space between two Han characters, or before a mark, in running text.
 * In headlines, bylines, credits and slogans spaces have a meaning (引题 and 主题 on one line, two names side by side);
 * only whole paragraphs are judged.
 */
export const straySpace: ArticleRule = {
	name: 'stray-space',
	category: 'punctuation',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '多余的空格', en: 'Stray space' },
	needs: [...'\t \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u3000'],
	suspects: ({ draft }) => draft.kind === 'article' && surveyMarks(draft).hasSpace,
	*check(article) {
		if (article.draft.kind !== 'article') return;
		const { text } = article.draft.logical;
		const entities = entitiesBeside(article);
		for (const block of article.draft.logicalBlocks) {
			if (block.kind !== 'paragraph' || !isRunning(text, block)) continue;
			const spaces = spacesOf(text, block.span).filter((span) => !isMeant(article, span) && !entities(span));
			// A paragraph with many spaces is set so on purpose: verse, a table, a list of names.
			if (spaces.length > mostSpaces) continue;
			for (const span of spaces)
				yield {
					span,
					message: pausing.has(text.charCodeAt(span.end)) ? beforeMark : betweenHan,
					fixes: [change(span, '', 'safe')],
				};
		}
	},
};

const betweenHan: Message = {
	zh: '正文里两个汉字之间不空格。',
	en: 'No space stands between two Han characters in running text.',
};
const beforeMark: Message = { zh: '标点前面不空格。', en: 'No space stands before a mark.' };

/** Marks that no space goes before. */
const pausing = signSet('，。、；：？！');

/** More spaces than this in one paragraph are no slips. */
const mostSpaces = 3;
/** A paragraph is running text from this length on, if it ends with a stop. */
const shortest = 15;

/** `写着 Welcome to 临河 几个字`: a Han word within a phrase of Latin words has spaces on both sides, as they have. */
function endsLatinPhrase(text: string, end: number): boolean {
	let at = end;
	while (at > end - longestLabel && isHan(text.charCodeAt(at - 1))) at--;
	return at < end && isSpace(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at - 2));
}

function isRunning(text: string, { span }: LogicalBlock): boolean {
	return span.end - span.start >= shortest && '。！？”…'.includes(text[span.end - 1]);
}

function spacesOf(text: string, { start, end }: Span): Span[] {
	const found: Span[] = [];
	for (let at = start + 1; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code > 0x3000 || !isSpace(code)) continue;
		const from = at;
		while (at < end && isSpace(text.charCodeAt(at))) at++;
		if (!isHan(text.charCodeAt(from - 1)) || at >= end) continue;
		if (isHan(text.charCodeAt(at)) || (pausing.has(text.charCodeAt(at)) && text[from] === ' '))
			found.push({ start: from, end: at });
	}
	return found;
}

/** `王　军` is padded to the width of three; a quoted slogan has spaces between its phrases. */
function isMeant(article: Article, space: Span): boolean {
	const { logical } = article.draft;
	const { text } = logical;
	if (pausing.has(text.charCodeAt(space.end))) return false;
	const quoted = quotationAround(logical, space);
	if ((quoted && !isSentence(text, quoted)) || isBracketed(text, space.start)) return true;
	// `编者按　今年是…`, `●　全市…`: a label at the start of the line; `1998年3月　集装箱航线开通`: a date that heads an entry.
	if (
		space.start <= longestLabel ||
		lastIndexWithin(text, '\n', span(space.start - longestLabel - 1, space.start)) >= 0
	)
		return true;
	// 第五条　有下列情形之一的…: the number of an article stands apart from its words.
	if (
		'条章节款项'.includes(text[space.start - 1]) &&
		/第[一二三四五六七八九十百零〇\d]{1,6}$/.test(text.slice(Math.max(0, space.start - 8), space.start - 1))
	)
		return true;
	if (endsLatinPhrase(text, space.start)) return true;
	const single = (at: number, step: number) => !isHan(text.charCodeAt(at + step));
	if (isPadding(text, space)) return true;
	return single(space.end, 1) && (single(space.start - 1, -1) || text[space.start] === '　');
}

/** What somebody says in whole sentences, and no slogan. */
function isSentence(text: string, { start, end }: Span): boolean {
	const words = text.slice(start, end);
	return words.length >= shortest && /[，。；？！]/.test(words.slice(1, -2));
}

/** True of a space that stands right behind a date, or within anything else that is understood: a name, a title, a byline. */
function entitiesBeside({ entities }: Article): (space: Span) => boolean {
	const dateEnds = new Set<number>();
	const others: Span[] = [];
	for (const entity of entities) {
		const { kind, span } = entity;
		if (kind === 'date') dateEnds.add(span.end);
		else if (kind === 'official') {
			for (const beside of besideTitles(entity)) others.push(beside);
		} else others.push(span);
	}
	const within = overlapOf(others);
	return (space) => dateEnds.has(space.start) || within(space);
}

/** What an official has beside his titles: between two of them, and from the last one to the end of his name. 县委⟦ ⟧书记 is within one. */
function besideTitles({ also, title, person }: OfficialEntity): Span[] {
	const beside = also.map(({ span: before }, i) => span(before.end, (also[i + 1] ?? title).span.start));
	return [...beside, span(title.span.end, person.span.end)].filter(({ start, end }) => start < end);
}

/** `修伞的王　军说`: a name of two characters set as wide as one of three, with a common surname and a full-width space or two. */
function isPadding(text: string, { start, end }: Span): boolean {
	const rank = surnameAt(text, start - 1, start)?.value;
	if (rank === undefined || rank === 'rare') return false;
	return text.slice(start, end) === '　' || end - start === 2;
}

/** A label at the start of a line has at most this many characters. */
const longestLabel = 6;

/** True within （…） of the same line: names and roles stand there with spaces between. */
function isBracketed(text: string, at: number): boolean {
	for (let i = at - 1; i >= 0 && i > at - 60; i--) {
		if (text[i] === '（' || text[i] === '(') return true;
		if (text[i] === '）' || text[i] === ')' || text[i] === '\n' || text[i] === '。') return false;
	}
	return false;
}
