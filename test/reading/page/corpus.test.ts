import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from '../../../server/ground/model/page';
import { defaults } from '../../../server/ground/model/settings';
import { unmarkPage } from '../../../server/ground/text/marks';
import { readDates } from '../../../server/reading/article/readings';
import { placeSpan } from '../../../server/reading/page/place';
import { analyze } from '../../../server/reading/page/update';

/**
 * See test/corpus/README.md for the marks. A thing found is a string, so that what is asked for and what is given are compared as lists.
 */
const folder = 'test/corpus';
const update = process.env.UPDATE === '1';

const bylineRoles = ['lead', 'dateline', 'line', 'tail', 'credit'];
const furniture = ['masthead', 'folio', 'slogan', 'advert'];
const blocks = ['kicker', 'headline', 'deck', 'crosshead', 'caption', 'jump', 'note'];

interface Things {
	readonly [figure: string]: string[];
}

interface Marks {
	readonly text: string;
	readonly issue: string;
	readonly wanted: Things;
	/** Dates whose value is free. */
	readonly valueless: ReadonlySet<string>;
	/** Ends of wrapped lines that end with a sentence, as `offset-offset`. */
	readonly freeBreaks: ReadonlySet<string>;
	/** Stretches where dates and persons may be found or not. */
	readonly free: readonly { readonly start: number; readonly end: number }[];
}

const files = readdirSync(folder).filter((name) => name.endsWith('.copy'));

test('figures stay above their floors', () => {
	const tallies = new Map<string, { hit: number; want: number; got: number; misses: string[] }>();
	for (const file of files) {
		const marks = read(readFileSync(join(folder, file), 'utf8'));
		const [year, month, day] = marks.issue.split('-').map(Number);
		const page = analyze({
			text: marks.text,
			settings: { ...defaults, issueDate: { day: { year, month, day }, source: 'option' } },
		});
		const found = things(page);
		for (const figure of Object.keys(marks.wanted)) {
			const tally = tallies.get(figure) ?? { hit: 0, want: 0, got: 0, misses: [] };
			tallies.set(figure, tally);
			const want = marks.wanted[figure];
			const got = found[figure].filter((thing) => !isFree(figure, thing, marks));
			const left = [...got];
			tally.want += want.length;
			tally.got += got.length;
			for (const thing of want) {
				const at = left.indexOf(thing);
				if (at >= 0) {
					left.splice(at, 1);
					tally.hit++;
				} else tally.misses.push(`missed ${file} ${show(marks.text, thing)}`);
			}
			for (const thing of left) tally.misses.push(`extra  ${file} ${show(marks.text, thing)}`);
		}
	}
	const figures = Object.fromEntries(
		[...tallies].map(([figure, { hit, want, got }]) => [
			figure,
			Math.floor((2000 * hit) / Math.max(1, want + got)) / 10,
		]),
	);
	const path = join(folder, 'floors.json');
	if (update) {
		writeFileSync(path, `${JSON.stringify(figures, undefined, '\t')}\n`);
		for (const [figure, { misses }] of tallies) for (const miss of misses) console.log(`${figure}: ${miss}`);
		return;
	}
	const floors: Record<string, number> = JSON.parse(readFileSync(path, 'utf8'));
	assert.deepEqual(Object.keys(figures).sort(), Object.keys(floors).sort());
	const fallen = Object.entries(floors).filter(([figure, floor]) => figures[figure] < floor);
	assert.deepEqual(
		fallen.map(
			([figure, floor]) =>
				`${figure}: ${figures[figure]} %, floor ${floor} %\n${tallies.get(figure)?.misses.slice(0, 8).join('\n')}`,
		),
		[],
	);
});

/** Things nobody asks for: the value of a `⟦date:…⟧`, a break at `↪`, and whatever touches a `⟦free:…⟧`. */
function isFree(figure: string, thing: string, marks: Marks): boolean {
	if (figure === 'date values' && marks.valueless.has(thing.split(' ')[0])) return true;
	if (figure === 'breaks') return marks.freeBreaks.has(thing);
	if (!['dates', 'date values', 'officials', 'persons'].includes(figure)) return false;
	const spans = [...thing.matchAll(/(?<=^| )(\d+)-(\d+)(?= |$)/g)].slice(0, figure === 'officials' ? 2 : 1);
	return spans.some(([, start, end]) =>
		marks.free.some((free) => Number(start) < free.end && free.start < Number(end)),
	);
}

function read(file: string): Marks {
	const { head, text, stretches, breaks, freeBreaks } = unmarkPage(file);
	const issue = /^issue: (\d{4}-\d\d-\d\d)$/m.exec(head)?.[1] ?? '';
	const at = (offset: number) => `${offset}-${offset}`;
	const span = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
	const labeled = (...labels: string[]) => stretches.filter(({ label }) => labels.includes(label)).map(span);
	const wanted: Record<string, string[]> = {
		articles: labeled('article'),
		furniture: furniture.flatMap((kind) => labeled(kind).map((at) => `${at} ${kind}`)),
		blocks: blocks.flatMap((kind) => labeled(kind).map((at) => `${at} ${kind}`)),
		breaks: breaks.map(at),
		bylines: bylineRoles.flatMap((role) => labeled(role).map((at) => `${at} ${role}`)),
		'byline people': labeled('by'),
		dates: stretches.filter(({ label }) => /^date(?:=|$)/.test(label)).map(span),
		'date values': stretches
			.filter(({ label }) => label.startsWith('date='))
			.map((stretch) => `${span(stretch)} ${stretch.label.slice(5).replace(/(?<!\.)\.(?!\.)/g, ':')}`),
		officials: [],
		persons: stretches.filter(({ label }) => /^(?:person|by)(?:=|$)/.test(label)).map(span),
	};
	for (const person of stretches.filter(({ label }) => label.startsWith('person='))) {
		for (const key of person.label.slice(7).split('/')) {
			// The nearest title of that key: keys may be used again further on.
			const titles = stretches.filter(({ label }) => label === `title=${key}`);
			if (titles.length === 0) throw new Error(`no title ${key}`);
			const title = titles.reduce((best, one) =>
				Math.abs(one.start - person.start) < Math.abs(best.start - person.start) ? one : best,
			);
			wanted.officials.push(`${span(title)} ${span(person)}`);
		}
	}
	const free = stretches.filter(({ label }) => label === 'free');
	return {
		text,
		issue,
		wanted,
		valueless: new Set(stretches.filter(({ label }) => label === 'date').map(span)),
		free,
		freeBreaks: new Set(freeBreaks.map(at)),
	};
}

function things(page: Page): Things {
	const found: Record<string, string[]> = {
		articles: [],
		furniture: [],
		blocks: [],
		breaks: [],
		bylines: [],
		'byline people': [],
		dates: [],
		'date values': [],
		officials: [],
		persons: [],
	};
	const add = (figure: string, thing: string) => found[figure].push(thing);
	for (const [section, article] of page.articles.entries()) {
		const start = page.segmentation.starts[section];
		const { draft } = article;
		if (draft.kind === 'article') add('articles', `${start}-${start + draft.text.length}`);
		for (const block of draft.blocks) {
			const at = `${start + block.span.start}-${start + block.span.end}`;
			if (furniture.includes(block.kind)) add('furniture', `${at} ${block.kind}`);
			if (blocks.includes(block.kind)) add('blocks', `${at} ${block.kind}`);
			if (block.continues) add('breaks', `${start + block.span.end}-${start + block.span.end}`);
		}
		const place = (stretch: { start: number; end: number }) => {
			const { start: from, end } = placeSpan(page, section, stretch);
			return `${from}-${end}`;
		};
		const readings = readDates(article, page.issueDate?.day);
		for (const entity of article.entities) {
			if (entity.kind === 'byline') {
				add('bylines', `${place(entity.span)} ${entity.role}`);
				for (const person of entity.people) add('byline people', place(person.span));
			} else if (entity.kind === 'date') {
				const reading = readings.get(entity);
				if (reading?.type === 'duration' || reading?.type === 'set') continue;
				add('dates', place(entity.span));
				add('date values', `${place(entity.span)} ${reading?.value}`);
			} else if (entity.kind === 'official')
				for (const title of [...entity.also, entity.title])
					add('officials', `${place(title.span)} ${place(entity.person.span)}`);
			else if (entity.kind === 'person') add('persons', place(entity.span));
		}
	}
	return found;
}

function show(text: string, thing: string): string {
	return thing.replace(/(?<=^| )(\d+)-(\d+)(?= |$)/g, (_, start, end) =>
		start === end
			? `…${text.slice(Number(start) - 8, Number(start))}⏎`
			: `“${text.slice(Number(start), Number(end)).slice(0, 40).replaceAll('\n', '⏎')}”`,
	);
}
