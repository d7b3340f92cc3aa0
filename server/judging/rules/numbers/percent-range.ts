import type { ArticleRule } from '../../../ground/model/rule';
import { sequences } from '../../../ground/text/prefilter';
import { fix } from '../lib/change';

/** `增长⟦5-8%⟧`: the percent sign stands behind both ends of a range (GB/T 15835—2011, 5.1: 5%～8%). */
export const percentRange: ArticleRule = {
	name: 'percent-range',
	category: 'number',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '百分数的范围', en: 'Range of percentages' },
	needs: sequences('0123456789', '-－–—~～至到'),
	*check({ draft }) {
		const { text } = draft.logical;
		for (const match of text.matchAll(
			/(?<![0-9.%％-])([0-9]{1,3}(?:\.[0-9]{1,2})?)([-－–—~～至到])[0-9]{1,3}(?:\.[0-9]{1,2})?[%％]/g,
		)) {
			const first = match[1];
			const span = { start: match.index, end: match.index + match[0].length };
			const sign = match[0].slice(-1);
			if (Number(first) >= Number.parseFloat(match[0].slice(first.length + 1))) continue;
			const at = span.start + first.length;
			const joint = match[2];
			const shown = `${first}${sign}${/[至到]/.test(joint) ? joint : '～'}${match[0].slice(first.length + 1)}`;
			yield {
				span,
				message: {
					zh: '百分数的范围，前后两个数都带百分号。',
					en: 'Both ends of a range of percentages have the percent sign.',
				},
				fixes: [
					fix(
						{ zh: `改为“${shown}”`, en: `Change to “${shown}”` },
						[{ span: { start: at, end: at + 1 }, text: `${sign}${/[至到]/.test(joint) ? joint : '～'}` }],
						'offer',
					),
				],
			};
		}
	},
};
