import { l10n } from 'vscode';
import type { CloseHandlerResult, ErrorHandler } from 'vscode-languageclient';

/** A server that stops so often in so many milliseconds would stop again. */
const mostCrashes = 5;
const lately = 3 * 60 * 1000;

/**
 * What is done when the server is gone in mid-work, and what is said of it: it is started again, and is given the open pages as they are.
 * Notes and marks are in their files; what was being asked has failed, and whoever asked was told so.
 */
export function crashes(): ErrorHandler {
	const times: number[] = [];
	return {
		// 1 is `ErrorAction.Continue`: the values of the library are only loaded with it.
		error: () => ({ action: 1, handled: true }),
		closed(): CloseHandlerResult {
			const now = Date.now();
			times.push(now);
			while (times[0] < now - lately) times.shift();
			return times.length < mostCrashes
				? {
						action: 2,
						message: l10n.t(
							'The zhubi server stopped unexpectedly and has been started again. Pages, notes and marks are unharmed.',
						),
					}
				: {
						action: 1,
						message: l10n.t(
							'The zhubi server stopped unexpectedly {0} times in three minutes and is not started again. Use “Restart Server” to try once more.',
							mostCrashes,
						),
					};
		},
	};
}
