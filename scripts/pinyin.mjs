// npm run pinyin: writes the initials of the characters, server/reading/words/pinyin-initials.ts, from the readings of pinyin-pro.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { root } from './build/install.mjs';

const first = 0x4e00;
const last = 0x9fa5;
let initials = '';
const others = [];
for (let code = first; code <= last; code++) {
	const sign = String.fromCharCode(code);
	const surname = pinyin(sign, { mode: 'surname', toneType: 'none', type: 'array', surname: 'all' });
	const readings = pinyin(sign, { multiple: true, toneType: 'none', type: 'array' });
	const letters = [
		...new Set([...surname, ...readings].map((reading) => reading[0]).filter((letter) => /[a-z]/.test(letter ?? ''))),
	];
	initials += letters[0] ?? '-';
	if (letters.length > 1) others.push(sign + letters.slice(1).join(''));
}
const lines = [
	'// Made by scripts/pinyin.mjs; do not edit.',
	'',
	'/** The initial of the reading of each character from U+4E00 to U+9FA5, as a surname where it is one; `-` where it has none. */',
	`export const initials =\n\t'${initials}';`,
	'',
	'/** Characters with readings of other initials, each with these: `长z` beside the c of the list. */',
	`export const otherInitials =\n\t'${others.join(' ')}';`,
	'',
];
writeFileSync(join(root, 'server', 'words', 'pinyin-initials.ts'), lines.join('\n'));
console.log(`${initials.length} characters, ${others.length} of them with several initials`);
