import type { Severity, Tier } from '../../server/ground/model/finding';
import type { Category, Rule } from '../../server/ground/model/rule';
import { findings } from '../../server/judging/check/findings';
import { type WeightClass, weightClassOf } from '../../server/judging/check/weight-classes';
import { analyze } from '../../server/reading/page/update';
import { plainCopy } from './copy';
import { exampleSettings } from './example-settings';
import { partsOf } from './markdown';

/** The categories in the order of the handbook. */
export const categories: Readonly<Record<Category, string>> = {
	structure: '结构和版面',
	punctuation: '标点',
	number: '数字',
	date: '日期和时间',
	title: '人物、职务和机构',
	term: '用语',
	text: '文字',
};

export const severities: Readonly<Record<Severity | 'off', string>> = {
	error: '错误',
	warning: '警告',
	information: '提醒',
	hint: '提示',
	off: '默认不查',
};

export const tiers: Readonly<Record<Tier, string>> = { A: '把握很大', B: '把握较大', C: '供参考', D: '有争议' };

export const fixes = { safe: '安全', offer: '可选', none: '无' } as const;

/** The fixes of a rule: `safe` if any is safe, `offer` if all need a look. They are read from the examples of its page. */
export function fixOf(rule: Rule, markdown: string): keyof typeof fixes {
	let found: keyof typeof fixes = 'none';
	for (const part of partsOf(markdown)) {
		if (part.kind === 'heading' && part.text === 'Allows') break;
		if (part.kind !== 'copy') continue;
		const page = analyze({ text: plainCopy(part.text), ...exampleSettings(rule, part.info) });
		for (const { fixes: offered } of findings(page, [rule]).sections.flat()) {
			if (offered.some(({ safe }) => safe)) return 'safe';
			if (offered.length > 0) found = 'offer';
		}
	}
	return found;
}

/** `标点符号，每处0.1（编辑惯例）`. */
export function countedAs(rule: Rule): string {
	const weightClass = weightClassOf(rule);
	return weightClass ? `${weightClass.title.zh}，每处${rule.weight}${sourceOf(weightClass)}` : '不计差错';
}

export function sourceOf({ clause, evidence }: WeightClass): string {
	return evidence === 'convention' ? '（编辑惯例）' : clause ? `（${clause}）` : '';
}
