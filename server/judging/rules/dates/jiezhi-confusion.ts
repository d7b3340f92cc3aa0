import type { ArticleRule } from '../../../ground/model/rule';
import { entitiesOf } from '../../../reading/article/entities';
import { change } from '../lib/change';

/** What behind 截止, besides dates, can only be a moment up to which something is counted. */
const moment = /^(?:目前|今日|今天|现在|此时|当前|发稿|记者发稿|前日|昨日|昨天|昨晚)/;

/** What is open until a day: 报名截止7月30日 says when it closes. */
const enrolls =
	/报名|申报|申请|申领|征集|征稿|征文|投稿|投票|缴费|预约|预订|活动|认购|登记|售票|购票|接收|受理|时间|日期|期限|招募|招聘|展览|展期|优惠|发放|兑换|竞买|拍卖|投标|参保|参赛|作品|注册/;

/**
 * `⟦截止⟧7月28日，已完成八成` (截至: up to), `报名7月30日⟦截至⟧。` (截止: closes). 截止 ends something and takes no object;
 * 截至 reckons up to a time (《现代汉语词典》). 截止到 is in use for 截至.
 */
export const jiezhiConfusion: ArticleRule = {
	name: 'jiezhi-confusion',
	category: 'date',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '“截止”“截至”误用', en: '截止 and 截至 confused' },
	needs: ['截止', '截至'],
	*check(article) {
		const { text } = article.draft.logical;
		const { dates } = entitiesOf(article);
		const starts = new Set(dates.map((date) => date.span.start));
		const ends = new Set(dates.map((date) => date.span.end));
		for (let at = text.indexOf('截'); at >= 0; at = text.indexOf('截', at + 1)) {
			const end = at + 2;
			const span = { start: at, end };
			if (text.startsWith('截止', at)) {
				// 报名|截止7月30日 may say when it closes.
				if (
					at > 0 &&
					!/[\n，。；：！？、“”（）(\s]/.test(text[at - 1]) &&
					enrolls.test(text.slice(Math.max(0, at - 8), at))
				)
					continue;
				if (!moment.test(text.slice(end, end + 4)) && !starts.has(end)) continue;
				yield {
					span,
					message: {
						zh: '“截止”是停止，后面不带时间；算到某个时候用“截至”。',
						en: '截止 means to close; up to a time is 截至.',
					},
					fixes: [change(span, '截至', 'offer')],
				};
			} else if (text.startsWith('截至', at)) {
				// 报名截至日期, 报名已经截至: what closes takes no time behind it.
				const closes =
					/^(?:日期|时间|期限)/.test(text.slice(end, end + 2)) ||
					(/[\n，。；！？）)]/.test(text[end] ?? '\n') &&
						(enrolls.test(text.slice(Math.max(0, at - 8), at)) || ends.has(at)));
				if (!closes) continue;
				yield {
					span,
					message: {
						zh: '“截至”后面要有时间；到此停止用“截止”。',
						en: '截至 needs a time behind it; to close is 截止.',
					},
					fixes: [change(span, '截止', 'offer')],
				};
			}
		}
	},
};
