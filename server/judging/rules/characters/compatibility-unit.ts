import type { ArticleRule } from '../../../ground/model/rule';
import { change } from '../lib/change';

/** `120⟦㎡⟧`, `5⟦㎏⟧`: units squeezed into one character, made for East Asian typewriters; running text spells them. */
export const compatibilityUnit: ArticleRule = {
	name: 'compatibility-unit',
	category: 'number',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '单字符的单位', en: 'Single-character unit' },
	needs: () => squeezed,
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code < 0x3380 || code > 0x33ff) continue;
			const unit = units[text[at]];
			if (unit === undefined) continue;
			const span = { start: at, end: at + 1 };
			yield {
				span,
				message: { zh: `单位应写作“${unit}”。`, en: `The unit should be written ${unit}.` },
				fixes: [change(span, unit, 'safe')],
			};
		}
	},
};

/**
 * The square units of Unicode's block CJK Compatibility that papers use, with their Chinese names (《中华人民共和国法定计量单位》).
 * ℃ is a sign of its own and stays.
 */
const units: Readonly<Record<string, string>> = {
	'㎜': '毫米',
	'㎝': '厘米',
	'㎞': '公里',
	'㎡': '平方米',
	'㎢': '平方公里',
	'㎥': '立方米',
	'㎎': '毫克',
	'㎏': '公斤',
	'㎖': '毫升',
	'㏄': '毫升',
	'㎘': '千升',
	'㎾': '千瓦',
	'㎿': '兆瓦',
	'㎸': '千伏',
	'㎐': '赫兹',
	'㎑': '千赫',
	'㎒': '兆赫',
	'㎓': '吉赫',
};
const squeezed = Object.keys(units);
