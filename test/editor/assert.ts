/** Node's assert is not there in a web worker; this is what the suite needs of it. */
export function equal(actual: unknown, expected: unknown, message?: string): void {
	if (actual !== expected)
		throw new Error(`${message ?? 'not equal'}\n  is:     ${show(actual)}\n  wanted: ${show(expected)}`);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
	equal(JSON.stringify(actual), JSON.stringify(expected), message);
}

export function ok(truth: unknown, message: string): asserts truth {
	if (!truth) throw new Error(message);
}

/** That a text holds these words. */
export function holds(text: string, ...words: readonly string[]): void {
	for (const word of words) ok(text.includes(word), `no “${word}” in:\n${text}`);
}

function show(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
