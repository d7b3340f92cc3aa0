/// <reference types="mocha" />
import { extensions } from 'vscode';
import { ok } from './assert';
import { closeAll, showPage } from './editor';

describe('the extension', () => {
	after(closeAll);

	it('is awake at once', async () => {
		const extension = extensions.getExtension('zhubi.zhubi');
		ok(extension, 'not installed');
		const start = performance.now();
		await extension.activate();
		const activated = performance.now() - start;
		await showPage();
		say(
			`activated in ${activated.toFixed(0)} ms, first findings ${(performance.now() - start - activated).toFixed(0)} ms after the page was opened`,
		);
		// Many times what it takes: only a slip that makes it wait for something fails here.
		ok(activated < 2000, `${activated} ms`);
	});
});

/** For the runner to print. */
function say(title: string): void {
	console.log(`@zhubi-suite ${JSON.stringify({ kind: 'measured', title })}`);
}
