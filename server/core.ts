import { mostAtOnce, serve } from './lsp/session/serve';
import { createInbox } from './lsp/transport/inbox';
import type { Core, Handed } from './parts';

/**
 * One bundle serves both hosts, so that what the recognizers know ships once: in a web worker it starts by itself, in Node `server.ts`
 * loads it. Each host's own part is loaded for that host alone, and gets the rest from here: what it imported itself would be read twice
 * by the engine.
 */
const core: Core = { createInbox, serve, mostAtOnce };

/** Serves the client of this process from its first message on. When the promise holds, all is listened to. */
export async function serveOn(handed: Handed): Promise<void> {
	(await import('./node')).serveProcess(core, handed);
}

if (!(typeof process === 'object' && process.versions?.node))
	void import('./browser').then(({ serveWorker }) => serveWorker(core));
