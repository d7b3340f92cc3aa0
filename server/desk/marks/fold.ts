import type { MarkEvent, MarkState, ReplyEvent, RoundAct, RoundEvent, StateEvent } from '../../ground/model/mark';
import type { NoteEvent } from '../../ground/model/note';
import type { Quotation } from '../../ground/model/quotation';
import { memoize } from '../../ground/text/memoize';

/** One thing said in a thread: that of the mark itself stands first. */
export interface Utterance {
	/** The id of the event that said it first. */
	readonly id: string;
	readonly by: string | undefined;
	readonly time: string;
	/** As it was last amended. */
	readonly body: string;
	readonly amended: boolean;
}

/** A mark as all events together leave it. */
export interface Mark {
	/** How it was set. */
	readonly event: MarkEvent;
	/** As it was last quoted. */
	readonly selector: Quotation;
	/** Where the words of a relocation go, as it was last quoted. */
	readonly to: Quotation | undefined;
	/** What is suggested, as it was last amended. */
	readonly text: string | undefined;
	readonly thread: readonly Utterance[];
	readonly state: MarkState;
	/** The event that decided the state, if there is one. */
	readonly decision: StateEvent | undefined;
}

/** A round of proof: when it was opened, and when signed. */
export interface Round {
	readonly n: number;
	readonly name: string;
	readonly opened: RoundEvent | undefined;
	readonly signed: RoundEvent | undefined;
}

/** What an editor's own marks come to. */
export interface Marking {
	/** By the time at which they were set. */
	readonly marks: readonly Mark[];
	/** By number. */
	readonly rounds: readonly Round[];
	/** When something was last said of a mark or a reply, by its id; milliseconds. What is said next has to be later. */
	readonly lastSaid: ReadonlyMap<string, number>;
}

/**
 * Takes the events of a sidecar together. Of two that say the same of the same thing the latest by time, then by id, holds, so the order
 * of the lines does not matter: a merge may have changed it. A time that is none is before all others. What answers a mark that is not
 * there, or is withdrawn, is left out. A round that was opened again after it was signed is open.
 */
export function foldMarks(events: readonly NoteEvent[]): Marking {
	const withdrawn = new Set<string>();
	const latest: Latest = new Map();
	const replies = new Map<string, ReplyEvent[]>();
	const rounds = new Map<number, Partial<Record<RoundAct, RoundEvent>>>();
	const marks: MarkEvent[] = [];
	const lastSaid = new Map<string, number>();
	for (const event of events) {
		if ('of' in event) lastSaid.set(event.of, Math.max(lastSaid.get(event.of) ?? 0, instantOf(event)));
		if (event.kind === 'withdrawal') withdrawn.add(event.of);
		else if (event.kind === 'mark') marks.push(event);
		else if (event.kind === 'reply') {
			const answers = replies.get(event.of);
			if (answers) answers.push(event);
			else replies.set(event.of, [event]);
		} else if (event.kind === 'state' || event.kind === 'move') keepLatest(latest, event.kind, event);
		if (event.kind === 'move' && event.to) keepLatest(latest, 'to', event);
		else if (event.kind === 'amend') {
			if (event.body !== undefined) keepLatest(latest, 'body', event);
			if (event.text !== undefined) keepLatest(latest, 'text', event);
		} else if (event.kind === 'round') {
			const acts = rounds.get(event.n) ?? {};
			const before = acts[event.act];
			rounds.set(event.n, before && !isLater(event, before) ? acts : { ...acts, [event.act]: event });
		}
	}
	const said = (event: {
		readonly id: string;
		readonly body?: string;
		readonly by?: string;
		readonly time: string;
	}): Utterance => {
		const amended = latest.get(`body ${event.id}`);
		const body = amended?.kind === 'amend' ? amended.body : undefined;
		return {
			id: event.id,
			by: event.by,
			time: event.time,
			body: body ?? event.body ?? '',
			amended: body !== undefined,
		};
	};
	const markOf = (event: MarkEvent): Mark => {
		const moved = latest.get(`move ${event.id}`);
		const target = latest.get(`to ${event.id}`);
		const decided = latest.get(`state ${event.id}`);
		const amended = latest.get(`text ${event.id}`);
		const answers = (replies.get(event.id) ?? []).filter(({ id }) => !withdrawn.has(id)).sort(byTime);
		const decision = decided?.kind === 'state' ? decided : undefined;
		return {
			event,
			selector: moved?.kind === 'move' ? moved.selector : event.selector,
			to: (target?.kind === 'move' ? target.to : undefined) ?? event.to,
			text: (amended?.kind === 'amend' ? amended.text : undefined) ?? event.text,
			thread: [event, ...answers].map(said).filter(({ body }, i) => i > 0 || body !== ''),
			state: decision?.state ?? 'open',
			decision,
		};
	};
	return {
		marks: marks
			.filter(({ id }) => !withdrawn.has(id))
			.sort(byTime)
			.map(markOf),
		lastSaid,
		rounds: [...rounds].sort(([one], [other]) => one - other).map(([n, acts]) => roundOf(n, acts)),
	};
}

type Answer = Extract<NoteEvent, { kind: 'state' | 'move' | 'amend' }>;

/** By what is said, a space, and the id that it is said of. */
type Latest = Map<string, Answer>;

function keepLatest(latest: Latest, what: string, event: Answer): void {
	const key = `${what} ${event.of}`;
	const before = latest.get(key);
	if (!before || isLater(event, before)) latest.set(key, event);
}

type Timed = Pick<NoteEvent, 'time' | 'id'>;

/** Milliseconds, whatever the zone and the fractions that a time was written with. */
export const instantOf = memoize(({ time }: Timed): number => {
	const at = Date.parse(time);
	return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
});

function isLater(one: Timed, other: Timed): boolean {
	return byTime(one, other) > 0;
}

function byTime(one: Timed, other: Timed): number {
	const [at, then] = [instantOf(one), instantOf(other)];
	if (at !== then) return at < then ? -1 : 1;
	return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function roundOf(n: number, { opened, signed }: Partial<Record<RoundAct, RoundEvent>>): Round {
	const last = signed && opened ? (isLater(opened, signed) ? opened : signed) : (opened ?? signed);
	return { n, name: last?.name ?? '', opened, signed: last === signed ? signed : undefined };
}
