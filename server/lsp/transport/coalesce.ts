/**
 * Something that is done once at a time. If it is asked for while it is under way, it is done once more after that, however often it was
 * asked for. So a slow client gets the last state, and messages do not pile up.
 */
export function coalesce(act: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let again: Promise<void> | undefined;
	const run = (): Promise<void> => {
		running = act().finally(() => {
			running = undefined;
		});
		return running;
	};
	return () => {
		if (!running) return run();
		again ??= running
			.catch(() => {})
			.then(() => {
				again = undefined;
				return run();
			});
		return again;
	};
}
