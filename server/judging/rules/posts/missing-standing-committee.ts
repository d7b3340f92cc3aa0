import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { blockAt } from '../../../ground/text/logical';
import { sequences } from '../../../ground/text/prefilter';
import { isQuoted } from '../../../ground/text/quotations';

/** `省⟦人大副主任⟧`, `全国⟦人大副委员长⟧`: these are posts of the standing committee, not of the congress. */
export const missingStandingCommittee: ArticleRule = {
	name: 'missing-standing-committee',
	category: 'title',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '漏“常委会”', en: 'Standing committee left out' },
	needs: () => withoutIt,
	*check(article) {
		const { logical, logicalBlocks } = article.draft;
		const { text } = logical;
		for (let at = text.indexOf('人大'); at >= 0; at = text.indexOf('人大', at + 2)) {
			const post = posts.find((one) => text.startsWith(one, at + 2));
			if (post === undefined || isOther(text, at, at + 2 + post.length)) continue;
			// A headline may be short.
			const kind = blockAt(logicalBlocks, at)?.kind;
			if (kind === 'headline' || kind === 'kicker' || kind === 'deck' || kind === 'crosshead') continue;
			const span = { start: at, end: at + 2 + post.length };
			if (!isQuoted(logical, span)) yield fault(text, span);
		}
	},
};

/**
 * 主任, 副主任 and 委员长 exist in standing committees only: 《地方各级人民代表大会和地方各级人民政府组织法》第四十七条,
 * 《全国人民代表大会组织法》第二十三条. Townships have a 主席.
 */
const posts = [
	'党组书记、主任',
	'党组副书记、副主任',
	'党组成员、副主任',
	'常务副主任',
	'副主任',
	'主任',
	'副委员长',
	'委员长',
];
const withoutIt = sequences(['人大'], posts);

/** 人大主任科员 is a rank of the civil service; 中国人大主任 may be one of Renmin University of China. */
function isOther(text: string, start: number, end: number): boolean {
	return text.startsWith('科员', end) || text.startsWith('中国', start - 2) || text.startsWith('会议', end);
}

function fault(text: string, span: { readonly start: number; readonly end: number }): Fault {
	const post = text.slice(span.start + 2, span.end);
	return {
		span,
		message: {
			zh: `“${post}”是人大常委会的职务，应作“人大常委会${post}”。`,
			en: `${post} is a post of the standing committee (人大常委会), not of the congress.`,
		},
		fixes: [
			{
				title: { zh: '补“常委会”', en: 'Insert 常委会' },
				safe: false,
				edits: [{ span: { start: span.start + 2, end: span.start + 2 }, text: '常委会' }],
			},
		],
	};
}
