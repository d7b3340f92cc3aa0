/// <reference types="mocha" />
import 'mocha/mocha';
import { env, UIKind, workspace } from 'vscode';
import { pageName, showPage, until } from './editor';
import { report } from './report';

/** What a title must hold for its test to be run, put in when the suite is bundled; empty for all. */
declare const ONLY: string;

/**
 * The entry that VS Code calls in the extension host, in a web worker as in Node.
 * Tells its results line by line on the console, for the runner outside.
 */
export async function run(): Promise<void> {
	// Mocha's build for browsers looks at the address of its page; an extension host in Node has none.
	(globalThis as { location?: unknown }).location ??= { search: '' };
	// A whole editor loses an event now and then. What fails for a reason of its own fails the second time, too;
	// a first failure is shown either way.
	mocha.setup({ ui: 'bdd', reporter: report as never, timeout: 60_000, retries: 1 });
	if (ONLY !== '') mocha.grep(ONLY);
	// The folders of a workspace file come a little later where an extension must read it.
	await until('a folder', () => workspace.workspaceFolders?.[0]);
	const kind = kindOfWindow();
	await windows[kind]();
	const failures = await new Promise<number>((resolve) => {
		mocha.run(resolve);
	});
	if (kind === 'folder') await showPage(pageName);
	console.log('@zhubi-suite {"kind":"end"}');
	// What only the window shows is looked at from outside, by the runner that has it open in a browser and closes it.
	if (env.uiKind === UIKind.Web) await new Promise(() => {});
	if (failures > 0) throw new Error(`${failures} failed`);
}

/** What is tested in which window: most in one with a folder, the rest where the window is what matters. */
const windows = {
	async folder() {
		await import('./activation');
		await import('./page-language');
		await import('./reading');
		await import('./language');
		await import('./mending');
		await import('./typing');
		await import('./snippets');
		await import('./commands');
		await import('./word-level');
		await import('./notes');
		await import('./marks');
		await import('./rounds');
		await import('./exchange');
		await import('./issue');
		await import('./roster');
		await import('./handbook');
		await import('./files');
		await import('./settings');
	},
	async roots() {
		await import('./roots');
	},
	async restricted() {
		await import('./restricted');
	},
};

function kindOfWindow(): keyof typeof windows {
	if (!workspace.isTrusted) return 'restricted';
	return (workspace.workspaceFolders?.length ?? 0) > 1 ? 'roots' : 'folder';
}
