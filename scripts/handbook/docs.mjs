// npm run docs: lists the rules by what stands in server/judging/rules/ (its index, docs/RULES.md, the schema of zhubi.json),
// and makes the handbook, out/handbook/index.html.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { importBundled } from '../build/import-bundled.mjs';
import { root } from '../build/install.mjs';

/** Makes the handbook and answers its path. */
export async function makeHandbook() {
	const { handbook, ruleFilesOf, rules } = await bundled(theHandbook);
	const filesOf = ruleFilesOf(root);
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
			pageOf: (name) => filesOf(name).page,
			style,
			script,
			scriptHash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
		}),
	);
	return file;
}

const theHandbook =
	"export { handbook } from './handbook'; export { ruleFilesOf } from './rule-files'; export { rules } from '../../server/judging/rules/index';";
const theTexts = "export { ruleIndex, rulePageTexts } from './lists'; export { ruleFiles } from './rule-files';";
const theLists =
	"export { ruleSchema, ruleTables } from './lists'; export { ruleFilesOf } from './rule-files'; export { rules } from '../../server/judging/rules/index';";

/** Generator and rules are TypeScript. */
const bundled = (contents) => importBundled(contents, join(root, 'scripts', 'handbook'));

/** The index comes first: all else reads the rules by it. */
async function listRules() {
	const { ruleFiles, ruleIndex, rulePageTexts } = await bundled(theTexts);
	const files = ruleFiles(root);
	rewrite(['server', 'judging', 'rules', 'index.ts'], () => ruleIndex(files));
	rewrite(['server', 'lsp', 'answering', 'rule-page-texts.ts'], () => rulePageTexts(files));
	const { ruleFilesOf, ruleSchema, ruleTables, rules } = await bundled(theLists);
	rewrite(['docs', 'RULES.md'], (old) => ruleTables(old, rules, ruleFilesOf(root)));
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
