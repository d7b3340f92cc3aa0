import type { Message } from '../../ground/model/finding';
import type { RuleMeta } from '../../ground/model/rule';

/**
 * The classes of error of 《报纸编校差错率计算方法》, the annex on newspapers of 《报纸期刊质量管理规定》 (2020).
 * `clause` is counted in the annex.
 * Up to 三、2(3) each row is named with its clause. The weights of punctuation, layout and mixed scripts are editorial convention
 * (`convention`), and every display of them has to say so.
 */
export interface WeightClass {
	readonly name: WeightClassName;
	readonly title: Message;
	/** What one error of the class counts. */
	readonly weight: number;
	readonly clause: string | undefined;
	readonly evidence: 'clause' | 'convention';
	/** 文字差错 (三、2): doubled in mastheads and headlines (三、1), and no more than three for one error that comes again. */
	readonly isText: boolean;
	/** All of an issue together count no more than this. */
	readonly most?: number;
}

export type WeightClassName = 'fact' | 'character' | 'number-usage' | 'script' | 'punctuation' | 'layout';

export const weightClasses: Readonly<Record<WeightClassName, WeightClass>> = {
	// 事实性、知识性、逻辑性、语法性错误，每处 1 个。(Two is the method for books, which is another one.) A wrong Arabic figure counts the
	// same (三、2(2)).
	fact: {
		name: 'fact',
		title: { zh: '事实、知识、逻辑、语法', en: 'Fact, knowledge, logic, grammar' },
		weight: 1,
		clause: '三、2(1)',
		evidence: 'clause',
		isText: true,
	},
	// 错字、别字、多字、漏字：1 个字计 1，2～5 个字计 2，5 个字以上计 4; the rule says which in the finding.
	character: {
		name: 'character',
		title: { zh: '错字、别字、多字、漏字', en: 'Wrong, superfluous or missing characters' },
		weight: 1,
		clause: '三、2(2)',
		evidence: 'clause',
		isText: true,
	},
	// 数字用法不符合国家标准，每处 0.1 个，一期最多 1 个。
	'number-usage': {
		name: 'number-usage',
		title: { zh: '数字用法', en: 'Use of numerals' },
		weight: 0.1,
		clause: '三、2(3)',
		evidence: 'clause',
		isText: true,
		most: 1,
	},
	// 简繁混用: 0.5, as in the method for books (2004).
	script: {
		name: 'script',
		title: { zh: '简繁混用', en: 'Traditional characters in simplified copy' },
		weight: 0.5,
		clause: undefined,
		evidence: 'convention',
		isText: true,
	},
	// 标点符号错用、漏用、多用，每处 0.1 个.
	punctuation: {
		name: 'punctuation',
		title: { zh: '标点符号', en: 'Punctuation' },
		weight: 0.1,
		clause: undefined,
		evidence: 'convention',
		isText: false,
	},
	// 格式差错，每处 0.1 个.
	layout: {
		name: 'layout',
		title: { zh: '格式', en: 'Form' },
		weight: 0.1,
		clause: undefined,
		evidence: 'convention',
		isText: false,
	},
};

/** 合格线: 编校差错率不超过万分之三 (《报纸期刊质量管理规定》, on newspapers). */
export const passMark = 3;

/** 同一文字差错重复出现，最多计 3 次 (三、2). */
export const mostRepeats = 3;

/**
 * The class of a rule's findings; undefined where they count for nothing (a weight of 0):
 * questions to the author, and what is counted apart from the error rate.
 */
export function weightClassOf(rule: Pick<RuleMeta, 'name' | 'category' | 'weight'>): WeightClass | undefined {
	if (rule.weight === 0) return undefined;
	const name = exceptions.get(rule.name) ?? byCategory[rule.category](rule.weight);
	return weightClasses[name];
}

/** A fault of a number or of the structure is either one of form, which counts a tenth, or one of content. */
const byCategory: Readonly<Record<RuleMeta['category'], (weight: number) => WeightClassName>> = {
	structure: (weight) => (weight < 1 ? 'layout' : 'fact'),
	punctuation: () => 'punctuation',
	number: (weight) => (weight < 1 ? 'number-usage' : 'fact'),
	date: () => 'fact',
	title: () => 'fact',
	term: () => 'fact',
	text: () => 'character',
};

const exceptions: ReadonlyMap<string, WeightClassName> = new Map<string, WeightClassName>([
	// A figure set full-width is a matter of GB/T 15835, and a page that is set so throughout shall not fail by that alone.
	['fullwidth-alphanumeric', 'number-usage'],
	// ㎡ and its like are how a unit is set, not how a number is used.
	['compatibility-unit', 'layout'],
	// In print it cannot be seen, or looks like the right character.
	['invisible-character', 'layout'],
	['traditional-character', 'script'],
	// 漏字 and 多字.
	['truncated-article', 'character'],
	['placeholder', 'character'],
	['duplicate-article', 'character'],
	['duplicate-between-pages', 'character'],
]);

/**
 * 正文中重要名称、重要时间等信息错误，双倍计数 (三、1). Which name is important the method leaves to the examiner;
 * here every name of an office, an organ or an officeholder and every date is taken for one, so that the estimate errs upwards.
 */
export function isKeyInformation(rule: Pick<RuleMeta, 'name' | 'category'>): boolean {
	return (
		keyRules.has(rule.name) || ((rule.category === 'title' || rule.category === 'date') && !wording.has(rule.name))
	);
}

/** Names and figures of the headline that the story contradicts. */
const keyRules: ReadonlySet<string> = new Set(['headline-body-mismatch']);

/** The date is right, the word beside it is not. */
const wording: ReadonlySet<string> = new Set(['jiezhi-confusion']);
