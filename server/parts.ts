import type { mostAtOnce, serve } from './lsp/session/serve';
import type { createInbox } from './lsp/transport/inbox';

/** All that the server is made of, but for how its messages travel. */
export interface Core {
	readonly createInbox: typeof createInbox;
	readonly serve: typeof serve;
	readonly mostAtOnce: typeof mostAtOnce;
}

/** What the start of the server has done before the rest of it was there (server.ts). */
export interface Handed {
	readonly transport: 'stdio' | 'ipc';
	/** The id of the `initialize` that has been answered; undefined where none has. The request itself comes again, with all after it. */
	readonly answered: number | string | undefined;
	/** Ends the process where it cannot go on, with a line that says why. */
	readonly leave: (reason: string) => void;
}
