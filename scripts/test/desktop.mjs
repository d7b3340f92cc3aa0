// npm run test:desktop [-- PATH]: runs the editor suite in a desktop VS Code:
// the one at PATH (or in VSCODE), else one that @vscode/test-electron downloads.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fail, installMissing, root } from '../build/install.mjs';
import { bundleSuite, copyOf } from './editor.mjs';

installMissing();
if (spawnSync(process.execPath, ['scripts/build/build.mjs'], { stdio: 'inherit' }).status !== 0)
	fail('The build failed.');
await bundleSuite();
const { runTests } = await import('@vscode/test-electron');
const path = process.argv[2] ?? process.env.VSCODE;
try {
	await runTests({
		...(path ? { vscodeExecutablePath: path } : {}),
		extensionDevelopmentPath: root,
		extensionTestsPath: join(root, 'out', 'test', 'suite.js'),
		launchArgs: [copyOf('workspace'), '--disable-extensions', '--disable-workspace-trust'],
	});
} catch (error) {
	fail(String(error));
}
