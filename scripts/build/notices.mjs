// npm run notices: writes THIRD-PARTY-NOTICES.md, which names what esbuild puts into the bundles, with the license of each in full, and
// nothing else.
// node scripts/build/notices.mjs --check: writes nothing; the exit status is 1 where the file is not what it should be.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundlesOf } from './bundles.mjs';
import { fail } from './install.mjs';
import { dataWorks, missingLicenses } from './notices/data.mjs';

const file = 'THIRD-PARTY-NOTICES.md';
const wanted = page([...(await packages()), ...dataWorks]);
if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted)
	fail(`${file} does not name what is bundled: npm run notices writes it anew.`);

/** The packages of which something is in a bundle, by name; one that is there in two versions under one license is one. */
async function packages() {
	const folders = new Set();
	for (const options of Object.values(bundlesOf({ readable: false }))) {
		const { metafile } = await build({ ...options, metafile: true, write: false });
		for (const { inputs } of Object.values(metafile.outputs))
			for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
				const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
				if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
			}
	}
	const works = new Map();
	for (const folder of folders) {
		const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		const licenseFile = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
		if (!licenseFile && !missingLicenses.has(name))
			fail(`${name} has no license file: see what its license is, and name it in scripts/build/notices/data.mjs.`);
		const text = licenseFile ? readFileSync(join(folder, licenseFile), 'utf8') : missingLicenses.get(name);
		works.set(`${name}\n${text}`, { name, use: 'bundled', license, text });
	}
	return [...works.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function page(works) {
	const byText = new Map();
	for (const work of works) {
		const text = work.text.replaceAll('\r\n', '\n').trim();
		byText.set(text, [...(byText.get(text) ?? []), work]);
	}
	const rows = works.map(({ name, license, use }) => `| ${name} | ${license} | ${use} |`);
	const texts = [...byText].map(
		([text, same]) => `## ${same.map(({ name }) => name).join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`,
	);
	return `# Third-party notices

zhubi is made with the following works, each under the license named; the texts of the licenses follow. This page is written by \`npm run notices\` from what the bundles hold.

| work | license | what is used |
| --- | --- | --- |
${rows.join('\n')}

The stroke counts of \`server/judging/rules/lib/strokes.ts\` are facts, counted from the stroke data of hanzi-writer-data.

${texts.join('\n')}`;
}
