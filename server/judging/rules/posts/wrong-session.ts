import type { DateEntity } from '../../../ground/model/entity';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { countWhile } from '../../../ground/text/bisect';
import { numeralAt } from '../../../ground/text/numerals';
import { entitiesOf } from '../../../reading/article/entities';
import { change } from '../lib/change';
import { sessionsOfTerm, sessionYear } from './lib/sessions';

/**
 * 全国人大 has its number before it, 全国政协 behind: `十四届全国人大三次会议`, `全国政协十四届三次会议`.
 * Meetings of a standing committee have forms of their own.
 */
const forms =
	/(第?)([一二三四五六七八九十]{1,3})届全国(人大|政协)(第?)([一二三四五六七八九十]{1,2})次会议|全国(人大|政协)(第?)([一二三四五六七八九十]{1,3})届(第?)([一二三四五六七八九十]{1,2})次会议/g;

/** How far the date may stand before the session: `2024年3月5日上午，|十四届全国人大二次会议`. */
const reach = 4;

/** `⟦全国人大十四届三次会议⟧`, `⟦十四届全国人大六次会议⟧`, `2025年3月5日，⟦十四届全国人大二次会议⟧开幕`. */
export const wrongSession: ArticleRule = {
	name: 'wrong-session',
	category: 'date',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '会议届次有误', en: 'Wrong session' },
	needs: ['全国人大', '全国政协'],
	*check(article, { readings }): Generator<Fault> {
		const { text } = article.draft.logical;
		const { dates } = entitiesOf(article);
		for (const match of text.matchAll(forms)) {
			const before = match[3] !== undefined;
			const body = match[3] ?? match[6];
			const ordinals = [match[1] ?? match[7], match[4] ?? match[9]];
			const [termName, sessionName] = [match[2] ?? match[8], match[5] ?? match[10]];
			const span = { start: match.index, end: match.index + match[0].length };
			const [term, session] = [numeralAt(termName, 0)?.value ?? 0, numeralAt(sessionName, 0)?.value ?? 0];
			const canonical = (name: string) =>
				body === '人大' ? `${termName}届全国人大${name}次会议` : `全国政协${termName}届${name}次会议`;
			if (session > sessionsOfTerm) {
				yield {
					span,
					message: {
						zh: `每届五年，没有${sessionName}次会议。`,
						en: `A term has five sessions: there is no session ${session}.`,
					},
				};
				continue;
			}
			const date = dateBefore(text, dates, span.start) ?? dateBehind(text, dates, span.end);
			const year = Number(/^\d{4}(?=-|$)/.exec((date && readings.get(date)?.value) ?? '')?.[0] ?? Number.NaN);
			const held = sessionYear(term, session);
			if (held !== undefined && Number.isFinite(year) && year !== held) {
				const right = year - held + session;
				const name = '一二三四五'[right - 1];
				yield {
					span,
					message: {
						zh: `${termName}届${sessionName}次会议在${held}年召开。`,
						en: `Session ${session} of term ${term} was held in ${held}.`,
					},
					fixes: name === undefined ? [] : [change(span, canonical(name), 'offer')],
				};
				continue;
			}
			const misplaced = before !== (body === '人大');
			const mixed = (ordinals[0] === '') !== (ordinals[1] === '');
			if (!misplaced && !mixed) continue;
			const zh = misplaced
				? '全国人大的届数写在前，全国政协的届数写在后。'
				: '“第”字要么都写，要么都不写；简称通常不写。';
			yield {
				span,
				message: {
					zh,
					en: misplaced ? 'The term stands before 全国人大 and behind 全国政协.' : 'Both numbers take 第, or neither.',
				},
				fixes: [change(span, canonical(sessionName), 'offer')],
			};
		}
	},
};

/** `2024年3月5日上午，|十四届全国人大二次会议`: the date that ends right before an offset. */
function dateBefore(text: string, dates: readonly DateEntity[], at: number): DateEntity | undefined {
	let found: DateEntity | undefined;
	for (let i = countWhile(dates.length, (index) => dates[index].span.start < at) - 1; i >= 0; i--) {
		const { end } = dates[i].span;
		if (end > at) continue;
		if (at - end > reach) break;
		if (!/[。！？；\n]/.test(text.slice(end, at))) found = dates[i];
	}
	return found;
}

/** `十四届全国人大二次会议|将于2024年3月5日召开`: the date that begins right behind it, where it says when the session is held. */
function dateBehind(text: string, dates: readonly DateEntity[], at: number): DateEntity | undefined {
	for (let i = countWhile(dates.length, (index) => dates[index].span.start < at); i < dates.length; i++) {
		const { start, end } = dates[i].span;
		if (start - at > 2) break;
		if (
			/^[将于在]*$/.test(text.slice(at, start)) &&
			/^[^，。；\n]{0,4}(?:召开|开幕|闭幕|举行)/.test(text.slice(end, end + 6))
		)
			return dates[i];
	}
	return undefined;
}
