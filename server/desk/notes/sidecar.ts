import type { NoteEvent } from '../../ground/model/note';
import type { Host } from '../../host/host';
import { largestSidecar, noteLine, nothingRead, type ReadNotes, readNotes } from './notes-file';

/**
 * A sidecar as it is now; `nothingRead` where there is none, `undefined` where it may not be read. What was read `before` is not read
 * again.
 */
export async function readSidecar(host: Host, file: string, before = nothingRead): Promise<ReadNotes | undefined> {
	const bytes = await host.read(file, largestSidecar);
	if (bytes) return readNotes(new TextDecoder().decode(bytes), before);
	return (await host.stat(file)) ? undefined : nothingRead;
}

/** How often lines are added again that were not there afterwards. */
const mostTries = 8;

/**
 * Adds events to a sidecar, and gives what it says then, these events included. An event counts as kept only when it was seen in the
 * file: on a share, another machine may have written over it. Rejects where it cannot be written.
 */
export async function addToSidecar(
	host: Host,
	file: string,
	{ events, before }: { readonly events: readonly NoteEvent[]; readonly before: ReadNotes | undefined },
): Promise<ReadNotes> {
	let missing = events;
	for (let tries = 0; tries < mostTries; tries++) {
		const lines = new TextEncoder().encode(missing.map(noteLine).join(''));
		const there = await host.stat(file);
		if (there && (there.kind !== 'file' || there.size + lines.length > largestSidecar)) break;
		if (lines.length > 0) await host.append(file, lines);
		const found = await readSidecar(host, file, before);
		if (!found) break;
		const kept = new Set(found.events.map(({ id }) => id));
		missing = missing.filter(({ id }) => !kept.has(id));
		if (missing.length === 0) return found;
	}
	throw new Error(`it cannot be added to: ${file}`);
}
