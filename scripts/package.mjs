// npm run package: builds, and packs the extension as zhubi-VERSION.vsix. What goes in is the `files` list of package.json.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fail, installMissing } from './install.mjs';

installMissing();
run('scripts/build.mjs');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `zhubi-${version}.vsix`;
run('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', file);
console.log(`${file}: ${(statSync(file).size / 1024).toFixed(0)} kB. Install it with: code --install-extension ${file}`);

function run(...parameters) {
	if (spawnSync(process.execPath, parameters, { stdio: 'inherit' }).status !== 0) fail(`${parameters[0]} failed.`);
}
