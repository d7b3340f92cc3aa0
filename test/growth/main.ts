import { families } from './families';
import { type Piece, work } from './work';

/**
 * `npm run growth -- [--family WORD] [--from N] [--to N] [--all]`: what grows faster than the text.
 * Every family is read, judged by each rule alone and by all together, annotated, shown and edited at two lengths (UTF-16 units).
 * A line is printed for what takes more than 2.5 times as long for twice the text or more than two seconds for a megabyte of UTF-8,
 * with `--all` for everything; the exit status is 1 where there is one.
 */
const option = (name: string): string | undefined => {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? undefined : process.argv[at + 1];
};

const word = option('family') ?? '';
const from = Number(option('from') ?? 50_000);
const to = Number(option('to') ?? 200_000);
const isAll = process.argv.includes('--all');

/** Of twice the text; a few milliseconds either way are the machine's. */
const mostGrowth = 2.5;
const slack = 20;
/** Seconds for a megabyte. */
const mostCost = 2;

let failed = 0;
for (const { name, copy } of families.filter((family) => family.name.includes(word))) {
	const small = copy(from);
	const large = copy(to);
	const doublings = Math.log2(large.length / small.length);
	const megabytes = Buffer.byteLength(large) / 1e6;
	// Once over: what is compiled as it runs is slow the first time.
	const before = piecesOf(small, piecesOf(small));
	for (const piece of piecesOf(large, piecesOf(large)).values()) {
		const short = before.get(piece.name)?.time ?? 0;
		const growth = (Math.max(0, piece.time - slack) / Math.max(short, 0.1)) ** (1 / doublings);
		const cost = Math.max(0, piece.time - slack) / 1000 / megabytes;
		const isFailed = growth > mostGrowth || cost > mostCost || piece.thrown.length > 0;
		if (isFailed) failed++;
		if (isFailed || isAll)
			console.log(
				`${isFailed ? '✗' : ' '} ${name} · ${piece.name}: ${short.toFixed(0)} ms, then ${piece.time.toFixed(0)} ms; ${growth.toFixed(2)} × for twice the text, ${cost.toFixed(2)} s/MB${piece.thrown.length > 0 ? `; ${piece.thrown[0]}` : ''}`,
			);
	}
}
console.log(failed === 0 ? 'All grow as the text does.' : `${failed} grow faster than the text, or cost too much.`);
process.exitCode = failed === 0 ? 0 : 1;

/** The work on a text by its pieces; of each the quicker of two measures where there was one before. */
function piecesOf(text: string, before?: ReadonlyMap<string, Piece>): Map<string, Piece> {
	const pieces = new Map<string, Piece>();
	for (const piece of work(text, 'apart')) {
		const other = before?.get(piece.name);
		pieces.set(piece.name, other && other.time < piece.time ? { ...piece, time: other.time } : piece);
	}
	return pieces;
}
