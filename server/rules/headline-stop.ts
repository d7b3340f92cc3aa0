import type { ArticleRule } from '../model/rule';
import { change } from './lib/change';

/** `全县夏粮收购开秤⟦。⟧`: a headline ends without stop; 问号, 叹号 and 省略号 may stand. */
export const headlineStop: ArticleRule = {
	name: 'headline-stop',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.2,
	title: { zh: '标题末尾的标点', en: 'Stop at the end of a headline' },
	*check({ draft }) {
		const { text } = draft.logical;
		for (const { kind, span } of draft.logicalBlocks) {
			if (kind !== 'headline' || span.end - span.start < 3) continue;
			const at = span.end - 1;
			const sign = text[at] as string;
			// A second sentence within: the headline is a quotation or a paragraph, and its stop may be wanted.
			if (!'。，；、'.includes(sign) || text.slice(span.start, at).includes('。')) continue;
			yield {
				span: { start: at, end: span.end },
				message: { zh: `标题末尾不用“${sign}”。`, en: `A headline does not end in “${sign}”.` },
				fixes: [change({ start: at, end: span.end }, '', 'safe')],
			};
		}
	},
};
