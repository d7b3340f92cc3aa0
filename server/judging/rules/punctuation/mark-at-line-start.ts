import type { Draft } from '../../../ground/model/article';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { signSet } from '../../../ground/text/signs';
import { fix } from '../lib/change';
import { isHardWrapped } from '../lib/hard-wrap';

/**
 * `要备足物资⏎⏎⟦，⟧把责任落实到人`: a paragraph that begins with a mark that closes;
 * the line end before it is one too many (GB/T 15834—2011, 5.1).
 */
export const markAtLineStart: ArticleRule = {
	name: 'mark-at-line-start',
	category: 'punctuation',
	structural: true,
	tier: 'B',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '行首的标点', en: 'Closing mark at the start of a line' },
	check({ draft }) {
		const found = wronglyBegun(draft);
		// This is asked last, since it measures the whole section.
		return found.length > 0 && isHardWrapped(draft) ? [] : found;
	},
};

function wronglyBegun({ logical: { text, joins }, logicalBlocks }: Draft): readonly Fault[] {
	let found: Fault[] | undefined;
	for (const join of joins)
		if (closing.has(text.charCodeAt(join)))
			(found ??= []).push({
				...fault(join),
				fixes: [fix({ zh: '接到上一段', en: 'Join to the paragraph before' }, [{ join }], 'offer')],
			});
	for (const { kind, span } of logicalBlocks) {
		if (!closing.has(text.charCodeAt(span.start))) continue;
		const isText = kind === 'paragraph' || kind === 'caption' || kind === 'headline' || kind === 'note';
		if (isText && (span.start === 0 || text[span.start - 1] === '\n')) (found ??= []).push(fault(span.start));
	}
	return found ?? none;
}

const none: readonly never[] = [];

/** Marks that never begin a line. `……` and `——` may. */
const closing = signSet('，。、；：？！”’）》〉】］〕');

function fault(at: number): Fault {
	return {
		span: { start: at, end: at + 1 },
		message: {
			zh: '此标点不能出现在行首，上一行末可能多了换行。',
			en: 'A line cannot begin with this mark: the line break before it is probably a mistake.',
		},
	};
}
