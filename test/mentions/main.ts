import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { references } from '../../server/answers/names/references';
import { rename } from '../../server/answers/names/rename';
import { defaults } from '../../server/ground/model/settings';
import { dayOfText } from '../../server/ground/text/days';
import { edited } from '../../server/ground/text/edits';
import { analyze } from '../../server/reading/page/update';

/** What a `NAME.gold.json` says of the page NAME.txt, as far as it is read here. */
interface Gold {
	readonly file?: string;
	readonly issueDate?: string;
	readonly persons: readonly { readonly span: readonly [number, number]; readonly name: string }[];
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { misses: { type: 'string', default: '0' } },
});
const counts = { pages: 0, people: 0, exact: 0, mentions: 0, found: 0, answered: 0, renamed: 0, restored: 0, whole: 0 };
let misses = Number(values.misses);

for (const folder of positionals)
	for (const file of readdirSync(folder).filter((name) => name.endsWith('gold.json'))) {
		const gold: Gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
		const name = gold.file ?? file.replace(/\.gold\.json$/, '.txt');
		measure(readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, ''), gold, name);
	}

const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(2)} % of ${all}`;
console.log(`pages ${counts.pages}`);
console.log(`people whose references are exactly those of the gold: ${share(counts.exact, counts.people)}`);
console.log(`mentions found (recall): ${share(counts.found, counts.mentions)}`);
console.log(`mentions answered that are in the gold (precision): ${share(counts.found, counts.answered)}`);
console.log(`people renamed and renamed back, bytes as before: ${share(counts.restored, counts.renamed)}`);
console.log(`people renamed whose old name is nowhere left: ${share(counts.whole, counts.renamed)}`);

function measure(text: string, gold: Gold, file: string): void {
	counts.pages++;
	const day = gold.issueDate === undefined ? undefined : dayOfText(gold.issueDate);
	const settings = day ? { ...defaults, issueDate: { day, source: 'option' as const } } : defaults;
	const page = analyze({ text, settings });
	const byName = new Map<string, string[]>();
	const starts = new Map<string, number>();
	for (const { name, span } of gold.persons) {
		byName.set(name, [...(byName.get(name) ?? []), span.join('-')]);
		if (!starts.has(name)) starts.set(name, span[0]);
	}
	for (const [name, spans] of byName) {
		const wanted = new Set(spans);
		// Asked at the first mention that is known at all, as an editor would.
		const asked = gold.persons.find((one) => one.name === name && references(page, one.span[0]).length > 0);
		const answer = asked ? references(page, asked.span[0]).map(({ start, end }) => `${start}-${end}`) : [];
		const right = answer.filter((one) => wanted.has(one));
		counts.people++;
		counts.mentions += wanted.size;
		counts.found += right.length;
		counts.answered += answer.length;
		if (right.length === wanted.size && answer.length === wanted.size) counts.exact++;
		else if (misses-- > 0)
			console.log(
				`${file} ${name}: missed ${[...wanted].filter((one) => !answer.includes(one)).map((one) => context(text, one))} too many ${answer.filter((one) => !wanted.has(one)).map((one) => context(text, one))}`,
			);
		if (!asked) continue;
		const there = rename(page, asked.span[0], other(name, text)) ?? [];
		const changed = edited(text, there);
		const at = there[0].span.start;
		const back = rename(analyze({ text: changed, settings }), at, name) ?? [];
		counts.renamed++;
		if (edited(changed, back) === text) counts.restored++;
		else if (misses-- > 0) console.log(`${file} ${name}: ${there.length} there, ${back.length} back`);
		if (!changed.includes(name)) counts.whole++;
		else if (misses-- > 0) {
			const left = changed.indexOf(name);
			console.log(`${file} ${name} left: ${changed.slice(left - 10, left + 12).replaceAll('\n', '⏎')}`);
		}
	}
}

/** A name of the same length that the page does not have. */
function other(name: string, text: string): string {
	const given = '景澜知遥若川以宁';
	for (let i = 0; ; i++) {
		const stem = name.includes('·')
			? [...name].map((sign, at) => (sign === '·' ? sign : '阿布卡列尔'[(at + i) % 5])).join('')
			: `${name.length > 3 ? '欧阳' : '陶葛盛骆'[i % 4]}`;
		const made = stem + given.slice(i, i + name.length - stem.length);
		if (!text.includes(made)) return made;
	}
}

function context(text: string, place: string): string {
	const [start, end] = place.split('-').map(Number);
	return `${text.slice(start - 8, start)}[${text.slice(start, end)}]${text.slice(end, end + 8)}`.replaceAll('\n', '⏎');
}
