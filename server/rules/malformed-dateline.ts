import { entitiesOf } from '../article/entities';
import type { BylineEntity } from '../model/entity';
import type { Edit } from '../model/finding';
import type { ArticleRule, Fault } from '../model/rule';
import { isSpace } from '../text/characters';
import { change, fix } from './lib/change';

/**
 * `⟦新华社 北京7月28日电⟧`, `⟦新华社北京7月28日讯⟧`: agency, place, date and 电 stand together;
 * an agency's story is 电, the paper's own is 讯.
 */
export const malformedDateline: ArticleRule = {
	name: 'malformed-dateline',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '电头的写法', en: 'Form of the dateline' },
	about: 'byline',
	suspects: (article) => entitiesOf(article).bylines.some(({ role }) => role === 'dateline'),
	*check(article, { readings, issueDate }) {
		const { text } = article.draft.logical;
		for (const entity of entitiesOf(article).bylines) {
			if (entity.role !== 'dateline') continue;
			yield* form(text, entity);
			yield* missing(text, entity);
			if (issueDate && issueDate.day.year >= 2000) yield* spaceBehind(text, entity);
			const value = entity.date && readings.get(entity.date)?.value;
			if (!entity.date || !issueDate || value === undefined || !/^\d{4}-\d\d-\d\d$/.test(value)) continue;
			const day = issueDate.day;
			const issue = `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
			if (value > issue)
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

/** `新华社7月28日电`, `新华社北京电`, `新华社北京7月28电`: an agency gives place and date. `据新华社电` gives neither, which is allowed. */
function* missing(text: string, { span, date, place }: BylineEntity): Generator<Fault> {
	const written = /^(?:据)?(?:新华社|中新社)[^（(电讯\n]{0,16}电/.exec(text.slice(span.start, span.end))?.[0];
	if (
		written === undefined ||
		(date === undefined) === (place === undefined) ||
		/(?:供稿|专电|通电|急电)$/.test(written)
	)
		return;
	const at = { start: span.start, end: span.start + written.length };
	yield date
		? { span: at, message: { zh: '电头缺地点。', en: 'The dateline has no place.' } }
		: {
				span: at,
				message: /[0-9]电$/.test(written)
					? { zh: '电头的日期缺“日”。', en: 'The date of the dateline lacks 日.' }
					: { zh: '电头缺日期。', en: 'The dateline has no date.' },
			};
}

/** `新华社北京7月28日电⟦ ⟧（记者 甲某某）`: the bracket follows at once. */
function* spaceBehind(text: string, { span }: BylineEntity): Generator<Fault> {
	const match = /^[^（(\n]{4,24}[电讯]([ 　]+)[（(]/.exec(text.slice(span.start, span.end));
	if (!match) return;
	const end = span.start + match[0].length - 1;
	const at = { start: end - match[1].length, end };
	yield {
		span: at,
		message: { zh: '“电”与括号之间不空格。', en: 'No space stands before the bracket.' },
		fixes: [change(at, '', 'offer')],
	};
}

/** Agencies whose stories are 电. */
const agencies: readonly string[] = [
	'新华社',
	'中新社',
	'中国新闻社',
	'新华网',
	'中新网',
	'路透社',
	'法新社',
	'美联社',
];
