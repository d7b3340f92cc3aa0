import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled } from './import-bundled.mjs';
import { root } from './install.mjs';

/** The pages behind the codes of diagnostics: the client shows them from `out/rules`, the command line explains rules by them. */
export async function copyRulePages(out) {
	const folder = join(out, 'rules');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const { ruleFiles } = await importBundled("export { ruleFiles } from './scripts/handbook/rule-files';", root);
	for (const [name, { page }] of ruleFiles(root)) writeFileSync(join(folder, `${name}.md`), readable(page));
}

/** A rule's page to be read as text: its headings in the language of the rest, its examples without what only the tests need. */
function readable(page) {
	return page
		.replace(/^## Flags$/m, '## 会提示的\n\n⟦⟧里是会提示的地方。')
		.replace(/^## Allows$/m, '## 不提示的')
		.replace(/^```fixed$/gm, '改为\n\n```')
		.replace(/^```copy.*$/gm, '```');
}
