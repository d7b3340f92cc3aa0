import type { LineRole } from '../../../ground/model/block';
import { present } from '../../../ground/text/present';

/** What a line feature is weighed for. States that differ in their phase alone share it, so that each is learned once. */
export const classes = [
	'masthead',
	'folio',
	'slogan',
	'adverthead',
	'advert',
	'kicker',
	'headline',
	'briefs',
	'deck',
	'byline',
	'overline',
	'paragraph',
	'continuation',
	'crosshead',
	'item',
	'caption',
	'credit',
	'tail',
	'jump',
	'note',
] as const;
export type LineClass = (typeof classes)[number];

/** Where in an article a state stands; `closed` is after a closing signature or a jump. */
export type Phase = 'furniture' | 'head' | 'body' | 'closed';

/** One state of the decoder: a role in a phase of the article. */
export interface State {
	readonly name: string;
	readonly class: LineClass;
	readonly role: LineRole;
	readonly phase: Phase;
	/** A new article (or, with phase `furniture`, a new piece of furniture) begins with this line. */
	readonly starts: boolean;
	/** The states that may come next. */
	readonly next: readonly string[];
}

/** What a feature of two neighboring lines is weighed for: the kind of step from the one to the other. */
export const steps = ['start', 'furniture', 'more', 'head', 'open', 'cross', 'sub', 'close', 'body'] as const;
export type Step = (typeof steps)[number];

const furniture = 'masthead folio slogan adverthead';
const openings = `byline0 kicker0 headline0 briefs0 caption0 paragraph0 note0 jump0 ${furniture}`;
const body = 'paragraph crosshead caption credit tail jump note';
const sectioned = 'paragraphs crosshead caption credit tail jump note';

/** The states, in the order of their numbers. */
export const states: readonly State[] = [
	state('masthead', ['masthead', 'masthead', 'furniture'], openings),
	state('folio', ['folio', 'folio', 'furniture'], openings),
	state('slogan', ['slogan', 'slogan', 'furniture'], `${openings} slogans`),
	state('slogans', ['slogan', 'slogan', 'furniture'], `${openings} slogans`),
	state('adverthead', ['adverthead', 'advert', 'furniture'], `advert ${openings}`),
	state('advert', ['advert', 'advert', 'furniture'], `advert ${openings}`),
	// An article opens with its kicker, its headline, a caption (a photo without headline) or, where no headline is left, a paragraph.
	state('kicker0', ['kicker', 'kicker', 'head'], 'kicker headline kickernote overline'),
	// 署名行 over the headline.
	state('byline0', ['overline', 'byline', 'head'], 'headline kicker'),
	state(
		'headline0',
		['headline', 'headline', 'head'],
		`headline deck byline headnote jump paragraph crosshead caption ${openings}`,
	),
	// 简讯, 联播快讯 over items that have a heading each: one article. (Items with bullets are paragraphs under a common headline.)
	state('briefs0', ['briefs', 'headline', 'head'], 'item itemlead itemopen'),
	state('itemlead', ['byline', 'byline', 'head'], 'item itemopen'),
	state('itemopen', ['paragraph', 'paragraph', 'body'], 'item itemtext itemmore'),
	state('caption0', ['caption', 'caption', 'body'], `caption continuationc credit ${openings}`),
	state('paragraph0', ['paragraph', 'paragraph', 'body'], `continuation ${body} ${openings}`),
	state('note0', ['note', 'note', 'head'], `headline continuationn headnote paragraph ${openings}`),
	// （上接第一版） over the rest of a story that has no headline of its own here.
	state('jump0', ['jump', 'jump', 'head'], 'paragraph'),
	state('kicker', ['kicker', 'kicker', 'head'], 'kicker headline kickernote overline'),
	// 编者按 or a 署名行 between a rubric and the headline.
	state('kickernote', ['note', 'note', 'head'], 'kickernote kicker overline headline'),
	state('overline', ['overline', 'byline', 'head'], 'headline'),
	state(
		'headline',
		['headline', 'headline', 'head'],
		`headline deck byline headnote jump paragraph crosshead caption ${openings}`,
	),
	state('deck', ['deck', 'deck', 'head'], `deck byline headnote jump paragraph crosshead caption ${openings}`),
	state('byline', ['byline', 'byline', 'head'], 'byline deck headnote jump paragraph crosshead caption'),
	state('headnote', ['note', 'note', 'head'], 'headnote continuationh byline paragraph crosshead caption'),
	state(
		'continuationh',
		['continuation', 'continuation', 'head'],
		'headnote continuationh byline paragraph crosshead caption',
	),
	// A 署名行 below 新华社某地电　题：…, which has the form of a paragraph.
	state('paragraph', ['paragraph', 'paragraph', 'body'], `continuation byline2 ${body} ${openings}`),
	state('continuation', ['continuation', 'continuation', 'body'], `continuation ${body} ${openings}`),
	// After the first crosshead another one is likely: the sectioned phase.
	state('crosshead', ['crosshead', 'crosshead', 'body'], 'crosshead2 paragraphs byline2 note'),
	// `甲——` over `乙`: a crosshead of two lines.
	state('crosshead2', ['crosshead', 'crosshead', 'body'], 'paragraphs byline2 note'),
	state('byline2', ['byline', 'byline', 'body'], 'paragraphs'),
	state('paragraphs', ['paragraph', 'paragraph', 'body'], `continuations ${sectioned} ${openings}`),
	state('continuations', ['continuation', 'continuation', 'body'], `continuations ${sectioned} ${openings}`),
	state('item', ['item', 'crosshead', 'body'], 'itemtext'),
	state(
		'itemtext',
		['paragraph', 'paragraph', 'body'],
		`itemtext itemmore item caption credit tail jump note ${openings}`,
	),
	state(
		'itemmore',
		['continuation', 'continuation', 'body'],
		`itemtext itemmore item caption credit tail jump note ${openings}`,
	),
	state('caption', ['caption', 'caption', 'body'], `caption continuationc credit tail paragraph crosshead ${openings}`),
	state(
		'continuationc',
		['continuation', 'continuation', 'body'],
		`caption continuationc credit tail paragraph crosshead ${openings}`,
	),
	state('credit', ['credit', 'credit', 'body'], `credit caption paragraph crosshead tail note ${openings}`),
	state('note', ['note', 'note', 'body'], `note continuationn caption credit tail paragraph crosshead ${openings}`),
	state(
		'continuationn',
		['continuation', 'continuation', 'body'],
		`note continuationn caption credit tail paragraph crosshead ${openings}`,
	),
	// Below the name of a reader who asks comes the answer.
	state('tail', ['tail', 'byline', 'closed'], `tail paragraph note caption crosshead ${openings}`),
	// `jump` closes an article (（下转2版）) or, right after the headline, opens its text (（上接1版）).
	state('jump', ['jump', 'jump', 'closed'], `paragraph note caption ${openings}`),
];

/** The number of each state by name. */
export const stateNumber: ReadonlyMap<string, number> = new Map(states.map((one, number) => [one.name, number]));

function numberOf(name: string): number {
	return present(stateNumber.get(name), `state ${name}`);
}

/** The states a page may begin with. */
export const initial: readonly number[] = openings.split(' ').map((name) => numberOf(name));

/** One step that is allowed: `from` and `to` are numbers of states. */
export interface Transition {
	readonly from: number;
	readonly to: number;
	readonly step: number;
}

/** All steps that are allowed, sorted by `to`. */
export const transitions: readonly Transition[] = states
	.flatMap((from, number) =>
		from.next.map((name): Transition => {
			const to = numberOf(name);
			return { from: number, to, step: steps.indexOf(stepOf(from, states[to])) };
		}),
	)
	.sort((one, other) => one.to - other.to || one.from - other.from);

/** The same steps, flat; `starts` says where those to each state begin, with the end of them all. */
export const incoming = {
	from: Uint8Array.from(transitions, ({ from }) => from),
	step: Uint8Array.from(transitions, ({ step }) => step),
	starts: startsOf(transitions.map(({ to }) => to)),
};

/** The same steps by the state that they lead from, those that open an article or furniture last: flat, as the decoder wants them. */
export const outgoing = outgoingOf(transitions);

/** The states from which an article or furniture may open. */
export const openingStates: Uint8Array = Uint8Array.from(states.keys()).filter(
	(state) => outgoing.opens[state] < outgoing.starts[state + 1],
);

/** The two kinds of step by which furniture opens. */
export const furnitureSteps = { within: steps.indexOf('furniture'), into: steps.indexOf('start') } as const;

/** The key of a step in the table of weights: `headline0>paragraph`. */
export function transitionKey(from: number, to: number): string {
	return `${states[from].name}>${states[to].name}`;
}

function outgoingOf(all: readonly Transition[]) {
	const order = all.map((_, i) => i);
	const opening = (i: number) => (initial.includes(all[i].to) ? 1 : 0);
	// Sorting is stable: of one state, steps stay in the order of where they lead.
	order.sort((a, b) => all[a].from - all[b].from || opening(a) - opening(b));
	const sorted = order.map((i) => all[i]);
	const starts = startsOf(sorted.map(({ from }) => from));
	return {
		/** The number of each step in `transitions`. */
		order: Uint16Array.from(order),
		/** Where the steps of each state begin, with the end of them all; and where those begin that open something. */
		starts,
		opens: Uint16Array.from(states.keys(), (state) => {
			let at = starts[state];
			while (at < starts[state + 1] && !initial.includes(sorted[at].to)) at++;
			return at;
		}),
		furniture: Uint8Array.from(states, ({ phase }) => (phase === 'furniture' ? 1 : 0)),
	};
}

/** Of a list in ascending order of states: where those of each state begin, with the end of them all. */
function startsOf(sorted: readonly number[]): Uint16Array {
	const starts = new Uint16Array(states.length + 1);
	for (const state of sorted) starts[state + 1]++;
	for (let state = 0; state < states.length; state++) starts[state + 1] += starts[state];
	return starts;
}

function stepOf(from: State, to: State): Step {
	if (to.phase === 'furniture') return from.phase === 'furniture' ? 'furniture' : 'start';
	if (to.starts) return 'start';
	if (to.class === 'continuation') return 'more';
	// The items of a digest are set as stories are.
	if (to.class === 'item') return from.class === 'briefs' ? 'head' : 'start';
	if (from.class === 'item') return 'open';
	if (to.role === 'crosshead') return 'cross';
	if (to.class === 'tail' || to.class === 'credit' || (to.class === 'jump' && from.phase !== 'head')) return 'close';
	if (from.role === 'crosshead') return 'sub';
	if (from.phase === 'head') return to.phase === 'head' ? 'head' : 'open';
	return 'body';
}

/** A state with the names of those that may follow it. */
function state(
	name: string,
	[lineClass, role, phase]: readonly [lineClass: LineClass, role: LineRole, phase: Phase],
	next: string,
): State {
	const starts = name.endsWith('0') || (phase === 'furniture' && name !== 'advert' && name !== 'slogans');
	return { name, class: lineClass, role, phase, starts, next: next.split(' ') };
}
