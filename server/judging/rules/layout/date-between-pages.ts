import type { PageRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { elsewhere, pageWords, toldBy } from './lib/elsewhere';

/** The day that a story gives for what is named in marks. */
interface Told {
	/** What is named, and what happens to it. */
	readonly key: string;
	readonly day: string;
	readonly span: Span;
}

/**
 * `《石桥县养犬管理办法》将于8月1日起施行` on one page of the issue and `《石桥县养犬管理办法》将于⟦8月10日⟧起施行` on another: one
 * event of what is named in marks, and two days.
 */
export const dateBetweenPages: PageRule<readonly Told[]> = {
	name: 'date-between-pages',
	category: 'date',
	tier: 'C',
	severity: 'information',
	weight: 1,
	structural: true,
	needsIssue: true,
	title: { zh: '两版日期不一', en: 'One event on two days on two pages' },
	summarize({ draft }) {
		const { text } = draft.logical;
		if (draft.kind !== 'article' || !text.includes('日')) return undefined;
		const told: Told[] = [];
		for (const match of text.matchAll(event)) {
			const [whole, name, day, happens] = match;
			const start = match.index + whole.lastIndexOf(day);
			told.push({ key: `${name} ${happens}`, day, span: { start, end: start + day.length } });
		}
		return told.length > 0 ? told : undefined;
	},
	shares: (told) => told.map(({ key }) => key),
	*judge(summaries, { issue }) {
		const others = toldBy<Told>(issue, dateBetweenPages.name, ({ key }) => key);
		for (const { section, summary } of summaries)
			for (const { key, day, span } of summary) {
				const same = others.get(key) ?? [];
				const other = same.find(({ told }) => told.day !== day);
				// A page that gives both days tells of several.
				if (!other || same.some(({ told }) => told.day === day)) continue;
				const page = pageWords(other.from.page);
				yield {
					section,
					span,
					message: {
						zh: `${page.zh}写的是“${other.told.day}”，请核对。`,
						en: `On ${page.en} it is ${other.told.day}: which is right?`,
					},
					related: elsewhere(span, other.from),
				};
			}
	},
};

/** `《…》将于8月1日起施行`; the day is that of what is named, since nothing but 将于 and the like stands between. */
const event =
	/[《“]([^《》“”\n]{4,30})[》”](?:将|已)?(?:定于|自|从|于)(?:[0-9]{4}年)?([0-9]{1,2}月[0-9]{1,2}日)(?:起|正式|在[^，。；\n]{1,12}){0,2}(施行|实施|开幕|举行|启动|开赛|召开|上映|开播)/g;
