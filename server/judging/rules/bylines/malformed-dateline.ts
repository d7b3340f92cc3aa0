import type { BylineEntity } from '../../../ground/model/entity';
import type { Edit } from '../../../ground/model/finding';
import type { HouseStyle } from '../../../ground/model/house-style';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { isSpace } from '../../../ground/text/characters';
import { dayNumber, dayOfText, isoDay } from '../../../ground/text/days';
import { entitiesOf } from '../../../reading/article/entities';
import { datelineGap, datelineWays, wholeDateline } from '../../../reading/bylines/ways';
import { change, fix } from '../lib/change';

/**
 * `⟦新华社 北京7月28日电⟧`, `⟦新华社北京7月28日讯⟧`, `⟦新华社北京7月28日⟧（记者 …）`: agency, place, date and 电 stand together; an
 * agency's story is 电.
 * Where papers differ (a blank before the bracket, a place or a date left out), it is information, and told against the majority of the
 * page.
 */
export const malformedDateline: ArticleRule = {
	name: 'malformed-dateline',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '电头的写法', en: 'Form of the dateline' },
	suspects: (article) =>
		unsignedEnds.some((words) => article.draft.logical.text.includes(words)) ||
		entitiesOf(article).bylines.some(({ role }) => role === 'dateline'),
	*check(article, { readings, issueDate, style }) {
		const { text } = article.draft.logical;
		yield* withoutSign(text);
		for (const entity of entitiesOf(article).bylines) {
			if (entity.role !== 'dateline') continue;
			yield* form(text, entity);
			yield* otherWays(text, entity, style);
			const value = entity.date && readings.get(entity.date)?.value;
			const sent = value === undefined ? undefined : dayOfText(value);
			if (!entity.date || !issueDate || !sent) continue;
			const issue = isoDay(issueDate.day);
			const late = dayNumber(sent) - dayNumber(issueDate.day);
			if (late > 0 && late <= longestSlip)
				yield {
					span: entity.date.span,
					message: {
						zh: `电头的日期在出版日期（${issue}）之后。`,
						en: `The dateline is after the day of issue (${issue}).`,
					},
				};
		}
	},
};

/** `新华社10月13日电` in an issue of March is of the year before: a date that is wrong by a slip is wrong by two months at most. */
const longestSlip = 62;

function* form(text: string, { span, date }: BylineEntity): Generator<Fault> {
	const written = text.slice(span.start, span.end);
	// The dateline proper ends in 电 or 讯: 新华社北京7月28日电. What follows are the reporters.
	const sign = written.slice(date ? date.span.end - span.start : 0).search(/[电讯]/);
	if (sign < 0) return;
	const last = (date ? date.span.end : span.start) + sign + 1;
	const edits: Edit[] = [];
	for (let at = span.start + 1; at < last; at++) {
		if (!isSpace(text.charCodeAt(at))) continue;
		const from = at;
		while (isSpace(text.charCodeAt(at))) at++;
		edits.push({ span: { start: from, end: at }, text: '' });
	}
	if (
		date &&
		text[last - 1] === '讯' &&
		agencies.some((agency) => written.startsWith(agency) || written.startsWith(`据${agency}`))
	) {
		const at = { start: last - 1, end: last };
		yield {
			span: at,
			message: { zh: '通讯社的稿件写“电”。', en: 'An agency story is 电.' },
			fixes: [change(at, '电', 'offer')],
		};
	}
	if (edits.length > 0) {
		yield {
			span: { start: span.start, end: last },
			message: {
				zh: '电头的通讯社、地点、日期之间不空格。',
				en: 'Agency, place and date of a dateline stand without spaces.',
			},
			fixes: [fix({ zh: '删去空格', en: 'Delete the spaces' }, edits, 'offer')],
		};
	}
}

/** `⟦新华社南京11月23日⟧（记者夏禾）`: agency, place and date open a line, the bracket of the reporters follows, and 电 is missing. */
function* withoutSign(text: string): Generator<Fault> {
	for (const agency of agencies)
		for (let at = text.indexOf(agency); at >= 0; at = text.indexOf(agency, at + agency.length)) {
			const start = text[at - 1] === '据' ? at - 1 : at;
			if (start > 0 && text[start - 1] !== '\n') continue;
			unsigned.lastIndex = at + agency.length;
			const end = unsigned.exec(text) ? unsigned.lastIndex : 0;
			if (end === 0) continue;
			yield {
				span: { start, end },
				message: { zh: '电头缺“电”字。', en: 'The dateline has no 电.' },
				fixes: [fix({ zh: '补“电”', en: 'Insert 电' }, [{ span: { start: end, end }, text: '电' }], 'offer')],
			};
		}
}

/** A place, a day, and the bracket of the reporters. */
const unsigned = /[\u4e00-\u9fff]{2,10}?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?=[ \u3000]?（(?:本报|特约)?记者)/y;
const unsignedEnds = ['日（', '日\u3000（', '日 （'];

/** What papers do in ways of their own is told where it is not what most datelines of the page have. */
function* otherWays(text: string, entity: BylineEntity, { usual, shownBy }: HouseStyle): Generator<Fault> {
	const whose = shownBy === 'issue' ? '本期' : '本版';
	const { span, date } = entity;
	for (const [place, way] of datelineWays(entity, text)) {
		const right = usual.get(place);
		if (right === undefined || right === way) continue;
		const written = text.slice(span.start, span.end);
		if (place === datelineGap) {
			const end = span.start + written.search(/[（(]/);
			const at = { start: end - way.length, end };
			// An empty stretch would not be seen.
			const shown = way === '' ? { start: end - 1, end } : at;
			yield {
				span: shown,
				severity: 'information',
				message:
					right === ''
						? {
								zh: `${whose}其他电头的“电”与括号之间不空格。`,
								en: `In this ${shownBy} no space stands before the bracket.`,
							}
						: {
								zh: `${whose}其他电头的“电”与括号之间空格。`,
								en: `In this ${shownBy} a space stands before the bracket.`,
							},
				fixes: [
					fix(
						{ zh: `改为${whose}的写法`, en: `Write it as the ${shownBy} does` },
						[{ span: at, text: right }],
						'offer',
					),
				],
			};
		} else if (right === wholeDateline) {
			const end = written.search(/电/) + 1;
			yield {
				span: { start: span.start, end: span.start + end },
				severity: 'information',
				message: date
					? {
							zh: `电头缺地点，${whose}其他的都有。`,
							en: `The dateline has no place; the others of the ${shownBy} have.`,
						}
					: {
							zh: `电头缺日期，${whose}其他的都有。`,
							en: `The dateline has no date; the others of the ${shownBy} have.`,
						},
			};
		}
	}
}

/** Agencies whose stories are 电; sites have words of their own. */
const agencies: readonly string[] = ['新华社', '中新社', '中国新闻社', '路透社', '法新社', '美联社'];
