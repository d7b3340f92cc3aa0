// npm run docs: makes the handbook, out/handbook/index.html, from the rules and their pages, and lists the rules in the schema of
// zhubi.json.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { root } from '../build/install.mjs';

/** Makes the handbook and answers its path. */
export async function makeHandbook() {
	const { handbook, rules } = await bundled();
	const source = (name) => readFileSync(join(root, 'scripts', 'handbook', name), 'utf8');
	const { code: style } = await transform(source('style.css'), { loader: 'css', minify: true });
	const { code: script } = await transform(source('browser.js'), { loader: 'js', minify: true, charset: 'utf8' });
	const folder = join(root, 'out', 'handbook');
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'index.html');
	writeFileSync(
		file,
		handbook({
			version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
			rules,
			pageOf: (name) => readFileSync(join(root, 'server', 'rules', `${name}.md`), 'utf8'),
			style,
			script,
			scriptHash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
		}),
	);
	return file;
}

/** The generator and the rules are TypeScript: they are bundled into a file that can be imported, which is thrown away. */
async function bundled() {
	mkdirSync(join(root, 'out'), { recursive: true });
	const folder = mkdtempSync(join(root, 'out', 'docs-'));
	const outfile = join(folder, 'handbook.mjs');
	try {
		await build({
			stdin: {
				contents: "export { handbook } from './handbook'; export { rules } from '../../server/rules/index';",
				resolveDir: join(root, 'scripts', 'handbook'),
				loader: 'ts',
			},
			outfile,
			bundle: true,
			platform: 'node',
			format: 'esm',
			charset: 'utf8',
			loader: { '.md': 'text' },
			logLevel: 'warning',
		});
		return await import(pathToFileURL(outfile).href);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Lists the rules in docs/zhubi.schema.json, by name, with their titles. */
async function listInSchema() {
	const { rules } = await bundled();
	const file = join(root, 'docs', 'zhubi.schema.json');
	const schema = JSON.parse(readFileSync(file, 'utf8'));
	schema.properties.rules.properties = Object.fromEntries(
		rules.map(({ name, title }) => [
			name,
			{ $ref: '#/definitions/severity', description: `${title.zh}。${title.en}.` },
		]),
	);
	writeFileSync(file, `${JSON.stringify(schema, undefined, '\t')}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	console.log(await makeHandbook());
	await listInSchema();
}
