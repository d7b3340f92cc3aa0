// npm run fit -- MODEL PATH… [options]: fits one of the models anew on what lies under the paths, and writes its assets (assets/), which
// say which text, seed and figures went into them. `npm run fit` lists the models; `npm run fit -- MODEL` says what one of them reads.
import { importBundled } from './build/import-bundled.mjs';
import { root } from './build/install.mjs';

/** By name: what it is for, and how it is run with the words behind the name. */
const models = {
	lines: ['what a line of a page is, and where articles begin: labeled pages', () => typed('segment/main')],
	'line-join': [
		'which characters speak for a break within a sentence: labeled pages',
		() => typed('segment/main', ['--line-join']),
	],
	names: ['what a name looks like: sentences in which every person is marked', () => typed('people/main')],
	cues: ['what the signs around a name are worth: sentences and pages with their persons', () => typed('people/cues')],
	slips: ['which character is probably a slip: copy as it was printed', () => typed('slips/main')],
	'wrong-words': ['which words are wrong where they stand: much text', () => typed('wrong-words/main')],
	words: ['what words and characters of names cost: dictionaries', () => import('./fit/words/count-words.mjs')],
	likeness: ['how characters sound and what they are made of: Unihan', () => import('./fit/words/likeness.mjs')],
	pinyin: ['by which letters characters are typed', () => import('./fit/words/pinyin.mjs')],
	'lone-marks': ['where the other half of a mark stands: public copy', () => import('./fit/rules/lone-marks.mjs')],
	'stock-phrases': ['which words public copy says again and again', () => import('./fit/rules/stock-phrases.mjs')],
};

const [name, ...words] = process.argv.slice(2);
const model = Object.hasOwn(models, name ?? '') ? models[name] : undefined;
if (model) {
	// What the script of a model reads is what stands behind its name.
	process.argv.splice(2, 1);
	await model[1]();
} else {
	console.error('npm run fit -- MODEL PATH… [options]');
	for (const [one, [purpose]] of Object.entries(models)) console.error(`  ${one.padEnd(14)} ${purpose}`);
	process.exitCode = 2;
}

async function typed(path, more = []) {
	const { main } = await importBundled(`export { main } from './scripts/fit/${path}';`, root);
	process.exitCode = main([...words, ...more]);
}
