import type { LogicalBlock } from '../model/article';
import type { Entity } from '../model/entity';
import type { ArticleRule, Fault } from '../model/rule';
import { change } from './lib/change';

/** `全县夏粮收购开秤⟦。⟧`: a headline ends without stop; 问号, 叹号 and 省略号 may stand. */
export const headlineStop: ArticleRule = {
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
			yield fault(text, at, 'safe');
		}
		const blocks = draft.logicalBlocks;
		for (let i = 0; i + 1 < blocks.length; i++) {
			const block = blocks[i] as LogicalBlock;
			const next = blocks[i + 1] as LogicalBlock;
			// With its stop a headline reads like a paragraph; what gives it away is that a byline follows, or that the story has no other.
			const opens = next.kind === 'byline' || (i === 0 && next.kind === 'paragraph' && draft.kind === 'article' && next.span.end - next.span.start > 2 * longest);
			if (!opens || !isShortLine(text, block, next)) continue;
			const at = block.span.end - 1;
			if (opensReport(entities, next) && isAfterWhole(text, blocks[i - 1])) yield fault(text, at, 'safe');
			else yield { ...fault(text, at, 'offer'), tier: 'B' };
		}
	},
};

/** A longer line before a byline is the end of the story before. */
const longest = 30;

/** A report begins with its 消息头 or 电头 (`本报讯（记者 甲某）7月28日…`), and what stands before that is its headline. */
function opensReport(entities: readonly Entity[], { span }: LogicalBlock): boolean {
	return entities.some((entity) => entity.kind === 'byline' && entity.span.start === span.start && (entity.role === 'lead' || entity.role === 'dateline') && entity.agency !== undefined);
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

function fault(text: string, at: number, reliability: 'safe' | 'offer'): Fault {
	const span = { start: at, end: at + 1 };
	return { span, message: { zh: `标题末尾不用“${text[at]}”。`, en: `A headline does not end in “${text[at]}”.` }, fixes: [change(span, '', reliability)] };
}
