import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { dayNumber, dayOf } from '../../ground/text/days';
import { entitiesOf } from '../../reading/article/entities';
import { plainMarks } from '../../reading/bylines/house-form';
import { formInForce } from '../../reading/bylines/house-mending';
import { initialsOf, matchesInitials } from '../../reading/words/pinyin';
import { peopleOf } from '../names/mentions';
import { jumpLinks } from '../navigation/jump-links';
import { type Language, say } from '../reports/language';

/** What may be put in at a place of the page. */
export interface Completion {
	readonly kind: 'person' | 'reporter' | 'byline' | 'dateline' | 'jump';
	readonly label: string;
	readonly detail: string;
	/** What takes the place of `span` (page offsets); `⟨…⟩` is a hole that the writer fills. */
	readonly insert: string;
	readonly span: Span;
	/** What stands in `span` now matches this. */
	readonly filter: string;
	/** The person whose card explains it. */
	readonly person?: string;
}

/** A person that is known from elsewhere: another page of the issue, or a list of the desk's. */
export interface KnownPerson {
	readonly name: string;
	/** The titles that may stand before the name. */
	readonly titles: readonly string[];
	/** `reporter` for who signs stories. */
	readonly role?: 'reporter' | 'other';
}

/** Another page of the issue, as far as jumps are concerned. */
export interface OtherPage {
	/** As in `jump-links.ts`: `2`, `A3`. */
	readonly number: string;
	readonly jumps: readonly { readonly direction: 'on' | 'back'; readonly target: string; readonly headline: string }[];
}

export interface CompletionOptions {
	readonly language: Language;
	readonly known: readonly KnownPerson[];
	readonly otherPages: readonly OtherPage[];
	/** The number of this page. */
	readonly number: string | undefined;
}

/**
 * What may be put in at a page offset, the likeliest first. Meant for who asks: while somebody simply writes, nothing should come up.
 *
 * At the beginning of a line it is the house byline, datelines, and the continuation of what jumps here from another page; in a bracket
 * that jumps are opened with, `（下转‸`, jumps; elsewhere names and names with their titles, in a byline those of reporters. What is typed
 * of it already, in characters or by its initials (`lcq`), is replaced.
 */
export function completions(page: Page, offset: number, options: CompletionOptions): Completion[] {
	const start = page.text.lastIndexOf('\n', offset - 1) + 1;
	// What decides stands near the caret; a line may be as long as a file.
	const line = page.text.slice(Math.max(start, offset - farthest), offset).replace(/^[\s\u3000]+/, '');
	const jump = /[（(](?:[下上紧](?:[转接](?:第)?)?)?$/.exec(line);
	const isByline = /(?:记者|通讯员|实习生|作者)[^。！？”]{0,60}$/.test(line) && !/[）)][^（(]*$/.test(line);
	return [
		...(isOpening(line)
			? openings(page, { start: offset - line.length, end: offset }, options.language).filter(({ insert }) =>
					insert.startsWith(line),
				)
			: []),
		...(jump || line === '' ? jumps(page, offset - (jump?.[0].length ?? 0), { ...options, offset }) : []),
		...names(page, offset, { ...options, isByline }),
	];
}

const farthest = 200;

/** True where nothing stands before the caret but the beginning of a report. */
function isOpening(line: string): boolean {
	return line.length <= 4 && ['本报讯', '新华社', '中新社'].some((opening) => opening.startsWith(line));
}

function openings(page: Page, span: Span, language: Language): Completion[] {
	const marks = { ...plainMarks, ...formInForce(page.settings.bylineForm, page.style).marks };
	const house = `${marks.before}${marks.words}${marks.open}${marks.role}${marks['after-role']}⟨${say(words.name, language)}⟩${marks.close}`;
	const found: Completion[] = [
		{
			kind: 'byline',
			label: house.replace(/[⟨⟩]/g, ''),
			detail: say(words.house, language),
			insert: house,
			span,
			filter: house,
		},
	];
	const places = new Map<string, string>();
	for (const article of page.articles)
		for (const { role, agency, place } of entitiesOf(article).bylines)
			if (role === 'dateline' && place !== undefined && agency !== undefined) places.set(agency + place, agency);
	if (places.size === 0) places.set(`新华社⟨${say(words.place, language)}⟩`, '新华社');
	const { issueDate } = page;
	const days = issueDate ? [-1, 0].map((by) => dayOf(dayNumber(issueDate.day) + by)) : [];
	const dates = days.length > 0 ? days.map(({ month, day }) => `${month}月${day}日`) : ['⟨1⟩月⟨1⟩日'];
	for (const place of places.keys())
		for (const date of dates) {
			const insert = `${place}${date}电（记者⟨${say(words.name, language)}⟩）`;
			const label = insert.replace(/[⟨⟩]/g, '');
			found.push({ kind: 'dateline', label, detail: say(words.dateline, language), insert, span, filter: label });
		}
	return found;
}

const words = {
	house: { zh: '本报写法', en: 'House form' },
	dateline: { zh: '电头', en: 'Dateline' },
	name: { zh: '姓名', en: 'Name' },
	place: { zh: '地点', en: 'Place' },
	jump: { zh: '转版', en: 'Jump' },
	reporter: { zh: '本版署名', en: 'Byline on this page' },
} as const;

/** Jumps from and to the other pages: those first that another page waits for; where nothing is typed of one, those alone. */
function jumps(
	page: Page,
	start: number,
	{ offset, otherPages, number, language }: CompletionOptions & { readonly offset: number },
): Completion[] {
	// A bracket that the editor closed is typed over.
	const end = '）)'.includes(page.text[offset] ?? ' ') ? offset + 1 : offset;
	const own = number?.replace(/^[A-Z]/, '');
	const model = jumpLinks(page).map(({ span }) => page.text.slice(span.start, span.end));
	const inHouse = (words: string, target: string) => {
		const example = model.find((one) => one.includes(words)) ?? `（${words}1版）`;
		return example.replace(
			/第?[A-Za-z]?[0-9０-９一二三四五六七八九十]{1,3}版/,
			(old) => `${old.startsWith('第') ? '第' : ''}${target}版`,
		);
	};
	const letter = /^[A-Z]/.exec(number ?? '')?.[0] ?? '';
	const written = (target: string) => (letter !== '' && target.startsWith(letter) ? target.slice(1) : target);
	const ahead = otherPages.length > 0 ? otherPages : [2, 3, 4].map((one) => ({ number: `${one}`, jumps: [] }));
	const wanted: { readonly text: string; readonly headline: string }[] = [];
	for (const { number: target, jumps: others } of ahead)
		for (const [words, direction] of [
			['下转', 'back'],
			['上接', 'on'],
		] as const) {
			const partner = others.find(
				(one) => one.direction === direction && (one.target === number || one.target === own),
			);
			wanted.push({ text: inHouse(words, written(target)), headline: partner?.headline ?? '' });
		}
	return wanted
		.filter(({ headline }) => start < offset || headline !== '')
		.sort((a, b) => Number(b.headline !== '') - Number(a.headline !== ''))
		.map(({ text, headline }) => ({
			kind: 'jump',
			label: text,
			detail: headline === '' ? say(words.jump, language) : headline,
			insert: text,
			span: { start, end },
			filter: text,
		}));
}

/** Names, of reporters first where a byline is written; of the others with each title that stood before them, too. */
function names(
	page: Page,
	offset: number,
	{ language, known, isByline }: CompletionOptions & { readonly isByline: boolean },
): Completion[] {
	const reporters = new Set(
		page.articles.flatMap((article) =>
			entitiesOf(article).bylines.flatMap(({ people }) => people.map(({ name }) => name)),
		),
	);
	const people = [...peopleOf(page).values()].map(({ name, titles, mentions }) => ({
		name,
		count: mentions.length,
		titles: titles.filter(({ relation }) => relation === 'title-name').map(({ text }) => text),
	}));
	const here = new Map(people.map((person) => [person.name, person]));
	for (const { name, titles, role } of known) {
		if (role === 'reporter') reporters.add(name);
		const own = here.get(name);
		if (own) {
			for (const title of titles) if (!own.titles.includes(title)) own.titles.push(title);
		} else {
			const person = { name, count: 0, titles: [...titles] };
			here.set(name, person);
			people.push(person);
		}
	}
	const isFirst = ({ name }: { readonly name: string }) => Number(reporters.has(name) === isByline);
	people.sort((a, b) => isFirst(b) - isFirst(a) || b.count - a.count);
	const found: Completion[] = [];
	const typed = /[A-Za-z]{1,8}$/.exec(page.text.slice(Math.max(0, offset - 8), offset))?.[0];
	const add = (name: string, title: string, detail: string) => {
		const insert = title + name;
		const length = typed?.length ?? (typedLength(page.text, offset, insert) || typedLength(page.text, offset, name));
		if (typed !== undefined && !matchesInitials(insert, typed, 'start')) return;
		found.push({
			kind: reporters.has(name) ? 'reporter' : 'person',
			label: insert,
			detail,
			insert,
			span: { start: offset - length, end: offset },
			filter: typed === undefined ? `${insert} ${initialsOf(insert)}` : `${typed} ${insert}`,
			person: name,
		});
	};
	for (const { name, titles } of people) {
		add(name, '', titles[0] ?? (reporters.has(name) ? say(words.reporter, language) : ''));
		if (!isByline) for (const title of titles) add(name, title, '');
	}
	// What is begun already comes first; otherwise their order stays.
	const begun = found.filter(({ span }) => span.start < span.end);
	return begun.length > 0 ? begun : found;
}

/** How many characters before the offset are the beginning of the words. */
function typedLength(text: string, offset: number, insert: string): number {
	for (let length = Math.min(insert.length - 1, offset); length > 0; length--)
		if (insert.startsWith(text.slice(offset - length, offset))) return length;
	return 0;
}
