import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../../server/ground/model/article';
import type { BylineEntity, DateEntity } from '../../../server/ground/model/entity';
import { defaults } from '../../../server/ground/model/settings';
import { type Span, sortBySpan } from '../../../server/ground/model/span';
import { isKeyOf, keysOf } from '../../../server/ground/text/present';
import { resolve } from '../../../server/reading/article/resolve';
import { castOf, restrict } from '../../../server/reading/page/cast';
import { placeSpan } from '../../../server/reading/page/place';
import { analyze } from '../../../server/reading/page/update';
import { recognizePeople } from '../../../server/reading/people/recognize';
import { cues } from '../../../server/reading/people/words/cues';
import { isPolite } from '../../../server/reading/people/words/respect';
import { assetFolder, sourcesOf, writeAsset } from '../write-asset';
import type { Sentence } from './examples';
import type { Labeled } from './labeled';
import { markedPage } from './marked-page';

/** A text with its persons and officials, and all that does not depend on the cues already read. */
interface Case {
	readonly id: string;
	readonly text: string;
	readonly drafts: readonly {
		readonly draft: Draft;
		readonly bylines: readonly BylineEntity[];
		readonly dates: readonly DateEntity[];
	}[];
	readonly place: (section: number, span: Span) => Span;
	readonly wanted: ReadonlySet<string>;
	/** Where nothing is asked for and nothing held against the reading. */
	readonly free: readonly Span[];
	/** Officials are labeled as well. */
	readonly officials: boolean;
	readonly weight: number;
}

const usage = `npm run fit -- cues PATH… [--hold 8] [--rounds 3] [--only CUE,…] [--misses N] [--out FOLDER]

Fits what the signs around a name are worth beside the model (people/cues), on sentences and pages whose persons are marked.
A path is a file of sentences as the fit of names reads them, of which each Nth block of 40 lines is taken (those that a model fitted with
the same --hold never saw), a page NAME.gold.json beside NAME.txt, a marked page NAME.copy, or a folder of these.
Worths are moved one at a time, and kept where persons and officials come out better; --rounds 0 only reads, and tells how well.`;

/** The command line of the fit of the cues. Answers the exit status. */
export function main(args: readonly string[]): number {
	const values: Record<string, string> = {
		hold: '8',
		rounds: '3',
		misses: '0',
		out: assetFolder,
		only: '',
		sentences: '1',
	};
	const paths: string[] = [];
	for (let i = 0; i < args.length; i++) {
		const name = args[i].replace(/^--/, '');
		if (args[i].startsWith('--') && name in values) values[name] = args[++i];
		else paths.push(args[i]);
	}
	if (paths.length === 0) {
		console.error(usage);
		return 2;
	}
	const cases = paths
		.flatMap((path) => labeledOf(path, Number(values.hold)))
		.map((one) => caseOf(one, one.officials ? 1 : Number(values.sentences)));
	console.log(`${cases.length} texts`);
	const start = performance.now();
	let errors = judge(cases);
	console.log(`${(performance.now() - start).toFixed(0)} ms a reading`);
	const worths = cues();
	console.log(`errors ${errors}`, { ...worths });
	for (let round = 0; round < Number(values.rounds); round++) {
		const before = errors;
		const named = values.only.split(',').filter((name) => isKeyOf(worths, name));
		for (const name of named.length > 0 ? named : keysOf(worths)) {
			for (const stride of name === 'scale' ? [8, -8, 4, -4] : round === 0 ? [4, -4, 2, -2] : [2, -2, 1, -1]) {
				const kept = worths[name];
				worths[name] = kept + stride;
				if (name === 'scale' && worths[name] < 8) {
					worths[name] = kept;
					continue;
				}
				const now = judge(cases);
				if (now < errors) {
					errors = now;
					console.log(`${name} ${kept} → ${worths[name]}: ${errors}`);
				} else worths[name] = kept;
			}
		}
		if (errors === before) break;
	}
	report(cases, Number(values.misses));
	if (Number(values.rounds) > 0) {
		const header = { kind: 'people/cues', version: 1, text: sourcesOf(paths), seed: 0, figures: { errors } };
		console.log(writeAsset(values.out, header, cueSections({ ...worths })));
	}
	return 0;
}

function labeledOf(path: string, hold: number): readonly Labeled[] {
	if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => labeledOf(join(path, name), hold));
	if (path.endsWith('.jsonl')) {
		const sentences = readFileSync(path, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map((line): Sentence => JSON.parse(line));
		return sentences
			.filter(({ id }, i) => Math.floor(i / 40) % hold === 0 && !id.startsWith('resume') && !id.startsWith('cluener'))
			.map(labeledSentence);
	}
	if (path.endsWith('.copy')) return [markedPage(path, readFileSync(path, 'utf8'))];
	if (!path.endsWith('.gold.json')) return [];
	const gold: Gold = JSON.parse(readFileSync(path, 'utf8'));
	const optional = gold.persons.filter((one) => one.optional);
	return [
		{
			id: path,
			text: readFileSync(path.replace(/\.gold\.json$/, '.txt'), 'utf8'),
			persons: gold.persons.filter((one) => !one.optional).map(({ span: [start, end] }) => ({ start, end })),
			officials: gold.officials
				.filter((one) => !one.optional)
				.map(({ title, person }) => ({
					title: { start: title.span[0], end: title.span[1] },
					person: { start: person.span[0], end: person.span[1] },
				})),
			free: [
				...optional.map(({ span }) => span),
				...gold.officials.filter((one) => one.optional).map(({ title }) => title.span),
			].map(([start, end]) => ({ start, end })),
		},
	];
}

interface Gold {
	readonly persons: readonly { readonly span: [number, number]; readonly optional?: boolean }[];
	readonly officials: readonly {
		readonly title: { readonly span: [number, number] };
		readonly person: { readonly span: [number, number] };
		readonly optional?: boolean;
	}[];
}

function labeledSentence({ id, text, spans }: Sentence): Labeled {
	const persons: Span[] = [];
	const free: Span[] = [];
	for (const [start, end, label] of spans) {
		if (label !== 'PER') continue;
		const name = text.slice(start, end);
		if (
			end - start < 2 ||
			isPolite(name) ||
			/[A-Za-z]/.test(name) ||
			/^(?:理论|思想|主义|学说|同志)/.test(text.slice(end, end + 2))
		)
			free.push({ start, end });
		else persons.push({ start, end });
	}
	return { id, text, persons, free };
}

function caseOf({ id, text, persons, officials, free }: Labeled, weight: number): Case {
	const page = analyze({ text, settings: defaults });
	const drafts = page.articles.map(({ draft }) => ({
		draft,
		bylines: draft.entities.filter((one) => one.kind === 'byline'),
		dates: draft.entities.filter((one) => one.kind === 'date'),
	}));
	const wanted = new Set(persons.map(({ start, end }) => `${start}-${end}`));
	for (const { title, person } of officials ?? []) wanted.add(`${title.end} ${person.start}-${person.end}`);
	return {
		id,
		text,
		drafts,
		place: (section, span) => placeSpan(page, section, span),
		wanted,
		free,
		officials: officials !== undefined,
		weight,
	};
}

/** What is found of persons (`start-end`) and officials (`end of title, start-end`), in page offsets. */
function found({ drafts, place, free, officials }: Case): Set<string> {
	const read = drafts.map(({ draft, bylines, dates }) => {
		const people = recognizePeople(
			{ kind: draft.kind, text: draft.logical.text, blocks: draft.logicalBlocks },
			{ bylines, dates },
		);
		return {
			...draft,
			entities: sortBySpan([...bylines, ...dates, ...people.entities]),
			evidenceCounts: people.evidenceCounts,
		};
	});
	// A cast is dear to make, and most sentences tell nothing of anybody.
	const cast = read.some(({ evidenceCounts }) => evidenceCounts.size > 0) ? castOf(read) : undefined;
	const things = new Set<string>();
	for (const [section, draft] of read.entries()) {
		for (const entity of cast ? resolve(draft, restrict(cast, draft)).entities : draft.entities) {
			if (entity.kind !== 'person' && (entity.kind !== 'official' || !officials)) continue;
			const span = place(section, entity.kind === 'person' ? entity.span : entity.person.span);
			if (span.end - span.start < 2 || free.some((one) => one.start < span.end && span.start < one.end)) continue;
			if (entity.kind === 'person') things.add(`${span.start}-${span.end}`);
			else
				for (const title of [...entity.also, entity.title]) {
					const at = place(section, title.span);
					if (!free.some((one) => one.start < at.end && at.start < one.end))
						things.add(`${at.end} ${span.start}-${span.end}`);
				}
		}
	}
	return things;
}

function judge(cases: readonly Case[]): number {
	let errors = 0;
	for (const one of cases) {
		const things = found(one);
		let wrong = 0;
		for (const thing of things) if (!one.wanted.has(thing)) wrong++;
		for (const thing of one.wanted) if (!things.has(thing)) wrong++;
		errors += wrong * one.weight;
	}
	return errors;
}

function report(cases: readonly Case[], misses: number): void {
	const tallies = new Map<string, { hit: number; missed: number; extra: number }>();
	let shown = 0;
	for (const one of cases) {
		const things = found(one);
		const source = one.id.includes('/')
			? one.id.replace(/.*\//, '').replace(/^(.*?)[-.].*$/, one.id.endsWith('.copy') ? 'marked' : '$1')
			: one.id.slice(0, one.id.indexOf('-'));
		const show = (kind: 'hit' | 'missed' | 'extra', thing: string) => {
			const tally = tallies.get(`${source}${thing.includes(' ') ? ' officials' : ''}`) ?? {
				hit: 0,
				missed: 0,
				extra: 0,
			};
			tallies.set(`${source}${thing.includes(' ') ? ' officials' : ''}`, tally);
			tally[kind]++;
			if (kind === 'hit' || shown++ >= misses) return;
			const [start, end] = thing
				.slice(thing.lastIndexOf(' ') + 1)
				.split('-')
				.map(Number);
			console.log(
				`${kind} ${one.id.replace(/.*\//, '')}${thing.includes(' ') ? ' official' : ''} ${one.text.slice(Math.max(0, start - 12), start)}⟦${one.text.slice(start, end)}⟧${one.text.slice(end, end + 10)}`.replace(
					/\s+/g,
					' ',
				),
			);
		};
		for (const thing of things) show(one.wanted.has(thing) ? 'hit' : 'extra', thing);
		for (const thing of one.wanted) if (!things.has(thing)) show('missed', thing);
	}
	for (const [source, { hit, missed, extra }] of tallies)
		console.log(
			`${source}: precision ${((100 * hit) / (hit + extra)).toFixed(1)}, recall ${((100 * hit) / (hit + missed)).toFixed(1)}, F1 ${((200 * hit) / (2 * hit + missed + extra)).toFixed(1)}`,
		);
}

/** The sections of `people/cues`. */
export function cueSections(worths: Readonly<Record<string, number>>) {
	return { names: Object.keys(worths).join('\n'), worths: Int16Array.from(Object.values(worths)) };
}
