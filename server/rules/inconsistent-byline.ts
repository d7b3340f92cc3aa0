import type { Fault, PageRule } from '../model/rule';
import type { Span } from '../model/span';
import { bylineAt } from '../parse/recognizers/byline-scan';
import { bylineMarks, houseMarks, type Mark, type MarkPlace, mended } from './byline-marks';
import { isMalformed, ownLeads } from './malformed-byline';

/** One 消息头 of an article: its span in the section's logical text, and its words. */
interface Lead {
	readonly span: Span;
	readonly text: string;
}

/** 消息头 written otherwise than most of the page: one `本报讯（记者　丙某）` with a wide blank among four with a narrow one. */
export const inconsistentByline: PageRule<readonly MarkedLead[]> = {
	name: 'inconsistent-byline',
	category: 'structure',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '消息头写法不一', en: 'Inconsistent byline' },
	summarize(article) {
		if (article.draft.kind !== 'article') return undefined;
		const leads = ownLeads(article).flatMap(({ start, end }) => markedLead({ span: { start, end }, text: article.draft.logical.text.slice(start, end) }));
		return leads.length > 0 ? leads : undefined;
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
			if (most !== undefined && !(judged && mended({ place, start: 0, end: 0, text: most, padded: false }, house) !== undefined)) majority.set(place, most);
		}
		if (majority.size === 0) return;
		const isWrong = (mark: Mark): boolean => !mark.padded && majority.has(mark.place) && majority.get(mark.place) !== mark.text;
		const odd = new Set([...forms].filter(([, { marks }]) => marks.some(isWrong)).map(([form]) => form));
		if (odd.size === 0) return;
		for (const { section, summary } of summaries) {
			for (const lead of summary) {
				if (!odd.has(lead.form) || (judged && isMalformed(lead.match, lead.text, settings))) continue;
				yield { ...faultOf(lead, lead.marks.filter(isWrong), majority), section };
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

interface MarkedLead extends Lead {
	/** Its marks, place by place: leads of one form are equal here. */
	readonly form: string;
	readonly match: NonNullable<ReturnType<typeof bylineAt>>;
	readonly marks: readonly Mark[];
}

function markedLead(lead: Lead): MarkedLead[] {
	// The letter after it stands for the story: a bracket alone opens none.
	const match = bylineAt(`${lead.text}今`, 0);
	if (!match || match.end !== lead.text.length || match.groups.length === 0) return [];
	const marks = bylineMarks(match, lead.text);
	return [{ ...lead, match, marks, form: marks.map(({ place, text, padded }) => `${place} ${padded ? '' : text}`).join('\n') }];
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

function faultOf(lead: MarkedLead, wrong: readonly Mark[], majority: ReadonlyMap<MarkPlace, string>): Fault {
	const edits = wrong.map((mark) => ({ span: { start: lead.span.start + mark.start, end: lead.span.start + mark.end }, text: majority.get(mark.place) as string }));
	let mending = '';
	let at = 0;
	for (const mark of wrong) {
		mending += lead.text.slice(at, mark.start) + majority.get(mark.place);
		at = mark.end;
	}
	mending += lead.text.slice(at);
	return {
		span: lead.span,
		message: { zh: `本页其他消息头的写法是“${mending}”的样子，此处不同。`, en: `Most bylines of this page are written like “${mending}”; this one is not.` },
		fixes: [{ title: { zh: `改为“${mending}”`, en: `Change to “${mending}”` }, safe: false, edits }],
	};
}
