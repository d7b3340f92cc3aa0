import type { Marking } from '../../desk/marks/fold';
import { largestSnapshot, snapshotUri, textOfSnapshot } from '../../desk/marks/rounds';
import type { RoundEvent } from '../../ground/model/mark';
import type { NoteEvent } from '../../ground/model/note';
import type { TextSince } from './changes-since';
import { stampOf } from './mark-stamp';
import type { WordStamp } from './word-document';

/** A round of proof of a page, and how a file beside the page is read. */
export interface RoundOfPage {
	readonly marking: Marking;
	/** The number of the round. */
	readonly n: number;
	/** The address of the page. */
	readonly uri: string;
	readonly read: (uri: string, most: number) => Promise<Uint8Array | undefined>;
}

/** The text with which a round began; `undefined` where the page had no such round, or its text is gone. */
export async function textSince({ marking, n, uri, read }: RoundOfPage): Promise<TextSince | undefined> {
	const opened = marking.rounds.find((round) => round.n === n)?.opened;
	const place = opened && snapshotUri(uri, opened.text);
	if (!opened || place === undefined) return undefined;
	const text = await textOfSnapshot(await read(place, largestSnapshot), opened.text);
	return text === undefined ? undefined : { text, stamp: sinceStamp(opened) };
}

/** By these a document tells what changed since a round from what was suggested. */
export function sinceStamps(events: readonly NoteEvent[]): WordStamp[] {
	return events.flatMap((event) => (event.kind === 'round' && event.act === 'opened' ? [sinceStamp(event)] : []));
}

/** Such changes are signed 一校 小样以来, at the time at which the round was opened. */
function sinceStamp({ name, time }: RoundEvent): WordStamp {
	return stampOf({ by: `${name}以来`, time });
}
