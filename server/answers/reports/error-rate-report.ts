import type { Message } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import { type Charge, hundredths, type Meter } from '../../judging/check/meter';
import { mostRepeats, passMark, weightClasses } from '../../judging/check/weight-classes';
import { rules } from '../../judging/rules/index';
import { outline } from '../navigation/outline';
import { errorRateSentence, pageMeter } from './error-rate';
import { type Language, say } from './language';

/**
 * How the estimated error rate of a page came about; all of it is plain text, for whoever shows it (report-markdown.ts,
 * report-html.ts).
 */
export interface RateReport {
	readonly title: string;
	readonly sentence: string;
	readonly caution: string;
	/** By article, by rule and place by place; empty where nothing is charged. */
	readonly tables: readonly ReportTable[];
	/** How it was counted, with the source of each weight. */
	readonly method: ReportTable & { readonly text: string };
}

export interface ReportTable {
	readonly heading: string;
	readonly head: readonly string[];
	readonly rows: readonly (readonly ReportCell[])[];
}

/** A rule is shown by its title and its name. */
export type ReportCell = string | { readonly title: string; readonly rule: string };

/** The report on a page; `name` is what the page is called. */
export function errorRateReport(page: Page, name: string, language: Language): RateReport {
	const text = (message: Message) => say(message, language);
	const measured = pageMeter(page);
	return {
		title: `${text(words.title)} ${name}`.trim(),
		sentence: errorRateSentence(measured, language),
		caution: text(words.caution),
		tables:
			measured.charges.length > 0
				? [
						{ heading: text(words.articles), ...articleTable(page, measured, language) },
						{ heading: text(words.rules), ...ruleTable(measured, language) },
						{ heading: text(words.places), ...placeTable(page, measured, language) },
					]
				: [],
		method: { heading: text(words.method), text: text(words.counting), ...classTable(language) },
	};
}

const words = {
	title: { zh: '疑似差错估算', en: 'Estimated error rate:' },
	caution: {
		zh: '这是只看文字的估算，不是差错认定：朱笔会漏，也可能错；字数是文字的实际字数（一个汉字、一个标点算一个，一串数字或字母算一个），认定时按版面字数（空白、图片也算），比率会低一些。单篇和单版字数少，一处差错就能把比率抬得很高，合格线要看整期。',
		en: 'This is an estimate from text alone and no verdict: zhubi misses things and may be wrong; it counts the characters that are there (a Han character or a mark is one, a run of figures or letters is one), where an examiner counts the room on the page, white and pictures included, which makes the rate lower. In one story or page a single error lifts the rate a lot; the line is meant for a whole issue.',
	},
	articles: { zh: '各篇', en: 'Articles' },
	rules: { zh: '各类差错', en: 'Rules' },
	places: { zh: '各处', en: 'Places' },
	method: { zh: '计算方法', en: 'How it is counted' },
	counting: {
		zh: `按《报纸期刊质量管理规定》（2020）所附《报纸编校差错率计算方法》：差错数除以总字数，用万分比表示，合格线是${passMark}/10000。报头、报眉、栏头、标题里的文字差错，以及重要名称、重要时间的差错，双倍计数（官员、机构的名称和日期一律算重要的）；同一文字差错重复出现，最多计${mostRepeats}次；一处改法改掉的算一处。只计“错误”和“警告”，“提示”一类是请您看一眼，不计。出版形式差错（报头名称、出版日期、版序等）另行统计，不在其内。“一期最多”这里按本版算。各类的分量：`,
		en: `By the method that goes with the Provisions on the Quality of Newspapers and Periodicals (2020): errors by characters, in 10,000, and the line is ${passMark}. Errors of the text in masthead, folio line, rubric and headline, and those in important names and dates, count twice (every name of an office or organ and every date is taken for important); the same error counts ${mostRepeats} times at most; what one fix mends is one error. Only errors and warnings count. Errors of form (masthead, date, page number) are counted apart from this rate and are not in it. What is capped by the issue is capped by the page here. The weights:`,
	},
	convention: { zh: '编辑惯例', en: 'editorial convention' },
	headline: { zh: '在标题等处，双倍', en: 'in a headline, twice' },
	key: { zh: '重要名称或时间，双倍', en: 'key name or date, twice' },
	repeated: { zh: `同样的差错已计${mostRepeats}次`, en: `counted ${mostRepeats} times already` },
	most: { zh: '数字用法已计满', en: 'numerals count no more' },
} as const satisfies Record<string, Message>;

type Table = Omit<ReportTable, 'heading'>;

function articleTable(page: Page, { sections }: Meter, language: Language): Table {
	// The names of articles as the outline has them; furniture has one row.
	const names = outline(page, language)
		.filter((item) => item.kind === 'article')
		.map((item) => item.name);
	const rows: string[][] = [];
	const other = { characters: 0, errors: 0 };
	page.articles.forEach((article, section) => {
		const { characters, errors, rate } = sections[section];
		if (article.draft.kind === 'article') rows.push([names.shift() ?? '', `${characters}`, `${errors}`, `${rate}`]);
		else {
			other.characters += characters;
			other.errors += errors;
		}
	});
	if (other.characters > 0)
		rows.push([
			language === 'zh' ? '报头、报眉等' : 'Furniture',
			`${other.characters}`,
			`${hundredths(other.errors)}`,
			'',
		]);
	return table(
		language === 'zh'
			? ['篇', '字数', '疑似差错', '/10000']
			: ['Article', 'Characters', 'Suspected errors', 'in 10,000'],
		rows,
	);
}

function ruleTable({ charges }: Meter, language: Language): Table {
	const byRule = grouped(charges);
	const rows = [...byRule]
		.map(([name, list]) => ({ name, list, sum: list.reduce((sum, { counted }) => sum + counted, 0) }))
		.sort((a, b) => b.sum - a.sum);
	return table(
		language === 'zh' ? ['规则', '类别', '处', '计'] : ['Rule', 'Class', 'Places', 'Counted'],
		rows.map(({ name, list, sum }) => [
			titleOf(name, language),
			say(list[0].weightClass.title, language),
			`${list.length}`,
			`${hundredths(sum)}`,
		]),
	);
}

function grouped(charges: readonly Charge[]): Map<string, Charge[]> {
	const byRule = new Map<string, Charge[]>();
	for (const charge of charges) {
		const list = byRule.get(charge.finding.rule);
		if (list) list.push(charge);
		else byRule.set(charge.finding.rule, [charge]);
	}
	return byRule;
}

/** At most this many places are listed; the sums count all of them. */
const mostPlaces = 500;

function placeTable(page: Page, { charges }: Meter, language: Language): Table {
	const lines = lineCounter(page.text);
	const rows = charges.slice(0, mostPlaces).map(({ finding, counted, doubled, spared }) => {
		const copy = page.text.slice(finding.span.start, Math.min(finding.span.end, finding.span.start + 24));
		const why = [doubled, spared].flatMap((reason) => (reason ? [say(words[reason], language)] : []));
		return [
			`${lines(finding.span.start)}`,
			copy,
			titleOf(finding.rule, language),
			`${hundredths(counted)}`,
			why.join(language === 'zh' ? '；' : '; '),
		];
	});
	return table(
		language === 'zh' ? ['行', '文字', '规则', '计', '说明'] : ['Line', 'Copy', 'Rule', 'Counted', ''],
		rows,
	);
}

function classTable(language: Language): Table {
	return table(
		language === 'zh' ? ['类别', '每处', '依据'] : ['Class', 'Each', 'Source'],
		Object.values(weightClasses).map(({ title, weight, clause, evidence, most }) => [
			say(title, language),
			`${weight}${most === undefined ? '' : language === 'zh' ? `，一期最多${most}` : `, ${most} an issue at most`}`,
			evidence === 'convention' ? say(words.convention, language) : (clause ?? ''),
		]),
	);
}

function titleOf(name: string, language: Language): ReportCell {
	const rule = rules.find((one) => one.name === name);
	return { title: rule ? say(rule.title, language) : '', rule: name };
}

function table(head: Table['head'], rows: Table['rows']): Table {
	return { head, rows };
}

/** The line (from 1) of each of a rising sequence of offsets. */
function lineCounter(text: string): (offset: number) => number {
	let line = 1;
	let at = 0;
	return (offset) => {
		for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
			line++;
			at = next + 1;
		}
		return line;
	};
}
