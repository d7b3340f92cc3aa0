// Makes words/likeness: how the 6,763 characters of GB 2312 sound, and what they are made of.
// npm run fit -- likeness FOLDER — the folder with Unihan_Readings.txt and Unihan_DictionaryLikeData.txt of the Unicode Han
// database (Unicode license), e.g. of Debian's package unicode-data, unpacked by bunzip2.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled } from '../../build/import-bundled.mjs';
import { root } from '../../build/install.mjs';

const { assetFolder, sourcesOf, writeAsset } = await importBundled(
	"export { assetFolder, sourcesOf, writeAsset } from './scripts/fit/write-asset';",
	root,
);

const [folder] = process.argv.slice(2);
if (!folder) {
	console.error('npm run fit -- likeness FOLDER');
	process.exit(2);
}

const readings = fieldsOf('Unihan_Readings.txt', ['kMandarin', 'kHanyuPinlu']);
const codes = fieldsOf('Unihan_DictionaryLikeData.txt', ['kCangjie']);

/** Characters by syllable: the usual reading, and the others that are counted in running text. */
const bySyllable = new Map();
for (const sign of gb2312())
	for (const syllable of syllablesOf(readings.get(sign) ?? {}))
		bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + sign);

const byCode = new Map();
for (const sign of gb2312()) {
	const code = codes.get(sign)?.kCangjie?.toLowerCase();
	if (code) byCode.set(code, (byCode.get(code) ?? '') + sign);
}

const header = { kind: 'words/likeness', version: 1, text: sourcesOf([folder]), seed: 0, figures: {} };
console.log(writeAsset(assetFolder, header, { sounds: rowOf(bySyllable), shapes: rowOf(byCode) }));

/** All entries in the order of their keys: `a啊阿 ai埃挨`. */
function rowOf(groups) {
	return [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, signs]) => key + signs)
		.join(' ');
}

function syllablesOf({ kMandarin, kHanyuPinlu }) {
	const usual = (kMandarin ?? '').split(' ')[0];
	const counted = (kHanyuPinlu ?? '').split(' ').flatMap((entry) => /^([^(]+)\(\d{2,}\)$/.exec(entry)?.[1] ?? []);
	return new Set([usual, ...counted].filter(Boolean).map(plain));
}

function plain(syllable) {
	return syllable
		.replace(/[üǖǘǚǜ]/g, 'v')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '');
}

function fieldsOf(file, names) {
	const found = new Map();
	for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
		const [code, name, value] = line.split('\t');
		if (!code.startsWith('U+') || !names.includes(name)) continue;
		const sign = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
		found.set(sign, { ...found.get(sign), [name]: value });
	}
	return found;
}

function gb2312() {
	const decoder = new TextDecoder('gb2312');
	const signs = [];
	for (let row = 0xb0; row <= 0xf7; row++)
		for (let cell = 0xa1; cell <= 0xfe; cell++) {
			const sign = decoder.decode(new Uint8Array([row, cell]));
			if (/^[\u4e00-\u9fff]$/.test(sign)) signs.push(sign);
		}
	return signs;
}
