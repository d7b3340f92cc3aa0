/// <reference types="mocha" />
import 'mocha/mocha';
import { report } from './report';

/** The entry that VS Code calls in the extension host, in a web worker as in Node. Tells its results line by line on the console, for the runner outside. */
export async function run(): Promise<void> {
	// Mocha's build for browsers looks at the address of its page; an extension host in Node has none.
	(globalThis as { location?: unknown }).location ??= { search: '' };
	mocha.setup({ ui: 'bdd', reporter: report as never, timeout: 60_000 });
	await import('./page-language');
	await import('./reading');
	await import('./mending');
	await import('./commands');
	await import('./notes');
	await import('./handbook');
	await import('./snippets');
	await import('./files');
	const failures = await new Promise<number>((resolve) => {
		mocha.run(resolve);
	});
	if (failures > 0) throw new Error(`${failures} failed`);
}
