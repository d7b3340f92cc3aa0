import fc from 'fast-check';
import type { Page } from '../../../server/ground/model/page';
import type { TextChange } from '../../../server/ground/model/section';
import { defaults } from '../../../server/ground/model/settings';
import { type PageInput, type UpdateCount, update } from '../../../server/reading/page/update';

const settings = { ...defaults, issueDate: { day: { year: 2026, month: 7, day: 28 }, source: 'option' as const } };

/** An edit as chance makes it; what it does to a text, `change` says. Places and lengths are shares of the text, so that they fit any. */
export interface Edit {
	readonly kind:
		| 'type'
		| 'delete'
		| 'break'
		| 'join'
		| 'copy'
		| 'move'
		| 'name'
		| 'unname'
		| 'line'
		| 'swap'
		| 'replace';
	readonly at: number;
	readonly from: number;
	readonly length: number;
	readonly pick: number;
}

/** A place or a length as a share of the text. */
export const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
export const edit: fc.Arbitrary<Edit> = fc.record({
	// What moves borders and names comes as often as plain typing.
	kind: fc.constantFrom(
		'type',
		'type',
		'type',
		'delete',
		'delete',
		'break',
		'break',
		'join',
		'join',
		'copy',
		'move',
		'name',
		'name',
		'unname',
		'unname',
		'line',
		'swap',
		'replace',
	),
	at: share,
	from: share,
	length: share,
	pick: share,
});

/**
 * What is typed: Han, marks, digits, spaces, line ends of all kinds, brackets without partners, a character of two units and half of one.
 */
const typed = [
	'的',
	'王',
	'，',
	'。',
	'（',
	'）',
	'“',
	'、',
	'7',
	'月',
	' ',
	'　',
	'\n',
	'\r\n',
	'\r',
	'\t',
	'𠮷',
	'\ud842',
	'\u0000',
	'￿',
	'记者',
	'摄',
	'县长',
	'本报讯',
];
const lines = [
	'栖川日报',
	'（下转2版）',
	'本报讯（记者 祝晓棠 邹明轩）7月26日，区里开会。',
	'　　（马晓舟 摄）',
	'■ 抓落实',
	'2026年7月28日 星期二 责任编辑：丁一',
	'丁丘山出席并讲话。',
	'任命丁丘山为副区长。',
	'丁丘山',
];

/** The change of an edit to the text of a page, and the text put in. */
function change(
	page: Page,
	{ kind, at, from, length, pick }: Edit,
): { readonly start: number; readonly length: number; readonly text: string } {
	const { text } = page;
	const place = Math.floor(at * (text.length + 1));
	const other = Math.floor(from * (text.length + 1));
	const choose = <T>(list: readonly T[]): T => list[Math.floor(pick * list.length)];
	const names = page.cast.shards.flatMap((shard) =>
		[...shard].filter(([, { status }]) => status).map(([name]) => name),
	);
	switch (kind) {
		case 'type':
			return { start: place, length: 0, text: choose(typed) };
		case 'delete':
			return { start: place, length: Math.min(Math.ceil(length * 12), text.length - place), text: '' };
		case 'break':
			return { start: place, length: 0, text: choose(['\n', '\n\n', '\n\n\n\n', '\r\n\r\n', '\n　　']) };
		case 'join': {
			const end = text.indexOf('\n', place);
			return end < 0
				? { start: place, length: 0, text: '' }
				: { start: end, length: /^\s*/.exec(text.slice(end))?.[0].length ?? 1, text: '' };
		}
		case 'copy':
			return { start: place, length: 0, text: text.slice(other, other + Math.ceil(length * 400)) };
		case 'move': {
			// A stretch changes place: one change spans both ends.
			const [a, b] = place < other ? [place, other] : [other, place];
			const cut = a + Math.floor(length * (b - a));
			return { start: a, length: b - a, text: text.slice(cut, b) + text.slice(a, cut) };
		}
		case 'name':
			return {
				start: place,
				length: 0,
				text:
					choose(['县长', '村民', '（记者 ', '', '任命']) +
					(names.length > 0 ? choose(names) : '丁丘山') +
					choose(['说', '）', '', '为局长']),
			};
		case 'unname': {
			const name = names.length > 0 ? choose(names) : '丁丘山';
			const found = text.indexOf(name, place) < 0 ? text.indexOf(name) : text.indexOf(name, place);
			return found < 0
				? { start: place, length: 0, text: name }
				: { start: found, length: Math.ceil(length * name.length), text: '' };
		}
		case 'line': {
			const end = text.indexOf('\n', place);
			return { start: end < 0 ? text.length : end + 1, length: 0, text: `${choose(lines)}\n` };
		}
		case 'swap': {
			const start = text.lastIndexOf('\n', place - 1) + 1;
			const end = text.indexOf('\n', place);
			return { start, length: (end < 0 ? text.length : end + 1) - start, text: '' };
		}
		case 'replace':
			// The whole text at once, as an editor's undo or a formatter may do; half of the time it stays what it was.
			return { start: 0, length: text.length, text: pick < 0.5 ? text : text.slice(place) + text.slice(0, place) };
	}
}

/** What a page is made of its text with, in these tests. */
export function input(text: string): PageInput {
	return { text, settings, fileName: '20260728A01.txt' };
}

/** The page after an edit; what that took is counted. */
export function apply(page: Page, edited: Edit, count: UpdateCount): Page {
	const made = change(page, edited);
	const text = page.text.slice(0, made.start) + made.text + page.text.slice(made.start + made.length);
	const told: TextChange = { start: made.start, length: made.length, inserted: made.text.length };
	return update(page, { ...input(text), change: told }, count);
}
