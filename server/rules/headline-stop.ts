import type { LogicalBlock } from '../model/article';
import type { Entity } from '../model/entity';
import type { ArticleRule, BorderRule, Fault } from '../model/rule';
import { logicalOffset } from '../text/logical';
import { change } from './lib/change';
import { behind, type Certainty, candidateAtEnd, certaintyOf, headlinesWithoutStop } from './lib/headline-without-stop';

/** `全县夏粮收购开秤⟦。⟧`: a headline ends without stop; 问号, 叹号 and 省略号 may stand. */
export const headlineStop: ArticleRule & BorderRule = {
	name: 'headline-stop',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '标题末尾的标点', en: 'Stop at the end of a headline' },
	*check({ draft, entities }) {
		const { text } = draft.logical;
		for (const { kind, span } of draft.logicalBlocks) {
			if (kind !== 'headline' || span.end - span.start < 3) continue;
			const at = span.end - 1;
			const sign = text[at] as string;
			// A second sentence within: the headline is a quotation or a paragraph, and its stop may be wanted.
			if (!'。，；、'.includes(sign) || text.slice(span.start, at).includes('。')) continue;
			yield fault(sign, at, 'sure');
		}
		const found = new Map<number, Certainty>();
		for (const { at, certainty } of headlinesWithoutStop(draft)) found.set(logicalOffset(draft.logical, at), certainty);
		const blocks = draft.logicalBlocks;
		for (let i = 0; i + 1 < blocks.length; i++) {
			const block = blocks[i] as LogicalBlock;
			const next = blocks[i + 1] as LogicalBlock;
			// With its stop a headline reads like a paragraph; what gives it away is that a byline or 上接 follows, or that the story has no other.
			const opens = next.kind === 'byline' || isIncoming(text, next) || (i === 0 && next.kind === 'paragraph' && draft.kind === 'article' && next.span.end - next.span.start > 2 * longest);
			if (!opens || !isShortLine(text, block, next)) continue;
			const at = block.span.end - 1;
			if ((isIncoming(text, next) || opensReport(entities, next)) && isAfterWhole(text, blocks[i - 1])) found.set(at, 'sure');
			else if (!found.has(at)) found.set(at, 'likely');
		}
		for (const [at, certainty] of found) yield fault(text[at] as string, at, certainty);
	},
	/** A headline with a stop may have been taken for the last line of the story before. */
	border({ draft }, next) {
		const candidate = candidateAtEnd(draft);
		const certainty = candidate && certaintyOf(candidate, `\n${behind(next.draft.text, 0)}`);
		return certainty && fault(draft.text[candidate.at] as string, logicalOffset(draft.logical, candidate.at), certainty);
	},
};

/** A longer line before a byline is the end of the story before. */
const longest = 30;

/** A report begins with its 消息头 or 电头 (`本报讯（记者 甲某）7月28日…`), and what stands before that is its headline. */
function opensReport(entities: readonly Entity[], { span }: LogicalBlock): boolean {
	return entities.some((entity) => entity.kind === 'byline' && entity.span.start === span.start && (entity.role === 'lead' || entity.role === 'dateline') && entity.agency !== undefined);
}

/** `（上接1版）`: nothing but the headline stands before it. */
function isIncoming(text: string, { kind, span }: LogicalBlock): boolean {
	return kind === 'jump' && /^[（(【]?(?:上接|紧接|接)/.test(text.slice(span.start, span.start + 3));
}

/** False where the line may be the rest of a paragraph that was cut before it. */
function isAfterWhole(text: string, before: LogicalBlock | undefined): boolean {
	return before === undefined || (before.kind !== 'paragraph' && before.kind !== 'caption' && before.kind !== 'note') || '。！？…”）'.includes(text[before.span.end - 1] as string);
}

/** A line of one clause with a stop, and the next block on a line of its own. */
function isShortLine(text: string, { kind, span }: LogicalBlock, next: LogicalBlock): boolean {
	if (kind !== 'paragraph' || next.span.start !== span.end + 1 || (span.start > 0 && text[span.start - 1] !== '\n')) return false;
	if (span.end - span.start > longest || span.end - span.start < 5) return false;
	const line = text.slice(span.start, span.end - 1);
	return '。，；'.includes(text[span.end - 1] as string) && !/[。，；：？！]/.test(line);
}

function fault(sign: string, at: number, certainty: Certainty): Fault {
	const span = { start: at, end: at + 1 };
	const isSure = certainty === 'sure';
	return {
		span,
		tier: isSure ? 'A' : 'B',
		message: { zh: `标题末尾不用“${sign}”。`, en: `A headline does not end in “${sign}”.` },
		fixes: [change(span, '', isSure ? 'safe' : 'offer')],
	};
}
