// npm run docs: lists the rules by what stands in server/rules/ (its index, docs/RULES.md, the schema of zhubi.json),
// and makes the handbook, out/handbook/index.html.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { importBundled } from '../build/import-bundled.mjs';
import { root } from '../build/install.mjs';

/** Makes the handbook and answers its path. */
export async function makeHandbook() {
	const { handbook, rules } = await bundled(theHandbook);
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
			pageOf,
			style,
			script,
			scriptHash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
		}),
	);
	return file;
}

const theHandbook = "export { handbook } from './handbook'; export { rules } from '../../server/rules/index';";
const theLists = "export { ruleSchema, ruleTables } from './lists'; export { rules } from '../../server/rules/index';";

const pageOf = (name) => readFileSync(join(root, 'server', 'rules', `${name}.md`), 'utf8');
const sourceOf = (name) => readFileSync(join(root, 'server', 'rules', `${name}.ts`), 'utf8');

/** Generator and rules are TypeScript. */
const bundled = (contents) => importBundled(contents, join(root, 'scripts', 'handbook'));

/** A rule is a page and a file of one name in server/rules/. The index comes first: all else reads the rules by it. */
async function listRules() {
	const names = readdirSync(join(root, 'server', 'rules')).flatMap((name) =>
		name.endsWith('.md') ? [name.slice(0, -3)] : [],
	);
	const { ruleIndex, ruleSource } = await bundled("export { ruleIndex, ruleSource } from './lists';");
	rewrite(['server', 'rules', 'index.ts'], () =>
		ruleIndex(names.sort().map((name) => [name, ruleSource(name, sourceOf(name)).constant])),
	);
	const { ruleSchema, ruleTables, rules } = await bundled(theLists);
	rewrite(['docs', 'RULES.md'], (old) => ruleTables(old, rules, { pageOf, sourceOf }));
	rewrite(['docs', 'zhubi.schema.json'], (old) => ruleSchema(old, rules));
}

function rewrite(path, change) {
	const file = join(root, ...path);
	const old = readFileSync(file, 'utf8');
	const text = change(old);
	if (text !== old) writeFileSync(file, text);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	await listRules();
	console.log(await makeHandbook());
}
