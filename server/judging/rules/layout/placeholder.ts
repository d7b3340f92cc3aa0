import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { isHan } from '../../../ground/text/characters';
import { sequences } from '../../../ground/text/prefilter';
import { words } from '../../../ground/text/trie';

/** `⟦（待补）⟧`, `⟦XX⟧局`, `⟦×月×日⟧`: a place that was to be filled in. Tier C for ××. */
export const placeholder: ArticleRule = {
	name: 'placeholder',
	category: 'structure',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '待补内容未填', en: 'Placeholder not filled in' },
	needs: () => signs,
	*check({ draft }) {
		const { text } = draft.logical;
		for (const match of text.matchAll(
			/[（(【[〔](?:此处|这里)?[^（）()【】[\]〔〕\n]{0,6}?(?:待补充?|待核实?|待定|待查|待填|待确认|补充|核实)[^（）()【】[\]〔〕\n]{0,4}[）)】\]〕]|【(?:此处|这里|记者补|编辑补)[^】\n]{0,20}】|[（(](?:此处|这里)(?:插|放|配|加|补|填|缺|待|需)[^）)\n]{0,12}[）)]|(?<![A-Za-z])(?:TODO|TBD|TK)(?![A-Za-z])|(?<![？?])[？?]{3,}(?=[\u4e00-\u9fff，。])/g,
		)) {
			// （经核实）, （补充报道）: an ordinary bracket. What is to be done is said with 待.
			if (/^[（(]/.test(match[0]) && !match[0].includes('待') && !/^[（(](?:此处|这里)/.test(match[0])) continue;
			if (/^[？?]/.test(match[0]) && !isHan(text.charCodeAt(match.index - 1))) continue;
			yield fault(match.index, match[0], 'A');
		}
		for (const match of text.matchAll(unfilled)) yield fault(match.index, match[0], 'A');
		for (const match of text.matchAll(
			/[×Xx✕ⅹＸ]{1,4}(?:年[×Xx✕ⅹＸ]{1,2})?月[×Xx✕ⅹＸ]{1,2}日|(?<![A-Za-z0-9])[Xx]{2,4}(?=[\u4e00-\u9fff])|(?<!×)×{2,}(?=[\u4e00-\u9fff])|(?<![A-Za-z0-9])X{4,}(?![A-Za-z0-9])|_{3,}|(?<=[\u4e00-\u9fff])(?:\*{2,4}|●{2,4}|□{2,4}|■{2,4})(?=[\u4e00-\u9fff])|(?<=[0-9]{4}年)[ 　]+月[ 　]+日/g,
		)) {
			const isDate = match[0].endsWith('日');
			// ××万元, ××人: a number that nobody filled in.
			const isFigure = /^(?:[万亿%％人名个户亩吨米元年岁]|公[里斤顷])/.test(text.slice(match.index + match[0].length));
			if (/^_/.test(match[0]) && !isHan(text.charCodeAt(match.index - 1))) continue;
			// A character left out of a name or a number (张××, ××小区) is meant; so is a size (XXL).
			yield fault(match.index, match[0], isDate || isFigure || /^[Xx_*●□■]/.test(match[0]) ? 'B' : 'C');
		}
	},
};

/** What the snippets of news copy (snippets/newscopy.json) leave to be filled in: `（记者 ⟦姓名⟧）`, `⟦何人在何处做何事⟧`. */
const unfilled =
	/(?:何人|图中人物)在何处做何事|(?<=，)何处做何事(?=。)|(?<=(?:记者|通讯员|任命|免去)[ 　]?|（)姓名(?=[） 　为的]|$)|某某传媒集团(?=记者)|^(?:主题|副题|详情。|某某在某地调研时强调)$/gm;

/** What the forms above begin with or hold. */
const signs = [
	...words(
		'待补 待核 待定 待查 待填 待确认 补充 核实 【此处 【这里 （此处 （这里 (此处 (这里 【记者补 【编辑补 做何事 姓名 某某传媒集团 主题 副题 详情。 某某在某地调研时强调 TODO TBD TK ×× ___ ** ●● □□ ■■',
	),
	...sequences('？?', '？?', '？?'),
	...sequences('×Xx✕ⅹＸ', '月'),
	...sequences('Xx', 'Xx'),
	...sequences('0123456789', '年', ' 　'),
];

function fault(start: number, written: string, tier: 'A' | 'B' | 'C'): Fault {
	return {
		span: { start, end: start + written.length },
		tier,
		severity: tier === 'C' ? 'information' : 'warning',
		message:
			tier === 'C'
				? {
						zh: `“${written}”是有意隐去，还是待补内容未填？`,
						en: `Is “${written}” hidden on purpose, or not filled in?`,
					}
				: { zh: `待补内容未填：“${written}”。`, en: `Placeholder not filled in: “${written}”.` },
	};
}
