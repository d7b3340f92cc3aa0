/// <reference types="mocha" />

/**
 * A Mocha reporter that writes one line for each test, with a mark by which scripts/test/editor.mjs knows it on the console of the
 * workbench.
 */
export function report(runner: Mocha.Runner): void {
	const say = (kind: string, test: Mocha.Runnable, error?: Error): void => {
		console.log(
			`@zhubi-suite ${JSON.stringify({ kind, title: test.fullTitle(), milliseconds: test.duration, error: error && (error.stack ?? error.message) })}`,
		);
	};
	runner.on('pass', (test) => say('passed', test));
	runner.on('fail', (test, error) => say('failed', test, error));
	runner.on('pending', (test) => say('skipped', test));
	runner.on('retry', (test, error) => say('retried', test, error));
}
