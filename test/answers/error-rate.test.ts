import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedFindings } from '../../server/answers/findings/placed-findings';
import { findingCard } from '../../server/answers/hover/finding';
import { lenses } from '../../server/answers/navigation/lenses';
import { status } from '../../server/answers/navigation/status';
import { errorRateReport } from '../../server/answers/reports/error-rate-report';
import { reportHtml } from '../../server/answers/reports/report-html';
import { reportMarkdown } from '../../server/answers/reports/report-markdown';
import { defaults } from '../../server/ground/model/settings';
import { analyze } from '../../server/reading/page/update';

const copy = `山口日报 2022年7月31日 星期日

城东新桥昨日通车

本报讯（记者 孟一禾 乔南）城东新桥昨日通车,两岸居民往来方便。新桥建成建成后，孩子上学少走三里路，街坊都说修得好。

河湾村小麦开镰

河湾村的小麦昨天开镰,农机手早早下了地，农技员也来了。六月收麦，7月种稻，7月35日完工。
`;

// Other rules may come to say more of the copy; these tests are about the counting.
const settings = {
	...defaults,
	rules: { 'repeated-word': 'warning', 'halfwidth-punctuation': 'warning', 'impossible-date': 'error' },
} as const;
const page = analyze({ text: copy, settings });

test('the report holds the sum, articles, rules, places and the source of each weight, and says that it is an estimate', () => {
	const report = reportMarkdown(errorRateReport(page, 'A01.txt', 'zh'));
	const { errorRate } = status(page);
	assert.match(report, /^# 疑似差错估算 A01\\\.txt\n\n\*\*疑似差错估算：/);
	assert.ok(report.includes(`差错${String(errorRate.errors).replace('.', '\\.')}，`), report);
	assert.match(report, /^\| 城东新桥昨日通车 \| \d+ \| /m);
	assert.match(report, /^\| 5 \| 建成建成 \| 重复的词 `repeated-word` \| \d /m);
	assert.match(report, /^\| 9 \| 7月35日[^|]* \| [^|]* `impossible-date` \| 2 \| 重要名称或时间，双倍 \|$/m);
	assert.match(report, /^\| 事实、知识、逻辑、语法 \| 1 \| 三、2\\\(1\\\) \|$/m);
	assert.match(report, /^\| 标点符号 \| 0\\\.1 \| 编辑惯例 \|$/m);
	assert.match(reportMarkdown(errorRateReport(page, '', 'en')), /an estimate from text alone and no verdict/);
});

test('a clean page has no tables of errors, and an empty one no rate', () => {
	const report = reportMarkdown(errorRateReport(analyze({ text: '', settings: defaults }), '', 'zh'));
	assert.match(report, /0字，差错0，差错率约0\/10000，未超过/);
	assert.doesNotMatch(report, /## 逐处/);
});

test('copy in a report makes no Markdown', () => {
	const text =
		'河湾村小麦开镰\n\n本报讯（记者 孟一禾）农机手[看](http://x.example)|看[看](http://x.example)|看，7月35日|*完工*。\n';
	const report = reportMarkdown(errorRateReport(analyze({ text, settings }), 'a|b.txt', 'zh'));
	assert.doesNotMatch(report, /(?<!\\)\]\(|a\|b/);
});

test('the report is an HTML page that stands alone, in which copy is no tag', () => {
	const text = '河湾村小麦开镰\n\n本报讯（记者 孟一禾）<img src=x onerror=alert(1)>,7月35日,完工。\n';
	const html = reportHtml(errorRateReport(analyze({ text, settings }), 'a<b>.txt', 'zh'), 'zh');
	assert.match(html, /<h1>疑似差错估算 a&lt;b&gt;\.txt<\/h1>/);
	assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/);
	assert.match(html, /@media print/);
	assert.doesNotMatch(html, /<script|<img|<b>|https?:/);
});

test('cards, lenses and report count alike', () => {
	const counts = errorRateReport(page, '', 'zh')
		.tables[2].rows.map((row) => Number(row[3]))
		.reduce((sum, one) => sum + one, 0);
	const lensed = lenses(page, 'zh').reduce((sum, { title }) => sum + Number(/疑似差错([\d.]+)/.exec(title)?.[1]), 0);
	const cards = placedFindings(page).reduce((sum, finding) => {
		const card = findingCard(page, finding, { language: 'zh', explain: () => undefined, ruleLink: () => undefined });
		return sum + Number(/约计差错 ([\d.]+)/.exec(card)?.[1] ?? 0);
	}, 0);
	const total = status(page).errorRate.errors;
	for (const sum of [counts, lensed, cards]) assert.ok(Math.abs(sum - total) < 0.01, `${sum} ${total}`);
});
