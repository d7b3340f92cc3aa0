import type { Rule } from '../../server/ground/model/rule';
import { keysOf, present } from '../../server/ground/text/present';
import { mostRepeats, passMark, weightClasses } from '../../server/judging/check/weight-classes';
import { fixedCopy, markedCopy, plainCopy } from './copy';
import { categories, countedAs, fixes, fixOf, severities, sourceOf, tiers } from './facts';
import { type Part, partsOf, toHtml } from './markdown';

export interface HandbookInput {
	readonly version: string;
	readonly rules: readonly Rule[];
	/** The page of a rule (server/judging/rules/SUBJECT/NAME.md). */
	readonly pageOf: (name: string) => string;
	readonly style: string;
	readonly script: string;
	/** `sha256-…` of the script: the only one that the handbook lets run. */
	readonly scriptHash: string;
}

/** The handbook: one HTML file that needs nothing else, each rule a chapter at `#NAME`. */
export function handbook({ version, rules, pageOf, style, script, scriptHash }: HandbookInput): string {
	const groups = keysOf(categories)
		.map((category) => ({ category, rules: rules.filter((rule) => rule.category === category) }))
		.filter((group) => group.rules.length > 0);
	const fixOfRule = new Map(rules.map((rule) => [rule.name, fixes[fixOf(rule, pageOf(rule.name))]]));
	const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;
	return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>朱笔规则手册</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#top">跳到正文</a>
<nav aria-label="目录">
<p class="brand"><a href="#top">朱笔规则手册</a> <small>${toHtml(version)}</small></p>
<search><label for="search">查找</label><input id="search" type="search" placeholder="规则、文字、标准号（按 / 键）" autocomplete="off" spellcheck="false"><output id="found" for="search"></output></search>
<details id="contents" open><summary>目录</summary>
${groups.map(({ category, rules: own }) => `<section><h2><a href="#${category}">${categories[category]}</a></h2><ul>${own.map((rule) => `<li data-rule="${rule.name}"><a href="#${rule.name}">${toHtml(rule.title.zh)}</a></li>`).join('')}</ul></section>`).join('\n')}
</details>
</nav>
<main id="top" tabindex="-1">
<header class="front" data-front>
<h1>朱笔规则手册</h1>
${front(rules.length)}
</header>
${groups
	.map(
		({ category, rules: own }) => `<section class="category" id="${category}">
<h2>${categories[category]}</h2>
${index(own, fixOfRule)}
${own.map((rule) => chapter(rule, pageOf(rule.name), present(fixOfRule.get(rule.name), rule.name))).join('\n')}
</section>`,
	)
	.join('\n')}
<section class="category" id="counting" data-front>
<h2>疑似差错怎么估算</h2>
${counting()}
</section>
<p id="nothing" hidden>没有找到。换个词试试，比如规则名、标准号，或者例句里的字。</p>
</main>
<script>${script}</script>
</body>
</html>
`;
}

function front(count: number): string {
	return `<p>朱笔查${count}类差错，每类一条规则。每条规则写明：为什么是差错，依据哪个标准；哪些会提示；哪些看着像却不提示。例句里画波浪线的，就是会提示的地方。</p>
<dl class="legend">
<dt>把握</dt><dd>A ${tiers.A}（在编过的新闻稿上，提示一百处，误报不超过两处），B ${tiers.B}（不超过十处），C ${tiers.C}，D ${tiers.D}。</dd>
<dt>级别</dt><dd>错误、警告、提醒、提示。“默认不查”的，要在 <code>zhubi.json</code> 里打开。</dd>
<dt>改法</dt><dd>“安全”的不会改动意思，“全部改正”时一并改掉；“可选”的一处一处看着改；“无”的只提醒，要向作者核实。</dd>
<dt>计错</dt><dd>按《报纸编校差错率计算方法》估算的分量，见<a href="#counting">书末</a>。提示不计。</dd>
</dl>
<p>哪条规则不合本报的习惯，可以在 <code>zhubi.json</code> 里改它的级别，或者关掉：<code>{ "rules": { "规则名": "off" } }</code>。</p>`;
}

function index(rules: readonly Rule[], fixOfRule: ReadonlyMap<string, string>): string {
	const rows = rules.map(
		(rule) =>
			`<tr data-rule="${rule.name}"><td><a href="#${rule.name}">${toHtml(rule.title.zh)}</a></td><td class="name"><code>${rule.name}</code></td><td>${rule.tier}</td><td>${severities[rule.severity]}</td><td>${fixOfRule.get(rule.name)}</td></tr>`,
	);
	return `<table class="index" data-front><thead><tr><th scope="col">差错</th><th scope="col" class="name">规则名</th><th scope="col">把握</th><th scope="col">级别</th><th scope="col">改法</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function chapter(rule: Rule, page: string, fix: string): string {
	const parts = partsOf(page);
	const html: string[] = [];
	parts.forEach((part, i) => {
		if (part.kind === 'heading') html.push(`<h4>${toHtml(headings[part.text] ?? part.text)}</h4>`);
		else if (part.kind === 'copy') html.push(example(part.text, part.info, parts[i + 1]));
		else if (part.kind === 'page') html.push(otherPage(part.text, part.info));
		else if (part.kind === 'paragraph' || part.kind === 'list') html.push(part.html);
	});
	return `<article class="rule" id="${rule.name}" data-rule="${rule.name}" tabindex="-1" aria-labelledby="${rule.name}-title">
<h3 id="${rule.name}-title">${toHtml(rule.title.zh)} <code>${rule.name}</code></h3>
<ul class="facts"><li>把握 <b>${rule.tier}</b> ${tiers[rule.tier]}</li><li class="${rule.severity}">级别 <b>${severities[rule.severity]}</b></li><li>改法 <b>${fix}</b></li><li>计错 ${toHtml(countedAs(rule))}</li></ul>
${html.join('\n')}
</article>`;
}

const headings: Readonly<Partial<Record<string, string>>> = { Flags: '会提示的', Allows: '不提示的' };

function example(copy: string, info: string, next: Part | undefined): string {
	const conditions = info
		.split(/\s+/)
		.flatMap((word) => {
			const [key, value] = word.split('=');
			return value && key && conditionNames[key]
				? [`${conditionNames[key]}${toHtml(value === 'web' ? '网页' : value)}`]
				: [];
		})
		.join('，');
	const fixed =
		next?.kind === 'fixed'
			? `<div class="copy fixed"><span class="label">改为</span><div>${fixedCopy(plainCopy(copy), next.text)}</div></div>`
			: '';
	return `<figure>${conditions ? `<figcaption>${conditions}</figcaption>` : ''}<div class="copy"><span class="label">稿</span><div>${markedCopy(copy)}</div></div>${fixed}</figure>`;
}

/** Another page of the issue that the copy above belongs to. */
function otherPage(text: string, file: string): string {
	return `<figure><figcaption>同一期的另一版 ${toHtml(file)}</figcaption><div class="copy"><span class="label">稿</span><div>${markedCopy(text)}</div></div></figure>`;
}

const conditionNames: Readonly<Partial<Record<string, string>>> = {
	issue: '出版日期 ',
	file: '文件名 ',
	profile: '方案 ',
};

function counting(): string {
	const rows = Object.values(weightClasses).map(
		(one) =>
			`<tr><td>${one.title.zh}</td><td>${one.weight}${one.name === 'character' ? '（2～5个字2，5个字以上4）' : ''}</td><td>${one.most === undefined ? '' : `一期最多${one.most}`}</td><td>${(sourceOf(one) || '—').replace(/[（）]/g, '')}</td></tr>`,
	);
	return `<p>《报纸期刊质量管理规定》（2020年）规定，报纸的编校差错率不超过万分之${'零一二三'[passMark]}为合格。差错率的算法见它所附的《报纸编校差错率计算方法》：差错数除以检查总字数。朱笔照这个办法估算每一版、每一篇的<strong>疑似差错</strong>，只供编辑参考，不是认定。</p>
<ul>
<li>只计“错误”和“警告”；“提示”是请您看一眼，不计。</li>
<li>报头、报眉、栏头、标题里的文字差错，以及重要名称、重要时间的差错，双倍计数。哪些算重要，原文没有列举，朱笔把官员、机构的名称和日期一律算作重要。</li>
<li>同一文字差错重复出现，一期最多计${mostRepeats}次。</li>
<li>字数按文字的实际字数：一个汉字、一个标点算一个，一串数字或字母算一个，空格不算。认定时按版面字数，空白、图片也折算在内，所以认定的比率会低一些。</li>
<li>一处改法改掉的算一处，比如一对括号。</li>
<li>编辑器里“一期最多”按单版算；<code>zhubi check</code> 把同一文件夹的稿件当作一期。</li>
<li>出版形式差错（报头名称、出版日期、版序等）另行统计，不在其内。</li>
</ul>
<table><thead><tr><th scope="col">类别</th><th scope="col">每处</th><th scope="col">上限</th><th scope="col">依据</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p>标点、格式和简繁混用每处计多少，按编辑惯例估算。</p>`;
}
