import { instantOf, type Marking } from '../../desk/marks/fold';
import { openRound } from '../../desk/marks/rounds';
import type { MarkingEvent } from '../../ground/model/mark';
import type { WordStamp } from '../word/word-document';

/** Who takes a review over, when, and in new ids for each event. */
export interface Maker {
	readonly by?: string | undefined;
	/** ISO 8601. */
	readonly time: string;
	readonly id: () => string;
}

type Base = Pick<MarkingEvent, 'version' | 'id' | 'time' | 'by' | 'round'>;

export interface EventMaker {
	/** Of what the one says who takes it over; later than all that was said `of` the mark. */
	readonly own: (of?: string) => Base;
	/** Of what somebody else said in the document. */
	readonly of: (stamp: WordStamp) => Base;
}

/** The fields that all events have. They go into the round that is open. */
export function eventMaker({ by, time, id }: Maker, marking: Marking): EventMaker {
	const round = openRound(marking)?.n;
	const base = (who: string | undefined, when: string): Base => ({
		version: 1,
		...{ id: id(), time: when },
		...(who ? { by: who } : {}),
		...(round === undefined ? {} : { round }),
	});
	return {
		own(of) {
			const last = of === undefined ? undefined : marking.lastSaid.get(of);
			const now = instantOf({ id: '', time });
			return base(
				by,
				last === undefined || now > last ? time : new Date(Math.min(last + 1, lastInstant)).toISOString(),
			);
		},
		of: (stamp) => base(stamp.author, stamp.time ?? time),
	};
}

/** The last one that ECMAScript knows. */
const lastInstant = 8.64e15;
