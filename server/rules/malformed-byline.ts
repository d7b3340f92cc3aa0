import { entitiesOf } from '../article/entities';
import { longestBracket } from '../bylines/form';
import {
	bylineMarks,
	type HouseMarks,
	houseMarks,
	isRepeatedRole,
	isWrittenAs,
	type Mark,
	mended,
} from '../bylines/house-form';
import { type BylineMatch, bylineAt } from '../bylines/scan';
import { closers, openers } from '../bylines/units';
import type { Article, Draft, LogicalText } from '../model/article';
import type { BlockKind } from '../model/block';
import type { BylineEntity } from '../model/entity';
import type { Edit, Message } from '../model/finding';
import type { ArticleRule, Fault } from '../model/rule';
import { firstFrom } from '../text/bisect';
import { isHan, isSpace } from '../text/characters';
import { memoizeLast } from '../text/memoize';

/** 消息头 that are not in the form of the house: `本报讯(记者 甲某某、乙某)`. */
export const malformedByline: ArticleRule = {
	name: 'malformed-byline',
	category: 'structure',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '消息头不合格式', en: 'Malformed byline' },
	about: 'byline',
	check(article, { settings }) {
		const { kind, logical } = article.draft;
		if (kind !== 'article') return [];
		const house = houseMarks(settings.bylineForm);
		let found: Fault[] | undefined;
		for (const entity of entitiesOf(article).bylines) {
			const lead =
				entity.role === 'lead' && !isWrittenAs(entity, logical.text, house) ? ownLead(article, entity) : undefined;
			const fault = lead && judge(lead, logical, house);
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
				message: { zh: '身份与姓名之间空一格，不用标点。', en: 'A blank stands between role and name, no mark.' },
				fixes: [{ title: { zh: '改为空格', en: 'Change to a blank' }, safe: true, edits: [{ span, text: ' ' }] }],
			});
		}
	}
	return found;
}

/** A role of four characters with a mark and the blanks around it: no byline has more between two names. */
const longestBetween = 16;

/** True where the rule has something to say of a lead with these marks; the page rule leaves those alone. */
export function isMalformed(
	{ isOpened, marks }: { readonly isOpened: boolean; readonly marks: readonly Mark[] },
	house: HouseMarks,
): boolean {
	return (!isOpened && house.words !== '') || marks.some((mark) => mended(mark, house) !== undefined);
}

/** The paper's own leads of an article: `本报讯…`, and `（记者 甲某）…` where the story begins with it. Those of agencies keep the agency's form. */
export function ownLeads(article: Article): readonly BylineMatch[] {
	const leads: BylineMatch[] = [];
	for (const entity of entitiesOf(article).bylines) {
		const lead = entity.role === 'lead' ? ownLead(article, entity) : undefined;
		if (lead) leads.push(lead);
	}
	return leads;
}

/** A lead as it was scanned, where it is the paper's own. */
export function ownLead(article: Article, entity: BylineEntity): BylineMatch | undefined {
	const { text } = article.draft.logical;
	const match = bylineAt(text, entity.span.start, lineEnd(text, entity.span.start));
	if (!match || match.form.cut || isHalfRead(match, text)) return undefined;
	return (
		match.opening
			? match.opening.agency.text.startsWith('本') && match.opening.word.text === '讯'
			: beginsStory(article, entity)
	)
		? match
		: undefined;
}

/** `（记者 甲某 等）`: the bracket is closed behind words that are no people, so nobody can say what belongs in it. */
function isHalfRead({ end, form }: BylineMatch, text: string): boolean {
	if (form.open === undefined || form.close !== undefined) return false;
	for (let at = end; at < Math.min(text.length, form.open + longestBracket); at++) {
		if (closers.includes(text[at])) return true;
		if (openers.includes(text[at]) || '。！？\n'.includes(text[at])) return false;
	}
	return false;
}

/** How a byline reads in the house form. */
export function inHouseForm(match: BylineMatch, text: string, house: HouseMarks): string {
	let out = '';
	let at = match.start;
	for (const { mark, text: mending } of wrongMarks(match, text, house)) {
		out += text.slice(at, mark.start) + mending;
		at = mark.end;
	}
	return out + text.slice(at, match.end);
}

function judge(match: BylineMatch, { text, joins }: LogicalText, house: HouseMarks): Fault | undefined {
	// Where a line ends between two names, the line end is their blank.
	const wrong = wrongMarks(match, text, house).filter(
		({ mark, text: right }) => !(mark.text === '' && right.trim() === '' && isJoin(joins, mark.start)),
	);
	if (wrong.length === 0) return undefined;
	const mending = inHouseForm(match, text, house);
	const reasons = [...new Set(wrong.map(({ mark, text: right }) => reason(mark, right, match)))];
	return {
		span: { start: match.start, end: match.end },
		message: {
			zh: `消息头不合本报格式（${reasons.map(({ zh }) => zh).join('，')}），应为“${mending}”。`,
			en: `This byline is not in the house form (${reasons.map(({ en }) => en).join(', ')}): “${mending}”.`,
		},
		fixes: [
			{
				title: { zh: `改为“${mending}”`, en: `Change to “${mending}”` },
				safe: reasons.every((found) => !changes.has(found)) && isEndSure(match, text),
				edits: editsOf(wrong),
			},
		],
	};
}

function isJoin(joins: readonly number[], at: number): boolean {
	return joins[firstFrom(joins, at)] === at;
}

/** False where the closing bracket is missing and the last name runs into the sentence: where it ends is a good guess, no more. */
function isEndSure(match: BylineMatch, text: string): boolean {
	if (match.form.open === undefined || match.form.close !== undefined) return true;
	const next = text.charCodeAt(match.end);
	return !isHan(next) && !isSpace(next);
}

/** The edits of marks; those that touch are one. */
function editsOf(wrong: readonly Wrong[]): Edit[] {
	const edits: { span: { start: number; end: number }; text: string }[] = [];
	for (const { mark, text } of wrong) {
		const last = edits[edits.length - 1];
		if (last && last.span.end === mark.start)
			edits[edits.length - 1] = { span: { start: last.span.start, end: mark.end }, text: last.text + text };
		else edits.push({ span: { start: mark.start, end: mark.end }, text });
	}
	return edits;
}

interface Wrong {
	readonly mark: Mark;
	readonly text: string;
}

function wrongMarks(match: BylineMatch, text: string, house: HouseMarks): Wrong[] {
	const wrong: Wrong[] = [];
	if (!match.opening && house.words !== '') {
		// `（记者 甲某）7月28日…`: the story lacks its 本报讯.
		wrong.push({
			mark: { place: 'before', start: match.start, end: match.start, text: '', padded: false },
			text: house.before + house.words,
		});
	}
	for (const mark of bylineMarks(match, text)) {
		const right = mended(mark, house);
		if (right !== undefined) wrong.push({ mark, text: right });
	}
	return wrong;
}

const reasons = {
	spaces: { zh: '有多余的空格', en: 'stray spaces' },
	brackets: { zh: '括号不对', en: 'wrong brackets' },
	missing: { zh: '缺括号', en: 'a bracket is missing' },
	unbracketed: { zh: '作者没有放在括号里', en: 'the people are not in brackets' },
	report: { zh: '“报道”不合本报写法', en: '报道 is not the house style' },
	doubled: { zh: '身份重复', en: 'the role is doubled' },
	role: { zh: '没有写明身份', en: 'the role is missing' },
	opening: { zh: '缺“本报讯”', en: '本报讯 is missing' },
	mark: { zh: '身份与姓名之间的标记不对', en: 'wrong mark behind the role' },
	between: { zh: '姓名之间的标记不对', en: 'wrong mark between names' },
	group: { zh: '两组人员之间的标记不对', en: 'wrong mark between groups' },
} satisfies Record<string, Message>;

/** Mendings that put in or take out words, or move people into brackets: offered, not part of fix-all. */
const changes: ReadonlySet<Message> = new Set([reasons.report, reasons.role, reasons.opening, reasons.unbracketed]);

function reason(mark: Mark, right: string, match: BylineMatch): Message {
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

/** True where nothing but headlines stands before the byline. */
function beginsStory(article: Article, entity: BylineEntity): boolean {
	return entity.span.start < headEnd(article.draft);
}

/** Where the first block ends that is none of the head's: what stands above or in it begins the story. The end of the last block where all are. */
const headEnd = memoizeLast(
	({ logicalBlocks }: Draft): number =>
		(logicalBlocks.find(({ kind }) => !heads.has(kind)) ?? logicalBlocks[logicalBlocks.length - 1])?.span.end ?? 0,
);

const heads: ReadonlySet<BlockKind> = new Set(['kicker', 'headline', 'deck', 'byline']);

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}
