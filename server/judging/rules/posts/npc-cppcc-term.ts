import type { Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isHan } from '../../../ground/text/characters';

/** `⟦政协代表⟧`, `政协委员提交⟦议案⟧`, `人大代表递交⟦提案⟧`: the words of the congress and of the CPPCC mixed up. */
export const npcCppccTerm: ArticleRule = {
	name: 'npc-cppcc-term',
	category: 'title',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '人大、政协用语', en: 'Terms of congress and CPPCC' },
	needs: ['政协代表', '提案', '议案'],
	*check(article) {
		const { text } = article.draft.logical;
		for (let at = text.indexOf('政协代表'); at >= 0; at = text.indexOf('政协代表', at + 4)) {
			if (!groups.some((word) => text.startsWith(word, at + 4)))
				yield fault({ start: at + 2, end: at + 4 }, '委员', {
					zh: '政协的成员是委员，不称代表。',
					en: 'Members of the CPPCC are 委员.',
				});
		}
		for (const { body, wrong, right, message } of papers) {
			for (let at = text.indexOf(body); at >= 0; at = text.indexOf(body, at + body.length)) {
				const found = isJoint(text, at) ? undefined : paperAfter(text, at + body.length, wrong);
				if (found !== undefined) yield fault({ start: found, end: found + wrong.length }, right, message);
			}
		}
	},
};

/** 政协代表团, 政协代表队: groups that represent it. */
const groups = ['团', '队', '性', '处', '政协', '县', '市', '我', '全'];

/** 《中国人民政治协商会议章程》: 提案; 《中华人民共和国全国人民代表大会组织法》: 议案, and 建议、批评和意见 of single deputies. */
const papers = [
	{
		body: '人大代表',
		wrong: '提案',
		right: '议案',
		message: {
			zh: '人大代表提出的是议案或建议，提案属于政协。',
			en: 'Deputies of a congress bring in 议案 or 建议; 提案 belong to the CPPCC.',
		},
	},
	{
		body: '政协委员',
		wrong: '议案',
		right: '提案',
		message: {
			zh: '政协委员提出的是提案，议案属于人大。',
			en: 'Members of the CPPCC bring in 提案; 议案 belong to the congress.',
		},
	},
] as const;

/** 人大代表、|政协委员, 代表、委员: what they bring in is both. */
function isJoint(text: string, at: number): boolean {
	return '、和与及'.includes(text[at - 1] ?? ' ');
}

/** The paper is looked for at most so far behind the body. */
const reach = 16;
/** Verbs by which one brings a paper in. */
const bringing = ['提交', '提出', '递交', '撰写', '联名', '的'];

/**
 * The paper that the body brings in, in the same clause: 人大代表|闻某提交了|提案.
 * Where the other body stands between (人大代表和政协委员的议案、提案), nothing is said.
 */
function paperAfter(text: string, from: number, wrong: string): number | undefined {
	let end = from;
	while (end < text.length && end < from + reach && (isHan(text.charCodeAt(end)) || text[end] === '“')) end++;
	const clause = text.slice(from, end);
	const at = clause.indexOf(wrong);
	if (
		at < 0 ||
		clause.includes('政协') ||
		clause.includes('人大') ||
		clause.includes('委员') ||
		clause.includes('代表') ||
		text.startsWith('委', from + at + wrong.length) ||
		text.startsWith('办', from + at + wrong.length)
	)
		return undefined;
	return bringing.some((word) => clause.slice(0, at).includes(word)) ? from + at : undefined;
}

function fault(span: Span, right: string, message: Message): Fault {
	return {
		span,
		message,
		fixes: [
			{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, safe: false, edits: [{ span, text: right }] },
		],
	};
}
