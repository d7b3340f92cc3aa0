import { CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import type { Session } from '../session/session';
import { coalesce } from '../transport/coalesce';

/** What a client shows beside the text and keeps as long as the text is the same. */
export type Shown = 'lenses' | 'tokens' | 'hints';

/** Bids the client ask again for what may be otherwise though no text has changed, where it can be bidden. */
export function createRefreshing(session: Session): (shown: readonly Shown[]) => void {
	const { connection } = session;
	const requests = {
		lenses: coalesce(() => connection.sendRequest(CodeLensRefreshRequest.type)),
		tokens: coalesce(() => connection.sendRequest(SemanticTokensRefreshRequest.type)),
		hints: coalesce(() => connection.sendRequest(InlayHintRefreshRequest.type)),
	};
	const isHeard = (shown: Shown): boolean => {
		const { codeLens, semanticTokens, inlayHint } = session.client().workspace ?? {};
		return { lenses: codeLens, tokens: semanticTokens, hints: inlayHint }[shown]?.refreshSupport === true;
	};
	return (list) => {
		for (const shown of list)
			if (isHeard(shown)) requests[shown]().catch((error) => session.log(`refresh: ${String(error)}`));
	};
}
