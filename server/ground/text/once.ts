/**
 * A value that is made when it is first asked for and then kept as long as the program runs: tables that few texts need.
 * `make` is asked once.
 */
export function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
