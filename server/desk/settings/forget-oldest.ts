/** Drops what was put into a map first. */
export function forgetOldest(kept: Map<string, unknown>): void {
	for (const oldest of kept.keys()) {
		kept.delete(oldest);
		return;
	}
}
