// npm run package: builds, and packs the extension as zhubi-VERSION.vsix.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, fail, installMissing, root } from './install.mjs';

/** What an editor needs. The command line is not among it: that is the npm package, whose list is `files` in package.json. */
const shipped = JSON.parse(readFileSync(join(root, 'scripts', 'build', 'shipped.json'), 'utf8'));

/** Packs what is built, and answers the path of the package. */
export function pack() {
	// The npm package and the extension share a manifest but not their contents, so the extension is laid out in a folder of its own.
	const stage = join(cache, 'vsix');
	rmSync(stage, { recursive: true, force: true });
	mkdirSync(stage, { recursive: true });
	for (const path of shipped) cpSync(join(root, path), join(stage, path), { recursive: true });
	const { scripts, bin, files, devDependencies, ...manifest } = JSON.parse(
		readFileSync(join(root, 'package.json'), 'utf8'),
	);
	writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest, undefined, '\t'));
	const file = join(root, `zhubi-${manifest.version}.vsix`);
	// The pictures of the README stay where they are: there is no address to which their links could be rewritten.
	const vsce = [
		join(root, 'node_modules', '@vscode', 'vsce', 'vsce'),
		'package',
		'--no-dependencies',
		'--no-rewrite-relative-links',
		'--allow-missing-repository',
		'--out',
		file,
	];
	const { status, stdout, stderr } = spawnSync(process.execPath, vsce, { cwd: stage, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${stdout}${stderr}\nThe extension was not packed.`);
	return file;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	installMissing();
	if (spawnSync(process.execPath, ['scripts/build/build.mjs'], { stdio: 'inherit' }).status !== 0)
		fail('The build failed.');
	const file = pack();
	console.log(
		`${file}: ${(statSync(file).size / 1024).toFixed(0)} kB. Install it with: code --install-extension ${file}`,
	);
}
