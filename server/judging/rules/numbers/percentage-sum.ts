import type { ArticleRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { type Quantity, quantitiesIn, told } from '../lib/quantities';

/** `非常满意的占⟦62%，基本满意的占29%，不满意的占12%⟧`: shares of one whole that come to more than all of it. */
export const percentageSum: ArticleRule = {
	name: 'percentage-sum',
	category: 'number',
	tier: 'C',
	severity: 'information',
	weight: 0,
	title: { zh: '百分比相加不等于百分之百', en: 'Shares that do not make a whole' },
	needs: () => openers,
	*check({ draft }) {
		const { text } = draft.logical;
		let start = 0;
		for (let at = 0; at <= text.length; at++) {
			if (at < text.length && !'。；！？\n'.includes(text[at])) continue;
			const sentence = text.slice(start, at);
			if (openers.some((word) => sentence.includes(word))) {
				const shares = sharesIn(text, { start, end: at });
				const sum = shares.reduce((all, { value }) => all + value, 0);
				if (shares.length >= 2 && isOff(shares, sum))
					yield {
						span: { start: shares[0].start, end: shares[shares.length - 1].end },
						message: {
							zh: `各项相加是${told(sum)}%，不是100%，请核对。`,
							en: `The shares add up to ${told(sum)} %, not 100 %: please check.`,
						},
					};
			}
			start = at + 1;
		}
	},
};

/** 占 for each share, or once for all of them. */
const openers = ['占', '分别为', '分别是', '比例为', '比重为'];

/** The shares of a sentence, where all its percentages are shares of one thing. */
function sharesIn(text: string, { start, end }: Span): Quantity[] {
	const shares = quantitiesIn(text, { start, end }).filter(({ unit }) => unit === '%');
	if (shares.length < 2) return [];
	const sentence = text.slice(start, end);
	// Growth, and more than one whole, add up to anything.
	if (/增长|下降|提高|上升|减少|同比|环比|超过|近|约|多选|[余多]/.test(sentence)) return [];
	const hasVerb = (share: Quantity) => text.slice(Math.max(start, share.start - 4), share.start).includes('占');
	const own = shares.every(hasVerb);
	const all = shares.every((share, i) => i === 0 || text.slice(shares[i - 1].end, share.start).length <= 1);
	const named = /(?:各占|分别占|占比分别为|比例分别为|比重分别为|比例为)/.test(
		sentence.slice(0, shares[0].start - start),
	);
	if (named && all && shares.length > 2) return shares;
	// `小学占62%，初中占28%，幼儿园20%`: what is said of the first goes for the rest of a list.
	const isListed = (share: Quantity) =>
		listed.test(text.slice(Math.max(start, share.start - longestPart), share.start));
	if (shares.length > 2 && hasVerb(shares[0]) && shares.every((share) => hasVerb(share) || isListed(share)))
		return shares;
	// Of two shares, only those that leave no third: 男性 and 女性.
	return own && /男/.test(sentence) && /女/.test(sentence) ? shares : [];
}

/** The name of a part, and nothing that tells of something else, between a comma and its share: `，幼儿园`; not `，入学率达到`. */
const listed = /[，、](?!\p{Script=Han}*[的达到率为是有了完])\p{Script=Han}{1,6}$/u;
const longestPart = 7;

/** More than rounding makes, and no more than a slip does: 130% is an answer of several choices. */
function isOff(shares: readonly Quantity[], sum: number): boolean {
	const slack = shares.reduce((all, { figure }) => all + 0.5 / 10 ** (/[.点](.+)$/.exec(figure)?.[1].length ?? 0), 0);
	return sum > 100 + slack * 0.9 && sum <= most;
}

const most = 112;
