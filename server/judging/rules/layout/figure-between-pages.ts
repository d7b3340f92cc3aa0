import type { PageRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isHan } from '../../../ground/text/characters';
import { isNear, measuredIn } from '../lib/measures';
import type { Quantity } from '../lib/quantities';
import { elsewhere, pageWords, toldBy } from './lib/elsewhere';

/** A measure of a thing that is named by four characters or more. */
interface Told {
	readonly key: string;
	readonly words: string;
	readonly span: Span;
	readonly figure: string;
	readonly value: number;
}

/** `青溪大桥全长12.6公里` on one page of the issue and `青溪大桥⟦全长12.9公里⟧` on another: one measure of one thing, and two values. */
export const figureBetweenPages: PageRule<readonly Told[]> = {
	name: 'figure-between-pages',
	category: 'number',
	tier: 'C',
	severity: 'information',
	weight: 1,
	structural: true,
	needsIssue: true,
	title: { zh: '两版数据不一', en: 'One measure with two values on two pages' },
	summarize({ draft }) {
		if (draft.kind !== 'article') return undefined;
		const { text } = draft.logical;
		const told: Told[] = [];
		for (const { key, start, quantity } of measuredIn(text)) {
			const thing = text.slice(Math.max(0, start - 4), start);
			if (thing.length < 4 || ![...thing].every((sign) => isHan(sign.charCodeAt(0)))) continue;
			const { end, figure, value } = quantity;
			told.push({ key: `${thing} ${key}`, words: text.slice(start, end), span: { start, end }, figure, value });
		}
		return told.length > 0 ? told : undefined;
	},
	shares: (told) => told.map(({ key }) => key),
	*judge(summaries, { issue }) {
		const others = toldBy<Told>(issue, figureBetweenPages.name, ({ key }) => key);
		for (const { section, summary } of summaries)
			for (const own of summary) {
				const same = others.get(own.key) ?? [];
				const other = same.find(({ told }) => told.value !== own.value && isNear(asQuantity(told), asQuantity(own)));
				if (!other || same.some(({ told }) => told.value === own.value)) continue;
				const page = pageWords(other.from.page);
				yield {
					section,
					span: own.span,
					message: {
						zh: `${page.zh}写的是“${other.told.words}”，请核对。`,
						en: `On ${page.en} it is ${other.told.words}: which is right?`,
					},
					related: elsewhere(own.span, other.from),
				};
			}
	},
};

function asQuantity({ figure, value }: Told): Quantity {
	return { figure, value, unit: '', script: 'arabic', start: 0, end: 0 };
}
