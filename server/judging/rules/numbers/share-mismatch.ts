import type { ArticleRule } from '../../../ground/model/rule';
import { signSet } from '../../../ground/text/signs';
import { type Quantity, quantitiesIn, told } from '../lib/quantities';

/** `⟦500户中有150户愿意搬迁，占3%⟧`: a part, its whole, and a share that is not that of the two. */
export const shareMismatch: ArticleRule = {
	name: 'share-mismatch',
	category: 'number',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '占比与数字不符', en: 'Share that its figures deny' },
	needs: ['占'],
	*check({ draft }) {
		const { text } = draft.logical;
		let start = 0;
		for (let at = 0; at <= text.length; at++) {
			if (at < text.length && !ends.has(text.charCodeAt(at))) continue;
			const fault = at - start <= longest ? inSentence(text, start, at) : undefined;
			if (fault) {
				const { whole, part, share } = fault;
				const percent = Math.round((1000 * part.value) / whole.value) / 10;
				yield {
					span: { start: whole.start, end: share.end },
					message: {
						zh: `按前面两个数推算，应占${told(percent)}%，请核对。`,
						en: `By the two figures it is ${told(percent)}%.`,
					},
				};
			}
			start = at + 1;
		}
	},
};

const ends = signSet('。；！？\n');
const longest = 120;

interface Shared {
	readonly whole: Quantity;
	readonly part: Quantity;
	readonly share: Quantity;
}

/** The whole, the part and the share of a sentence that has just these three figures before the end of the share. */
function inSentence(text: string, start: number, end: number): Shared | undefined {
	const sentence = text.slice(start, end);
	if (!sentence.includes('占') || !/[%％]|百分之/.test(sentence)) return undefined;
	const [whole, part, share] = quantitiesIn(text, { start, end });
	if (share?.unit !== '%' || whole.unit === '' || whole.unit !== part.unit || whole.unit === '%') return undefined;
	if (!isOf.test(text.slice(whole.end, part.start)) || !asked.test(text.slice(part.end, share.start))) return undefined;
	if (vague.test(sentence.slice(0, share.end - start + 1)) || part.value >= whole.value) return undefined;
	const percent = (100 * part.value) / whole.value;
	return Math.abs(percent - share.value) > 1 + percent * slack ? { whole, part, share } : undefined;
}

/** Between whole and part: `500户⟦中有⟧150户`, `500户，⟦其中⟧150户`. */
const isOf =
	/^[\u4e00-\u9fff]{0,6}(?:中|里)[，]?有?[\u4e00-\u9fff]{0,4}$|^[\u4e00-\u9fff]{0,6}，其中[\u4e00-\u9fff]{0,8}$/;
/** Between part and share: the share of this whole, not of another one. */
const asked = /^[\u4e00-\u9fff]{0,10}，占(?:比|总(?:数|人数|户数|量|面积)的?)?(?:为|达)?$/;
/** 约, 多, 近: the figures are rounded by more than one knows. */
const vague = /[约近超余多几]|左右|上下|以上|以下|不到|不足|将近/;
const slack = 0.05;
