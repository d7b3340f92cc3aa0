import type { Message } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import type { DeskRow } from '../../ground/model/roster';
import { isoDay } from '../../ground/text/days';
import { deskIndexOf, postsOn, rosterDate } from '../../judging/roster/desk-index';
import { type Language, say } from '../reports/language';
import { escaped, field, linked } from '../reports/markdown';

/**
 * What the desk's roster says of a name: the posts of the issue date, those before and after, each with a link to its line in the file.
 * Empty where it does not have the name. Without an issue date all posts are listed.
 */
export function rosterCard(page: Page, name: string, language: Language): string {
	const { roster } = page.settings;
	const rows = roster && deskIndexOf(roster).byName.get(name);
	if (!rows) return '';
	const day = page.issueDate && isoDay(page.issueDate.day);
	const list = (some: readonly DeskRow[]) => some.map((row) => `- ${rowLine(row, roster.uri, language)}`).join('\n');
	const part = (title: Message, some: readonly DeskRow[]) =>
		some.length === 0 ? '' : `${field(say(title, language), '')}\n\n${list(some.slice(0, mostRows))}`;
	const asOf = day === undefined ? undefined : rosterDate(deskIndexOf(roster), day);
	const heading = field(
		say(words.roster, language),
		asOf === undefined ? say(words.undated, language) : say({ zh: `记到 ${asOf}`, en: `up to ${asOf}` }, language),
	);
	if (day === undefined) return [heading, list(rows.slice(0, mostRows))].join('\n\n');
	const { present, past, coming } = postsOn(rows, day);
	const named = rows.filter(({ title }) => title === '');
	return [
		heading,
		part(words.present, present),
		part(words.past, past),
		part(words.coming, coming),
		part(words.named, named),
	]
		.filter(Boolean)
		.join('\n\n');
}

/** A card is read at a glance. */
const mostRows = 12;

const words = {
	roster: { zh: '名录', en: 'Roster' },
	undated: { zh: '没有日期', en: 'without dates' },
	present: { zh: '现任', en: 'In office' },
	past: { zh: '曾任', en: 'Formerly' },
	coming: { zh: '将任', en: 'To come' },
	named: { zh: '未记职务', en: 'No post noted' },
	name: { zh: '只记姓名', en: 'the name alone' },
} as const satisfies Record<string, Message>;

/** `石桥县人民政府 县长（2021-07-01 起） · roster.csv:4`, and what else the row says. */
function rowLine(row: DeskRow, uri: string, language: Language): string {
	const { organization, title, from, to, gender, pinyin, note, line } = row;
	const file = fileName(uri);
	return [
		[organization, title].filter(Boolean).map(escaped).join(' ') || say(words.name, language),
		stretch(from, to, language),
		...[gender, pinyin, note].map((cell) => (cell === undefined ? '' : escaped(cell))),
		linked(`${file}:${line + 1}`, `${uri}#L${line + 1}`),
	]
		.filter(Boolean)
		.join(' · ');
}

function stretch(from: string | undefined, to: string | undefined, language: Language): string {
	if (from === undefined && to === undefined) return '';
	if (to === undefined) return say({ zh: `${from} 起`, en: `since ${from}` }, language);
	if (from === undefined) return say({ zh: `到 ${to}`, en: `until ${to}` }, language);
	return say({ zh: `${from} 到 ${to}`, en: `${from} to ${to}` }, language);
}

function fileName(uri: string): string {
	const name = uri.slice(uri.lastIndexOf('/') + 1);
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
