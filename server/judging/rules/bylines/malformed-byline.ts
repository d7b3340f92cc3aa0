import type { Article, LogicalText } from '../../../ground/model/article';
import type { BylineMatch } from '../../../ground/model/byline';
import type { BylineEntity } from '../../../ground/model/entity';
import type { Message } from '../../../ground/model/finding';
import type { HouseForm, HouseStyle } from '../../../ground/model/house-style';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { firstFrom } from '../../../ground/text/bisect';
import { isHan, isSpace } from '../../../ground/text/characters';
import { entitiesOf } from '../../../reading/article/entities';
import { ownLead } from '../../../reading/article/own-lead';
import { isRepeatedRole, isWrittenAs, plainMarks } from '../../../reading/bylines/house-form';
import { formInForce, type WrongMark, withMarks, wrongMarks } from '../../../reading/bylines/house-mending';
import type { MarkFault } from '../../../reading/bylines/mark-faults';
import { change } from '../lib/change';
import { slipAt } from '../lib/one-off';

/**
 * 消息头 that are broken, whatever the house: `本报讯(记者：甲某某)`; where the desk declared its form, those of another one, too:
 * `本报讯（记者甲某某、乙某）`.
 * The whole byline is mended into the form in force.
 */
export const malformedByline: ArticleRule = {
	name: 'malformed-byline',
	category: 'structure',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '消息头不合格式', en: 'Malformed byline' },
	about: 'byline',
	check(article, { settings, style }) {
		const { kind, logical } = article.draft;
		if (kind !== 'article') return [];
		const form = formInForce(settings.bylineForm, style);
		const right = form.source === 'declared' ? { ...plainMarks, ...form.marks } : plainMarks;
		let found: Fault[] | undefined;
		for (const entity of entitiesOf(article).bylines) {
			const misspelled = misspelledRole(entity);
			if (misspelled) {
				(found ??= []).push(misspelled);
				continue;
			}
			const lead = isWrittenAs(entity, logical.text, right) ? undefined : ownLead(article, entity);
			const fault = lead && judge(lead, logical, { form, style });
			if (fault) (found ??= []).push(fault);
		}
		for (const fault of colons(article)) (found ??= []).push(fault);
		return found ?? [];
	},
};

/** `本报记者⟦：⟧甲某某` on a line of its own, `（记者⟦：⟧甲某某）` below the text: no mark stands between role and name in any house. */
function colons(article: Article): readonly Fault[] {
	const { text } = article.draft.logical;
	const found: Fault[] = [];
	for (const entity of entitiesOf(article).bylines) {
		if (entity.role !== 'line' && entity.role !== 'tail') continue;
		for (const person of entity.people) {
			const match = /(?:记者|通讯员|实习生|特约记者|见习记者)([ 　]*[：:－·][ 　]*)$/.exec(
				text.slice(Math.max(entity.span.start, person.span.start - longestBetween), person.span.start),
			);
			if (!match) continue;
			const span = { start: person.span.start - match[1].length, end: person.span.start };
			found.push({
				span,
				message: { zh: '身份与姓名之间应空一格。', en: 'There should be a space between role and name.' },
				fixes: [{ title: { zh: '改为空格', en: 'Change to a blank' }, safe: true, edits: [{ span, text: ' ' }] }],
			});
		}
	}
	return found;
}

/**
 * `（记者 甲某某 ⟦通迅员⟧ 乙某）`: what stands in the place of a name is a role with a character that sounds or looks like the right one.
 */
function misspelledRole({ people }: BylineEntity): Fault | undefined {
	for (const { name, span } of people)
		for (const role of commonRoles) {
			if (span.end - span.start !== role.length || slipAt(name, 0, role)?.slip !== 'like') continue;
			return {
				span,
				message: { zh: `“${name}”应为“${role}”。`, en: `“${name}” should be “${role}”.` },
				fixes: [change(span, role, 'offer')],
			};
		}
	return undefined;
}

const commonRoles = ['记者', '通讯员', '实习生'];

/** How much can stand between two names: a role of four characters, a mark and the blanks around it. */
const longestBetween = 16;

function judge(
	match: BylineMatch,
	{ text, joins }: LogicalText,
	house: { readonly form: HouseForm; readonly style: HouseStyle },
): Fault | undefined {
	// A line end between two names counts as the blank between them.
	const wrong = wrongMarks(match, text, house).filter(
		({ mark, text: right }) =>
			!(mark.text === '' && right.trim() === '' && joins[firstFrom(joins, mark.start)] === mark.start),
	);
	const { source } = house.form;
	const told = source === 'declared' ? wrong : wrong.filter(({ fault }) => fault !== undefined);
	if (told.length === 0) return undefined;
	const mending = withMarks(match, text, wrong);
	const reasonsOf = (list: readonly WrongMark[]) => [...new Set(list.map((one) => reason(one, match)))];
	const why = reasonsOf(told);
	const zh = why.map((message) => message.zh).join('，');
	const en = why.map((message) => message.en).join(', ');
	return {
		span: { start: match.start, end: match.end },
		message: {
			declared: {
				zh: `消息头不合本报格式（${zh}），应为“${mending}”。`,
				en: `This byline is not in the house form (${en}): “${mending}”.`,
			},
			page: {
				zh: `消息头格式有误（${zh}），照本版的写法应为“${mending}”。`,
				en: `This byline is malformed (${en}); as the page writes them: “${mending}”.`,
			},
			issue: {
				zh: `消息头格式有误（${zh}），照本期的写法应为“${mending}”。`,
				en: `This byline is malformed (${en}); as the issue writes them: “${mending}”.`,
			},
			plain: {
				zh: `消息头格式有误（${zh}），应为“${mending}”。`,
				en: `This byline is malformed (${en}): “${mending}”.`,
			},
		}[source],
		fixes: [
			{
				title: { zh: `改为“${mending}”`, en: `Change to “${mending}”` },
				safe: reasonsOf(wrong).every((found) => !changes.has(found)) && isEndSure(match, text),
				edits: withoutBlank(editsOf(wrong), match, text),
			},
		],
	};
}

/** False where the closing bracket is missing and the last name runs into the sentence: its end is only a guess. */
function isEndSure(match: BylineMatch, text: string): boolean {
	if (match.form.open === undefined || match.form.close !== undefined) return true;
	const next = text.charCodeAt(match.end);
	return !isHan(next) && !isSpace(next);
}

interface MarkEdit {
	readonly span: Span;
	readonly text: string;
}

/** The edits of marks; those that touch are one. */
function editsOf(wrong: readonly WrongMark[]): MarkEdit[] {
	const edits: MarkEdit[] = [];
	for (const { mark, text } of wrong) {
		const last = edits[edits.length - 1];
		if (last && last.span.end === mark.start)
			edits[edits.length - 1] = { span: { start: last.span.start, end: mark.end }, text: last.text + text };
		else edits.push({ span: { start: mark.start, end: mark.end }, text });
	}
	return edits;
}

/**
 * `本报讯(记者 甲某某) 7月28日`: who types half-width brackets types the blank behind them, which the full-width bracket has in itself.
 * It goes with the bracket.
 */
function withoutBlank(edits: MarkEdit[], { end, form }: BylineMatch, text: string): MarkEdit[] {
	const last = edits[edits.length - 1];
	if (form.close === undefined || text[form.close] !== ')' || text[end] !== ' ' || last?.span.end !== end) return edits;
	return [...edits.slice(0, -1), { span: { start: last.span.start, end: end + 1 }, text: last.text }];
}

const reasons = {
	spaces: { zh: '有多余的空格', en: 'stray spaces' },
	brackets: { zh: '括号有误', en: 'wrong brackets' },
	missing: { zh: '缺括号', en: 'a bracket is missing' },
	unbracketed: { zh: '作者姓名未放在括号内', en: 'the people are not in brackets' },
	report: { zh: '“报道”不合本报写法', en: '报道 is not the house style' },
	doubled: { zh: '身份重复', en: 'the role is doubled' },
	role: { zh: '未写明身份', en: 'the role is missing' },
	opening: { zh: '缺“本报讯”', en: '本报讯 is missing' },
	mark: { zh: '身份与姓名之间的标点有误', en: 'wrong mark after the role' },
	between: { zh: '姓名之间的标点有误', en: 'wrong mark between names' },
	group: { zh: '两组人员之间的标点有误', en: 'wrong mark between groups' },
} satisfies Record<string, Message>;

const faultReasons: Readonly<Record<MarkFault, Message>> = { ...reasons, mark: reasons.mark };

/** Changes that add or remove words, or move people into brackets: offered, but not part of fix-all. */
const changes: ReadonlySet<Message> = new Set([reasons.report, reasons.role, reasons.opening, reasons.unbracketed]);

/** What is wrong in any house has a name of its own; what is not the form in force is told by its place. */
function reason({ mark, text: right, fault }: WrongMark, match: BylineMatch): Message {
	if (fault) return faultReasons[fault];
	const signs = mark.text.trim();
	const wide = signs === '' && mark.text.length > right.length;
	switch (mark.place) {
		case 'words':
			return reasons.spaces;
		case 'role':
			return reasons.role;
		case 'after-role':
			return signs.length > 1 ? reasons.doubled : wide ? reasons.spaces : reasons.mark;
		case 'between':
			return isRepeatedRole(mark) ? reasons.doubled : wide ? reasons.spaces : reasons.between;
		case 'group':
			return wide ? reasons.spaces : reasons.group;
		case 'before':
			return right.length > 1 ? reasons.opening : reasons.brackets;
		default:
			if (/报[道导]/.test(mark.text) !== /报[道导]/.test(right)) return reasons.report;
			if (mark.place === 'alone' || (match.form.open !== undefined && match.form.close !== undefined))
				return signs === right ? reasons.spaces : reasons.brackets;
			return match.form.open === undefined && match.form.close === undefined ? reasons.unbracketed : reasons.missing;
	}
}
