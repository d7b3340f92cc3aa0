import { defaults } from '../../../server/ground/model/settings';
import type { Span } from '../../../server/ground/model/span';
import { quotations } from '../../../server/ground/text/quotations';
import { signsOf } from '../../../server/judging/slips/signs';
import { evidenceOf, ownEvidence } from '../../../server/judging/wrong-words/evidence';
import { doubtfulPlaces, type Knowledge, type Proposal } from '../../../server/judging/wrong-words/proposals';
import { rowScores } from '../../../server/judging/wrong-words/row-scores';
import { textCountsOf } from '../../../server/judging/wrong-words/text-counts';
import { entitiesOf } from '../../../server/reading/article/entities';
import { analyze } from '../../../server/reading/page/update';
import { type Made, type Maker, type MakerTools, made } from './makers';
import type { Document } from './texts';

/** A doubtful place of copy, and its proposals; `error` is absent where the copy stands as it was printed. */
export interface WordCase {
	readonly source: string;
	/** What errors are counted by: `rmrb sound rare`. */
	readonly error?: string;
	readonly proposals: readonly {
		readonly evidence: readonly number[];
		readonly isMeant: boolean;
		readonly meant: string;
	}[];
	readonly shown: string;
}

/** What was read to get the cases, by source; and how many errors were made, by source and maker. */
export interface WordCases {
	readonly cases: WordCase[];
	readonly characters: Map<string, number>;
	readonly errors: Map<string, number>;
}

/** The logical text of a story, and which units of it are not judged. */
interface Story {
	readonly source: string;
	readonly units: Uint16Array;
	readonly text: string;
	readonly closed: Uint8Array;
}

/** The stories of a document, names, bylines, titles and quotations closed as the rule closes them. */
export function storiesOf({ source, paragraphs }: Document): Story[] {
	const found: Story[] = [];
	for (const article of analyze({ text: paragraphs.join('\n'), settings: defaults }).articles) {
		const { logical } = article.draft;
		const { persons, bylines, officials } = entitiesOf(article);
		const closed = new Uint8Array(logical.text.length);
		const spans: Span[] = [
			...[...persons, ...bylines].map(({ span }) => span),
			...officials.map(({ title }) => title.span),
			...quotations(logical),
		];
		for (const { start, end } of spans) closed.fill(1, start, end);
		found.push({ source, units: signsOf(logical.text), text: logical.text, closed });
	}
	return found;
}

/** How often errors of each kind are made. */
const mix: readonly Maker[] = [
	...Array<Maker>(9).fill('sound'),
	...Array<Maker>(2).fill('near sound'),
	...Array<Maker>(3).fill('shape'),
	...Array<Maker>(4).fill('word'),
	'swap',
	...Array<Maker>(2).fill('particle'),
];

/** Reads a story as it was printed, and once more with an error in about every `every` units. */
export function noteStory(all: WordCases, story: Story, { knowledge, tools, every }: CaseOptions): void {
	const { source, units, closed } = story;
	const isOpen = (at: number) => closed[at] === 0;
	let open = 0;
	for (let at = 0; at < units.length; at++) if (units[at] > 5 && isOpen(at)) open++;
	all.characters.set(source, (all.characters.get(source) ?? 0) + open);
	noteCases(all, { story, knowledge, units, isOpen });
	const changed = units.slice();
	const errors = new Map<number, Made>();
	for (let at = tools.chance.below(every); at < units.length; at += Math.ceil(every / 2) + tools.chance.below(every)) {
		if (!isOpen(at) || !isOpen(at + 1)) continue;
		const one = made(tools.chance.pick(mix), { units, at }, tools);
		if (!one) continue;
		for (const [i, unit] of one.written.entries()) changed[at + i] = unit;
		for (let i = 0; i < one.written.length; i++) errors.set(at + i, one);
		const key = errorKey(source, one, { units, knowledge });
		all.errors.set(key, (all.errors.get(key) ?? 0) + 1);
	}
	if (errors.size > 0) noteCases(all, { story, knowledge, units: changed, isOpen, errors });
}

/** `rmrb sound rare`: the source, the maker, and whether the characters that were meant are rare ones. */
function errorKey(
	source: string,
	{ at, written, maker }: Made,
	{ units, knowledge }: { readonly units: Uint16Array; readonly knowledge: Knowledge },
): string {
	const isRare = written.some((_, i) => knowledge.model.alone[units[at + i]] < rare);
	return `${source} ${maker} ${isRare ? 'rare' : 'common'}`;
}

/** Some 700 characters are commoner. */
const rare = -7.5;

export interface CaseOptions {
	readonly knowledge: Knowledge;
	readonly tools: MakerTools;
	readonly every: number;
}

interface Noting {
	readonly story: Story;
	readonly knowledge: Knowledge;
	readonly units: Uint16Array;
	readonly isOpen: (at: number) => boolean;
	readonly errors?: ReadonlyMap<number, Made>;
}

function noteCases({ cases }: WordCases, { story, knowledge, units, isOpen, errors }: Noting): void {
	const read = rowScores(knowledge.model, units);
	const own = textCountsOf(units);
	for (const place of doubtfulPlaces(knowledge, read, isOpen)) {
		const error = errors && (errors.get(place.at) ?? errors.get(place.at + 1) ?? errors.get(place.at - 1));
		if (errors && !error) continue;
		cases.push({
			source: story.source,
			...(error ? { error: errorKey(story.source, error, { units: story.units, knowledge }) } : {}),
			proposals: place.proposals.map((proposal) => {
				const evidence = evidenceOf(knowledge, { read, place }, proposal);
				ownEvidence(evidence, own, { units, proposal });
				return {
					evidence,
					isMeant: error !== undefined && mends(proposal, error, { printed: story.units, units }),
					meant: String.fromCharCode(...proposal.meant),
				};
			}),
			shown: shownAt(story.text, units, place.at),
		});
	}
}

/** True where the proposal brings back what was printed, the whole error and nothing else. */
function mends(
	{ at, length, meant }: Proposal,
	error: Made,
	{ printed, units }: { readonly printed: Uint16Array; readonly units: Uint16Array },
): boolean {
	const [from, to] = [Math.min(at, error.at), Math.max(at + length, error.at + error.written.length)];
	for (let i = from; i < to; i++) {
		const unit = i >= at && i < at + length ? meant[i - at] : units[i];
		if (unit !== printed[i]) return false;
	}
	return true;
}

function shownAt(text: string, units: Uint16Array, at: number): string {
	return `${text.slice(Math.max(0, at - 12), at)}⟦${String.fromCharCode(units[at])}⟧${text.slice(at + 1, at + 12)}`.replaceAll(
		'\n',
		' ',
	);
}
