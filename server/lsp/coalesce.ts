/**
 * Something that is done once at a time. Asked for while it is under way, it is done once more after that, however often it was asked for:
 * a client that does not take what it is told is told the last, and nothing heaps up.
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
