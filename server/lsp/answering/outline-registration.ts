import { type Disposable, DocumentSymbolRequest } from 'vscode-languageserver';
import { takesOutlineLate } from '../protocol/client-abilities';
import { outlineLabel } from '../protocol/greeting';
import type { Session } from '../session/session';
import { coalesce } from '../transport/coalesce';

/**
 * The registration of the outline with clients that take one late. Clients keep an outline as long as the text is the same. But a pin
 * changes the outline and not the text, and the protocol has no message for that. Registering again makes clients ask again.
 */
export interface OutlineRegistration {
	readonly renew: () => Promise<void>;
}

export function createOutlineRegistration(session: Session): OutlineRegistration {
	let held: Disposable | undefined;
	const renew = coalesce(async () => {
		held?.dispose();
		// No selector: which documents are pages is the client's business, and not every client calls them newscopy.
		held = await session.connection.client.register(DocumentSymbolRequest.type, {
			documentSelector: null,
			label: outlineLabel(session.language()),
		});
	});
	return {
		async renew() {
			if (takesOutlineLate(session.client())) await renew().catch((error) => session.log(`outline: ${String(error)}`));
		},
	};
}
