import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';

/**
 * `县人民检察院⟦院长⟧`, `人民⟦检查院⟧`, `审计署⟦署长⟧`, `法院⟦检察长⟧`: the head of a procuratorate is 检察长, that of a court 院长, that
 * of the audit office 审计长.
 */
export const wrongProcuratorateTitle: ArticleRule = {
	name: 'wrong-procuratorate-title',
	category: 'title',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '检察长、审计长', en: 'Title of procurator or auditor' },
	needs: () => wrongForms,
	*check(article) {
		const { text } = article.draft.logical;
		for (const { wrong, right, keep, before, notBehind } of forms) {
			for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
				if (before && !before.some((word) => text.endsWith(word, at) && text.startsWith(word, at - word.length)))
					continue;
				if (notBehind?.includes(text[at + wrong.length] ?? '\n')) continue;
				yield fault(text, { start: at + keep, end: at + wrong.length }, right);
			}
		}
	},
};

interface Form {
	readonly wrong: string;
	/** How many characters of `wrong` are right and stay. */
	readonly keep: number;
	readonly right: string;
	/** One of these has to stand before it. */
	readonly before?: readonly string[];
	/** Behind it none of these characters stands. */
	readonly notBehind?: string;
}

/** 《中华人民共和国人民检察院组织法》第三十六条 (检察长, 副检察长); 《中华人民共和国宪法》第八十六条 (审计长). */
const forms: readonly Form[] = [
	...['', '副', '常务副', '代', '代理'].flatMap((rank) => [
		{ wrong: `检察院${rank}院长`, keep: 3, right: `${rank}检察长` },
		{ wrong: `法院${rank}检察长`, keep: 2, right: `${rank}院长` },
	]),
	// 检查院内卫生 is to check a yard: the misspelling is known by what stands before it.
	{ wrong: '检查院', keep: 0, right: '检察院', before: ['人民', '最高', '法院、', '法院和', '两级', '基层'] },
	// 湖滨县检查院在履职中: not 来到县检查院内卫生.
	{
		wrong: '检查院',
		keep: 0,
		right: '检察院',
		before: ['县', '市', '省', '区', '州'],
		notBehind: '内里外子墙门中前后校坝线系办区感',
	},
	{ wrong: '检察院检查长', keep: 3, right: '检察长' },
	{ wrong: '检查长', keep: 0, right: '检察长', before: ['副', '代', '县', '市', '省', '区', '州', '首席', '院'] },
	{ wrong: '检查官', keep: 0, right: '检察官', before: ['高级', '一级', '二级', '三级', '四级', '首席', '员额'] },
	{ wrong: '审计署署长', keep: 3, right: '审计长' },
	{ wrong: '审计署副署长', keep: 3, right: '副审计长' },
];

const wrongForms = forms.map(({ wrong }) => wrong);

function fault(text: string, span: Span, right: string): Fault {
	const written = text.slice(span.start, span.end);
	return {
		span,
		message: { zh: `“${written}”应作“${right}”。`, en: `“${written}” should be “${right}”.` },
		fixes: [
			{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, safe: false, edits: [{ span, text: right }] },
		],
	};
}
