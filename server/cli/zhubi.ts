import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyze } from '../check/update';
import { defaults } from '../model/settings';
import { annotation } from './annotation';

const args = process.argv.slice(2);
const option = args.indexOf('--issue-date');
const day = option >= 0 ? args.splice(option, 2)[1]?.split('-').map(Number) : undefined;
const settings = day ? { ...defaults, issueDate: { day: { year: day[0] as number, month: day[1] as number, day: day[2] as number }, source: 'option' as const } } : defaults;
for (const file of args.slice(1)) {
	const text = readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\ufeff/, '');
	process.stdout.write(`${JSON.stringify(annotation(analyze({ text, settings, fileName: file === '-' ? undefined : basename(file) }), file))}\n`);
}
