import { measure } from './measure';
import { operators } from './operators';
import { markedSheets, sheets } from './pages';
import { misses, table } from './report';

/** `npm run mutate -- [--seed N] [--mutants N] [--operator WORD] [--misses N] [--folder FOLDER]` */
const option = (name: string): string | undefined => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? undefined : process.argv[at + 1];
};

const seed = Number(option('seed') ?? 1);
const mutants = Number(option('mutants') ?? 100);
const shown = Number(option('misses') ?? 0);
const word = option('operator');
const folder = option('folder');
const pages = folder === undefined ? sheets() : markedSheets(folder);
const measured = operators
	.filter(({ name }) => word === undefined || name.includes(word))
	.map((operator) => measure(operator, pages, { seed, mutants }));
console.log(table(measured));
if (shown > 0) console.log(misses(measured, shown));
