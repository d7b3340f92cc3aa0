import { type Disposable, DocumentSymbolRequest, type ServerCapabilities } from 'vscode-languageserver';
import { coalesce } from './coalesce';
import type { Session } from './session';

/**
 * The registration of the outline with clients that take one late. Clients keep an outline as long as the text is the same. But a pin
 * changes the outline and not the text, and the protocol has no message for that. Registering again makes clients ask again.
 */
export interface OutlineRegistration {
	/** The capability in the answer to `initialize`: none for a client that is told late. */
	readonly capability: () => ServerCapabilities;
	readonly renew: () => Promise<void>;
}

export function createOutlineRegistration(session: Session): OutlineRegistration {
	let held: Disposable | undefined;
	const label = () => (session.language() === 'zh' ? '朱笔' : 'zhubi');
	const isLate = () => session.client().textDocument?.documentSymbol?.dynamicRegistration === true;
	const renew = coalesce(async () => {
		held?.dispose();
		// No selector: which documents are pages is the client's business, and not every client calls them newscopy.
		held = await session.connection.client.register(DocumentSymbolRequest.type, {
			documentSelector: null,
			label: label(),
		});
	});
	return {
		capability: () => (isLate() ? {} : { documentSymbolProvider: { label: label() } }),
		async renew() {
			if (isLate()) await renew().catch((error) => session.log(`outline: ${String(error)}`));
		},
	};
}
