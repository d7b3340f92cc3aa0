import type { LogicalBlock } from '../../../ground/model/article';
import type { Entity } from '../../../ground/model/entity';
import type { ArticleRule, BorderRule, Fault } from '../../../ground/model/rule';
import { countWhile } from '../../../ground/text/bisect';
import { logicalOffset } from '../../../ground/text/logical';
import { signSet } from '../../../ground/text/signs';
import { change } from '../lib/change';
import {
	type Certainty,
	candidateAtEnd,
	certaintyOf,
	headlinesWithoutStop,
	textBehind,
} from './lib/headline-without-stop';

/**
 * `全县夏粮收购开秤⟦。⟧`: a headline ends without stop; 问号, 叹号 and 省略号 may stand.
 * Tier B, and information, where it may be a line of the story before.
 */
export const headlineStop: ArticleRule & BorderRule = {
	name: 'headline-stop',
	category: 'punctuation',
	structural: true,
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '标题末尾的标点', en: 'Stop at the end of a headline' },
	check({ draft, entities }) {
		const { text } = draft.logical;
		const faults: Fault[] = [];
		for (const { kind, span } of draft.logicalBlocks) {
			if (kind !== 'headline' || span.end - span.start < lengths.leastHeadline) continue;
			const at = span.end - 1;
			// With a second sentence within, the headline is a quotation or a paragraph, and its stop may be meant.
			if (!stops.has(text.charCodeAt(at)) || text.slice(span.start, at).includes('。')) continue;
			faults.push(fault(text[at], at, 'sure'));
		}
		let found: Map<number, Certainty> | undefined;
		for (const { at, certainty } of headlinesWithoutStop(draft))
			(found ??= new Map()).set(logicalOffset(draft.logical, at), certainty);
		const blocks = draft.logicalBlocks;
		for (let i = 0; i < blocks.length; i++) {
			const block = blocks[i];
			const next = blocks[i + 1];
			// With its stop a headline reads like a paragraph. What shows that it is one:
			// a byline or 上接 follows, or the story has no other headline.
			const opens =
				next !== undefined &&
				!isClosingDateline(text, entities, next) &&
				// Behind the names at the end nothing begins: they sign what stands above.
				((next.kind === 'byline' && i + 2 < blocks.length) ||
					isIncoming(text, next) ||
					(i === 0 &&
						next.kind === 'paragraph' &&
						draft.kind === 'article' &&
						next.span.end - next.span.start > lengths.firstParagraph));
			if (!isShortLine(text, block, next)) continue;
			const at = block.span.end - 1;
			if (isDocumentTitle(text, block) || isBelowKicker(text, blocks[i - 1]) || isOfTwoHalves(text, block))
				(found ??= new Map()).set(at, 'sure');
			if (!opens) continue;
			if (
				(isIncoming(text, next) || opensReport(entities, next) || isReportersLine(text, next, blocks[i + 2])) &&
				isAfterWhole(text, blocks[i - 1])
			)
				(found ??= new Map()).set(at, 'sure');
			else if (!found?.has(at)) (found ??= new Map()).set(at, 'likely');
		}
		if (found) for (const [at, certainty] of found) faults.push(fault(text[at], at, certainty));
		return faults;
	},
	/** A headline with a stop may have been taken for the last line of the story before. */
	border({ draft }, next) {
		const candidate = candidateAtEnd(draft);
		const certainty = candidate && certaintyOf(candidate, `\n${textBehind(next.draft.text, 0)}`);
		return certainty && fault(draft.text[candidate.at], logicalOffset(draft.logical, candidate.at), certainty);
	},
};

const stops = signSet('。，；、');

/** Lengths by which a headline is told from a sentence of a story, in UTF-16 units, the stop included. */
const lengths = {
	/** A shorter headline is a mark with a number, or a line that was read wrong. */
	leastHeadline: 3,
	/** A shorter line that was read as text is the rest of a sentence, not a headline: `通过。` */
	leastLine: 5,
	/** A longer line before a byline is the end of the story before. */
	longestLine: 30,
	/** The first line of an article is a headline where a paragraph of more than this follows: twice the longest headline. */
	firstParagraph: 60,
	/** A line below 本报记者 甲某某 is text, and the line above a headline, where it is longer than a line of a headline may be. */
	text: 30,
	/** A line of so few characters without a stop is the name of a column: 七夕会. */
	longestRubric: 6,
} as const;

/** `新华社江城4月28日电` with nothing behind it on its line: the story above ends with it. */
function isClosingDateline(text: string, entities: readonly Entity[], { kind, span }: LogicalBlock): boolean {
	return (
		kind === 'byline' &&
		(text[span.end] ?? '\n') === '\n' &&
		entities.some(
			(entity) =>
				entity.kind === 'byline' &&
				entity.span.start === span.start &&
				entity.role === 'dateline' &&
				entity.people.length === 0,
		)
	);
}

/** A report begins with its 消息头 or 电头 (`本报讯（记者 甲某）7月28日…`), and what stands before that is its headline. */
function opensReport(entities: readonly Entity[], { span }: LogicalBlock): boolean {
	for (
		let i = countWhile(entities.length, (index) => entities[index].span.start < span.start);
		i < entities.length;
		i++
	) {
		const entity = entities[i];
		if (entity.span.start > span.start) break;
		if (
			entity.kind === 'byline' &&
			(entity.role === 'lead' || entity.role === 'dateline') &&
			(entity.agency !== undefined || entity.people.length === 0)
		)
			return true;
	}
	return false;
}

/** `本报记者 甲某某`, `甲某某 口述 乙某 整理` on a line of its own with text below: a signature would have none. */
function isReportersLine(text: string, { kind, span }: LogicalBlock, below: LogicalBlock | undefined): boolean {
	return (
		kind === 'byline' &&
		(below?.kind === 'paragraph' || below?.kind === 'caption') &&
		below.span.start === span.end + 1 &&
		below.span.end - below.span.start > lengths.text &&
		!'（(【'.includes(text[span.start])
	);
}

/** `（上接1版）`: nothing but the headline stands before it. */
function isIncoming(text: string, { kind, span }: LogicalBlock): boolean {
	return kind === 'jump' && /^[（(【]?(?:上接|紧接|接)/.test(text.slice(span.start, span.start + 3));
}

/**
 * `关于接受甲某某辞职请求的决定⟦。⟧`, `任免名单⟦。⟧`, `甲某某同志逝世⟦。⟧`:
 * what names a document, or a death, on a line of its own is a headline, and no sentence of a story.
 */
function isDocumentTitle(text: string, { span }: LogicalBlock): boolean {
	return /^关于[^。]{2,}的(?:决定|决议|通知|公告|通告|意见|报告|说明|办法|规定)$|(?:任免|当选|获奖|录取|中奖|公示|候选人|委员|代表)名单$|(?:纲要|规划|条例|办法|规定|方案|意见|决定)（(?:[0-9]{4}[—-][0-9]{4}年|草案|试行|摘要|节选|征求意见稿)）$|^[\u4e00-\u9fff]{2,4}(?:同志|先生|女士|教授|院士|烈士)逝世$/.test(
		text.slice(span.start, span.end - 1),
	);
}

/** `小网格 大平安⟦。⟧`: two halves as long as one another, with a space between them. */
function isOfTwoHalves(text: string, { span }: LogicalBlock): boolean {
	const halves = /^([\u4e00-\u9fff]{3,12})[ 　]+([\u4e00-\u9fff]{3,12})$/.exec(text.slice(span.start, span.end - 1));
	return halves !== null && Math.abs(halves[1].length - halves[2].length) <= 1;
}

/** `…工作会议上强调⏎宁可十防九空⟦。⟧`, `石门乡——⏎一片叶子富一方⟦。⟧`: the line above is only the first half of a headline. */
function isBelowKicker(text: string, above: LogicalBlock | undefined): boolean {
	return (
		above !== undefined &&
		(above.kind === 'headline' || above.kind === 'kicker') &&
		/(?:——|[上时]?(?:强调|指出|要求|提出)：?)$/.test(text.slice(above.span.start, above.span.end))
	);
}

/** False where the line may be the rest of a paragraph that was cut before it. */
function isAfterWhole(text: string, before: LogicalBlock | undefined): boolean {
	return (
		before === undefined ||
		(before.kind !== 'paragraph' && before.kind !== 'caption' && before.kind !== 'note') ||
		before.span.end - before.span.start <= lengths.longestRubric ||
		!/[，。]/.test(text.slice(before.span.start, before.span.end)) ||
		'。！？…”）'.includes(text[before.span.end - 1])
	);
}

/** A line of one clause with a stop, and the next block on a line of its own. */
function isShortLine(text: string, { kind, span }: LogicalBlock, next: LogicalBlock | undefined): boolean {
	if (
		(kind !== 'paragraph' && kind !== 'advert' && kind !== 'slogan') ||
		(next && next.span.start !== span.end + 1) ||
		(span.start > 0 && text[span.start - 1] !== '\n')
	)
		return false;
	const length = span.end - span.start;
	if (length > lengths.longestLine || length < lengths.leastLine) return false;
	const line = text.slice(span.start, span.end - 1);
	return '。，；'.includes(text[span.end - 1]) && !/[。，；：？！]/.test(line);
}

function fault(sign: string, at: number, certainty: Certainty): Fault {
	const span = { start: at, end: at + 1 };
	const isSure = certainty === 'sure';
	return {
		span,
		...(isSure ? {} : { tier: 'B' as const, severity: 'information' as const }),
		message: { zh: `标题末尾不用“${sign}”。`, en: `A headline does not end with “${sign}”.` },
		fixes: [change(span, '', isSure ? 'safe' : 'offer')],
	};
}
