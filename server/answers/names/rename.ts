import type { Message } from '../../ground/model/finding';
import type { Page, PageEdit } from '../../ground/model/page';
import { type Span, shift } from '../../ground/model/span';
import { isHan, isLatin, isLineEnd, isSpace } from '../../ground/text/characters';
import { placeSpan } from '../../reading/page/place';
import { mentionsIn, personAt } from './person-at';

/** What is renamed at a place: the mention there (page offsets), and the name without padding. */
export interface Renaming {
	readonly span: Span;
	readonly name: string;
}

/** The person whose name stands at a page offset; undefined where nobody's does. */
export function renaming(page: Page, offset: number): Renaming | undefined {
	const found = personAt(page, offset);
	return found && { span: placeSpan(page, found.section, found.person.span), name: found.person.name };
}

/**
 * The edits that give the person at a page offset another name in each mention of the page, in order; `undefined` where no name stands
 * there. Only names are edited: titles stay, and so does a name that is part of a longer one (李文 in 李文海).
 * Short forms (李县长) stay, too: who is meant by a surname, nobody can tell by the page.
 * Padding (`李　文`) and a column break within a name keep their place, as long as the new name has characters on both sides of them.
 */
export function rename(page: Page, offset: number, written: string): PageEdit[] | undefined {
	const found = personAt(page, offset);
	return found && renamed(page, found.person.name, written);
}

/** The same for all mentions of a name; none where the page does not have it. */
export function renamed(page: Page, name: string, written: string): PageEdit[] {
	const next = written.trim();
	if (next === name) return [];
	const edits: PageEdit[] = [];
	for (const [section, article] of page.articles.entries())
		for (const { span } of mentionsIn(article, name))
			for (const edit of mentionEdits(page, placeSpan(page, section, span), next)) edits.push(edit);
	return edits;
}

/** Why a name cannot be one; undefined where it can. */
export function nameFault(written: string): Message | undefined {
	const name = written.trim();
	if (name === '') return { zh: '姓名不能为空。', en: 'A name cannot be empty.' };
	if (name.length > longestName) return { zh: '姓名太长。', en: 'The name is too long.' };
	for (let i = 0; i < name.length; i++) {
		const code = name.charCodeAt(i);
		const isInside = i > 0 && i < name.length - 1;
		if (isHan(code) || isLatin(code) || (isInside && '·.-'.includes(name[i]))) continue;
		return {
			zh: `姓名里不能有“${name[i]}”：只写姓名本身，不加空格、职务和标点。`,
			en: `A name has no “${name[i]}”: write the name alone, without blanks, titles or marks.`,
		};
	}
	return undefined;
}

/** Names of minorities and foreigners in characters are long: 阿不都热合曼·吾买尔江. */
const longestName = 30;

/** The edits of one mention: its ink is exchanged run by run, what lies between the runs stays. */
function mentionEdits(page: Page, mention: Span, next: string): PageEdit[] {
	const runs = inkRuns(page.text.slice(mention.start, mention.end));
	const hasPadding = runs.length > 1 && !hasBreak(page.text.slice(mention.start, mention.end));
	const length = runs.reduce((sum, run) => sum + run.end - run.start, 0);
	// A name of two is padded to be as wide as one of three: `李　文`. One of three needs no padding.
	if (hasPadding && next.length !== length) return [{ span: mention, text: next }];
	let at = 0;
	return runs.map((run, i) => {
		const rest = runs.length - 1 - i;
		const end = rest === 0 ? next.length : Math.min(at + run.end - run.start, Math.max(at, next.length - rest));
		const text = next.slice(at, end);
		at = end;
		return { span: shift(run, mention.start), text };
	});
}

/** The stretches of a text that are neither space nor line end. */
function inkRuns(text: string): Span[] {
	const runs: Span[] = [];
	let start = -1;
	for (let i = 0; i <= text.length; i++) {
		const code = text.charCodeAt(i);
		const isInk = i < text.length && !isSpace(code) && !isLineEnd(code);
		if (isInk && start < 0) start = i;
		if (!isInk && start >= 0) {
			runs.push({ start, end: i });
			start = -1;
		}
	}
	return runs;
}

function hasBreak(text: string): boolean {
	return /[\r\n]/.test(text);
}
