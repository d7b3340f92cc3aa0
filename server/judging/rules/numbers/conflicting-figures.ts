import type { ArticleRule } from '../../../ground/model/rule';
import { isNear, type Measured, measuredIn, measures } from '../lib/measures';

/**
 * `绿道全长12.6公里……绿道⟦全长12.9公里⟧`: one measure of one thing, with two values in a story that differ by a figure, or by
 * two figures the other way round.
 */
export const conflictingFigures: ArticleRule = {
	name: 'conflicting-figures',
	category: 'number',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '同一数据前后不一', en: 'One measure with two values' },
	needs: () => measures,
	*check({ draft }) {
		if (draft.kind !== 'article') return;
		const { text } = draft.logical;
		const first = new Map<string, Measured>();
		for (const measured of measuredIn(text)) {
			const before = first.get(measured.key);
			if (!before) first.set(measured.key, measured);
			else if (before.quantity.value !== measured.quantity.value && isNear(before.quantity, measured.quantity))
				yield {
					span: { start: measured.start, end: measured.quantity.end },
					message: {
						zh: `前面写的是“${text.slice(before.start, before.quantity.end)}”，请核对。`,
						en: `Above it is ${text.slice(before.start, before.quantity.end)}: which is right?`,
					},
					related: [
						{
							span: { start: before.start, end: before.quantity.end },
							message: { zh: '前面的数', en: 'The other figure' },
						},
					],
				};
		}
	},
};
