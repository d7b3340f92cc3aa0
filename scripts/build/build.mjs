// Bundles everything that ships: two clients, the server, the command line; and lays the rule pages and the handbook beside them.
// node scripts/build/build.mjs [--watch] [--only cli]
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { makeHandbook } from '../handbook/docs.mjs';
import { bundlesOf } from './bundles.mjs';

const watch = process.argv.includes('--watch');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;

const chosen = Object.entries(bundlesOf({ readable: watch }))
	.filter(([name]) => !only || name === only)
	.map(([, options]) => options);
if (!only) {
	copyRulePages();
	await makeHandbook();
}
if (watch) {
	const contexts = await Promise.all(chosen.map(context));
	await Promise.all(contexts.map((one) => one.watch()));
} else {
	// esbuild has printed what is wrong; a stack trace of its own adds nothing.
	const built = await Promise.allSettled(chosen.map(build));
	if (built.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}

/** The pages behind the codes of diagnostics: the client shows them from `out/rules` (client/rule-pages.ts). */
function copyRulePages() {
	const folder = join('out', 'rules');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(join('server', 'rules')))
		if (name.endsWith('.md'))
			writeFileSync(join(folder, name), readable(readFileSync(join('server', 'rules', name), 'utf8')));
}

/** A rule's page for who reads it as text: its headings in the language of the rest, its examples without what only the tests need. */
function readable(page) {
	return page
		.replace(/^## Flags$/m, '## 要报的\n\n⟦⟧里是要报的地方。')
		.replace(/^## Allows$/m, '## 不报的')
		.replace(/^```fixed$/gm, '改为\n\n```')
		.replace(/^```copy.*$/gm, '```');
}
