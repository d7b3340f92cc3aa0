import { entitiesOf } from '../article/entities';
import { ownLead } from '../article/own-lead';
import { scannedMatch } from '../bylines/entity';
import {
	bylineMarks,
	houseMarks,
	isMalformed,
	isWrittenAs,
	type Mark,
	type MarkPlace,
	mended,
	plainMarks,
} from '../bylines/house-form';
import type { BylineMatch } from '../model/byline';
import type { BylineEntity } from '../model/entity';
import type { Edit } from '../model/finding';
import type { Fault, PageRule } from '../model/rule';
import type { Span } from '../model/span';

/** 消息头 written otherwise than most of the page: one `本报讯（记者　丙某）` with a wide blank among four with a narrow one. */
export const inconsistentByline: PageRule<readonly Lead[]> = {
	name: 'inconsistent-byline',
	category: 'structure',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '消息头写法不一', en: 'Inconsistent byline' },
	summarize(article) {
		if (article.draft.kind !== 'article') return undefined;
		const { text } = article.draft.logical;
		let leads: Lead[] | undefined;
		for (const entity of entitiesOf(article).bylines) {
			if (entity.role !== 'lead') continue;
			const isPlain = isWrittenAs(entity, text, plainMarks);
			const match = isPlain ? undefined : ownLead(article, entity);
			if (isPlain) (leads ??= []).push(plainLead(entity, text));
			else if (match && match.groups.length > 0) (leads ??= []).push(leadOf(match, text));
		}
		return leads;
	},
	*judge(summaries, { settings }) {
		const house = houseMarks(settings.bylineForm);
		const judged = settings.rules['malformed-byline'] !== 'off';
		// Leads of one form are counted together: a long file has many leads, and few forms.
		const forms = new Map<string, Form>();
		let total = 0;
		for (const { summary } of summaries) {
			for (const lead of summary) {
				total++;
				const form = forms.get(lead.form);
				if (form) form.count++;
				else forms.set(lead.form, { marks: lead.marks, count: 1 });
			}
		}
		if (total < fewest || forms.size === 1) return;
		const majority = new Map<MarkPlace, string>();
		for (const place of places) {
			const most = majorityAt(forms.values(), place);
			// A majority that is itself against the house form is no model: malformed-byline speaks of it.
			if (
				most !== undefined &&
				!(judged && mended({ place, start: 0, end: 0, text: most, padded: false }, house) !== undefined)
			)
				majority.set(place, most);
		}
		if (majority.size === 0) return;
		const isWrong = (mark: Mark): boolean =>
			!mark.padded && majority.has(mark.place) && majority.get(mark.place) !== mark.text;
		const odd = new Set([...forms].filter(([, { marks }]) => marks.some(isWrong)).map(([form]) => form));
		if (odd.size === 0) return;
		for (const { section, summary } of summaries) {
			for (const lead of summary) {
				if (!odd.has(lead.form) || (judged && isMalformed(lead, house))) continue;
				yield { ...faultOf(lead, marksOf(lead).filter(isWrong), majority), section };
			}
		}
	},
};

/** A page needs so many leads before one of them can be the odd one out. */
const fewest = 3;
/** A form is the page's when two thirds of its leads have it. */
const share = 2 / 3;

/** Where leads are compared. Stray blanks in 本报讯 and a missing role are faults by themselves, not forms. */
const places: readonly MarkPlace[] = ['before', 'open', 'after-role', 'between', 'group', 'close'];

/** The marks of leads that are written alike, and how many they are. */
interface Form {
	readonly marks: readonly Mark[];
	count: number;
}

/** One 消息头 of an article; offsets are logical. */
interface Lead {
	readonly span: Span;
	readonly text: string;
	readonly isOpened: boolean;
	/** Those of a lead in the plain form are shared by all of them, and stand nowhere. */
	readonly marks: readonly Mark[];
	/** A lead in the plain form, whose marks are read where they are asked for. */
	readonly plain?: BylineEntity;
	/** Its marks, place by place: leads of one form are equal here. */
	readonly form: string;
}

/** `本报讯（记者 甲某）`, `本报讯（记者 甲某 乙某 通讯员 丙某）`: by far most leads are written so, and differ in whether there are two names side by side, or two groups. */
function plainLead(plain: BylineEntity, text: string): Lead {
	const { span, people } = plain;
	let sides = 0;
	let groups = 0;
	for (let i = 1; i < people.length; i++) {
		if (people[i]?.role === people[i - 1]?.role && people[i]?.employer === people[i - 1]?.employer) sides = 1;
		else groups = 2;
	}
	const { form, marks } = plainForms[sides + groups];
	return { span, text: text.slice(span.start, span.end), isOpened: true, marks, plain, form };
}

const plainForms = ([[], ['between'], ['group'], ['between', 'group']] as const).map((more: readonly MarkPlace[]) => ({
	form: `plain ${more.join(' ')}`,
	marks: (['before', 'words', 'open', 'after-role', ...more, 'close'] as const).map(
		(place): Mark => ({ place, start: 0, end: 0, text: plainMarks[place], padded: false }),
	),
}));

/** The marks where they stand. */
function marksOf({ span, text, marks, plain }: Lead): readonly Mark[] {
	return plain
		? bylineMarks(scannedMatch(plain, span.start), text).map((mark) => ({
				...mark,
				start: span.start + mark.start,
				end: span.start + mark.end,
			}))
		: marks;
}

function leadOf(match: BylineMatch, text: string): Lead {
	const marks = bylineMarks(match, text);
	let form = '';
	for (const mark of marks) form += `${mark.place} ${mark.padded ? '' : mark.text}\n`;
	return {
		span: { start: match.start, end: match.end },
		text: text.slice(match.start, match.end),
		isOpened: match.opening !== undefined,
		marks,
		form,
	};
}

function majorityAt(forms: Iterable<Form>, place: MarkPlace): string | undefined {
	const counts = new Map<string, number>();
	let total = 0;
	for (const { marks, count } of forms) {
		const mark = marks.find((found) => found.place === place && !found.padded);
		if (!mark) continue;
		total += count;
		counts.set(mark.text, (counts.get(mark.text) ?? 0) + count);
	}
	for (const [text, count] of counts) if (total >= fewest && count < total && count >= total * share) return text;
	return undefined;
}

function faultOf(lead: Lead, wrong: readonly Mark[], majority: ReadonlyMap<MarkPlace, string>): Fault {
	const edits: Edit[] = [];
	let mending = '';
	let at = lead.span.start;
	for (const { place, start, end } of wrong) {
		const right = majority.get(place) as string;
		edits.push({ span: { start, end }, text: right });
		mending += lead.text.slice(at - lead.span.start, start - lead.span.start) + right;
		at = end;
	}
	mending += lead.text.slice(at - lead.span.start);
	return {
		span: lead.span,
		message: {
			zh: `本页其他消息头的写法是“${mending}”的样子，此处不同。`,
			en: `Most bylines of this page are written like “${mending}”; this one is not.`,
		},
		fixes: [{ title: { zh: `改为“${mending}”`, en: `Change to “${mending}”` }, safe: false, edits }],
	};
}
