import type { Finding } from '../../ground/model/finding';
import type { Dismissal } from '../../ground/model/note';
import type { Page, PageFinding } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { isHan, isLineEnd } from '../../ground/text/characters';
import { placeFinding, placeSpan } from '../../reading/page/place';
import { dismissedWordings, wordingsOf } from './wordings';

/** The findings of a page, divided by what the desk and the editors dismissed. */
export interface Judged {
	/** Those that are shown, section by section; spans are counted in the section's logical text. */
	readonly standing: readonly (readonly Finding[])[];
	/** Those that somebody dismissed in this file, each with the note that says so. What `zhubi.json` allows is in neither list. */
	readonly dismissed: readonly { readonly finding: PageFinding; readonly note: string }[];
}

/**
 * Parts the findings of a page, given section by section. A dismissal of a place takes the finding of its rule that covers exactly the
 * dismissed stretch; a finding that has grown or shrunk is another one.
 * A dismissal of a wording takes every finding of its rule that lies within that wording.
 */
export function judge(page: Page, sections: readonly (readonly Finding[])[]): Judged {
	const { dismissals, settings } = page;
	if (dismissals.length === 0 && Object.keys(settings.allow).length === 0) return { standing: sections, dismissed: [] };
	const { rules, noteOf } = dismissing(dismissals);
	const dismissed: { finding: PageFinding; note: string }[] = [];
	const stands = (section: number, finding: Finding): boolean => {
		const { rule } = finding;
		const isAllowing = Object.hasOwn(settings.allow, rule);
		if (!isAllowing && !rules.has(rule)) return true;
		const span = placeSpan(page, section, finding.span);
		if (isAllowing && passing(page.text, span, settings.allow[rule]) >= 0) return false;
		const note = noteOf(page.text, rule, span);
		if (note !== undefined) dismissed.push({ finding: placeFinding(page, section, finding), note });
		return note === undefined;
	};
	const standing = sections.map((list, section) => {
		const left = list.filter((finding) => stands(section, finding));
		return left.length === list.length ? list : left;
	});
	return { standing, dismissed };
}

/** Tells the note that dismisses a finding of a rule on a stretch of the page, and which rules any note is about. */
function dismissing(dismissals: readonly Dismissal[]) {
	const places = new Map<string, string>();
	for (const dismissal of dismissals)
		if ('span' in dismissal)
			places.set(`${dismissal.rule} ${dismissal.span.start} ${dismissal.span.end}`, dismissal.id);
	const wordings = dismissedWordings(dismissals);
	return {
		rules: new Set(dismissals.map(({ rule }) => rule)),
		noteOf(text: string, rule: string, span: Span): string | undefined {
			const own = wordings.get(rule);
			return places.get(`${rule} ${span.start} ${span.end}`) ?? own?.ids[passing(text, span, own.wordings)];
		},
	};
}

/** Longer stretches are not kept as wordings: they would hardly occur again. */
const longestWording = 40;

/**
 * To allow a mark or space alone would turn the rule off. It is allowed together with this many Han on either side,
 * or with the word or figure there.
 */
const hanBeside = 2;

/**
 * The wording of a finding, to be let pass wherever it stands: its own words (`约5万元左右`), column breaks taken out,
 * or for a mark or space those with their neighbors (`5G 时代`). `undefined` where it is too long to be one, or nothing.
 */
export function wordingOf(text: string, stretch: Span): string | undefined {
	if (stretch.end - stretch.start > longestWording) return undefined;
	const own = text.slice(stretch.start, stretch.end);
	return isWord(own) ? joined(own) : wordingAround(text, stretch);
}

/** The stretch with its neighbors, whatever it is: of a lone character that would not do as a wording by itself. */
export function wordingAround(text: string, { start, end }: Span): string | undefined {
	const own = text.slice(edge(text, start, -1), edge(text, end, 1));
	return isWord(own) ? joined(own) : undefined;
}

/** The number of the first wording that stands in the text around or exactly over the stretch, or -1. */
function passing(text: string, stretch: Span, list: readonly string[]): number {
	const own = text.slice(stretch.start, stretch.end);
	return /[\r\n]/.test(own) ? wordingsOf(list).numberOf(joined(own)) : wordingsOf(list).around(text, stretch);
}

function isWord(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

function edge(text: string, from: number, step: 1 | -1): number {
	let at = from;
	let han = 0;
	while (han < hanBeside && Math.abs(at - from) < longestWording / 4) {
		const code = text.charCodeAt(step > 0 ? at : at - 1);
		if (Number.isNaN(code) || isLineEnd(code)) break;
		const character = String.fromCharCode(code);
		if (isHan(code)) {
			if (han === 0 && at !== from) break;
			han++;
		} else if (han > 0 || !/[\p{L}\p{N}.]/u.test(character)) break;
		at += step;
	}
	return at;
}

function joined(written: string): string {
	return written
		.split(/[\r\n]+/)
		.map((line, i, all) =>
			all.length === 1 ? line : i === 0 ? line.trimEnd() : i === all.length - 1 ? line.trimStart() : line.trim(),
		)
		.join('');
}
