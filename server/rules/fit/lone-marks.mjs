// Fits where the other half of a mark stands (server/rules/data/lone-mark-table.ts) on public copy.
//
//   node server/rules/fit/lone-marks.mjs FOLDER [--out FILE] [--check]
//
// FOLDER has texts (*.txt) and lines of JSON with a `text` (*.jsonl), at any depth. Each pair of marks whose halves stand in one line is
// a case: the place of its other half against all others
// where it might stand. What the characters beside a place, the distance, and the stops between say for it are log odds, in quarters of a
// nat, as in a naive Bayes classifier.
// --check fits on four fifths and says how often the right place is the first, and among the first three, on the rest; nothing is written.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const unit = 4;
/** Log odds below this, and what was seen less often, are left out. */
const least = 2;
const fewest = 20;
const farthest = 200;
const shapes = ['“”', '《》', '（）'];

const values = { out: 'server/rules/data/lone-mark-table.ts' };
const folders = [];
let check = false;
for (let i = 2; i < process.argv.length; i++) {
	if (process.argv[i] === '--check') check = true;
	else if (process.argv[i] === '--out') values.out = process.argv[++i];
	else folders.push(process.argv[i]);
}
if (folders.length === 0) {
	console.error('usage: node server/rules/fit/lone-marks.mjs FOLDER [--out FILE] [--check]');
	process.exit(2);
}

const lines = [...new Set(folders.flatMap(walk).flatMap(linesOf))];
const isTest = (_, i) => i % 5 === 0;
const models = {};
for (const shape of shapes)
	for (const half of ['closer', 'opener'])
		models[`${shape} ${half}`] = fitted(check ? lines.filter((line, i) => !isTest(line, i)) : lines, shape, half);
if (check) {
	for (const shape of shapes)
		for (const half of ['closer', 'opener']) {
			const ranks = lines
				.filter(isTest)
				.flatMap((line) => casesOf(line, shape, half).map((one) => rankOf(one, models[`${shape} ${half}`])));
			const share = (most) => ((100 * ranks.filter((rank) => rank < most).length) / ranks.length).toFixed(1);
			console.log(`${shape} ${half}: ${ranks.length} cases, first ${share(1)} %, first three ${share(3)} %`);
		}
} else writeFileSync(values.out, written(models));

function walk(path) {
	if (!statSync(path).isDirectory()) return /\.(?:txt|jsonl)$/.test(path) && !/\.v[23]\.txt$/.test(path) ? [path] : [];
	return readdirSync(path)
		.sort()
		.flatMap((name) => walk(join(path, name)));
}

function linesOf(file) {
	const text = readFileSync(file, 'utf8');
	const texts = file.endsWith('.jsonl')
		? text
				.split('\n')
				.filter(Boolean)
				.map((line) => JSON.parse(line).text ?? '')
		: [text];
	return texts.flatMap((one) => one.split('\n')).filter((line) => line.length > 4);
}

/** Each pair of a line, with the places where the half in question might stand. */
function* pairsOf(line, [open, close]) {
	const stack = [];
	for (let at = 0; at < line.length; at++) {
		if (line[at] === open) stack.push(at);
		else if (line[at] === close && stack.length > 0) yield [stack.pop(), at];
	}
}

function casesOf(line, shape, half) {
	const cases = [];
	for (const [start, end] of pairsOf(line, shape)) {
		if (end - start > farthest || end - start < 2) continue;
		// The line without the half in question.
		const gone = half === 'closer' ? end : start;
		const text = line.slice(0, gone) + line.slice(gone + 1);
		const at = half === 'closer' ? start : end - 1;
		const right = gone;
		const places = placesOf({ text, at, half }, shape);
		if (places.includes(right)) cases.push({ text, at, right, places, half });
	}
	return cases;
}

/** Where the other half might stand: up to the next mark of the shape. A place is the offset of the character behind it. */
function placesOf({ text, at, half }, [open, close]) {
	const places = [];
	if (half === 'closer')
		for (
			let i = at + 2;
			i <= Math.min(text.length, at + farthest) && text[i - 1] !== open && text[i - 1] !== close;
			i++
		)
			places.push(i);
	else
		for (let i = at - 1; i >= Math.max(0, at - farthest) && text[i] !== open && text[i] !== close; i--) places.push(i);
	return places;
}

/** What stands beside a place and between it and the lone half: the features of lone-mark.ts. */
function features({ text, at, half }, place) {
	const [start, end] = half === 'closer' ? [at + 1, place] : [place, at];
	const beside = text[half === 'closer' ? at - 1 : at + 1] ?? '\n';
	const inner = half === 'opener' && '。！？，'.includes(text[at - 1]) ? 'stop' : '';
	const kind = half === 'closer' ? ('：，'.includes(beside) ? 'speech' : 'word') : inner ? 'speech' : 'word';
	const between = text.slice(start, end);
	const stops = Math.min(2, (between.slice(0, -1).match(/[。！？]/g) ?? []).length);
	const commas = Math.min(2, (between.slice(0, -1).match(/[，；]/g) ?? []).length);
	return [
		`${kind} before ${text[place - 1] ?? '\n'}`,
		`${kind} behind ${text[place] ?? '\n'}`,
		`${kind} length ${lengthOf(end - start)}`,
		`${kind} stops ${stops}`,
		`${kind} commas ${commas}`,
	];
}

function lengthOf(length) {
	if (length <= 8) return length;
	const place = [12, 16, 24, 40, 80].findIndex((most) => length <= most);
	return place < 0 ? 14 : place + 9;
}

function fitted(all, shape, half) {
	const right = new Map();
	const wrong = new Map();
	const total = { right: new Map(), wrong: new Map() };
	const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
	for (const line of all)
		for (const one of casesOf(line, shape, half))
			for (const place of one.places) {
				const isRight = place === one.right;
				for (const feature of features(one, place)) {
					count(isRight ? right : wrong, feature);
					count(isRight ? total.right : total.wrong, feature.slice(0, feature.lastIndexOf(' ')));
				}
			}
	const weights = new Map();
	for (const feature of new Set([...right.keys(), ...wrong.keys()])) {
		const [a, b] = [right.get(feature) ?? 0, wrong.get(feature) ?? 0];
		if (a + b < fewest) continue;
		const group = feature.slice(0, feature.lastIndexOf(' '));
		const odds = (a + 0.5) / (total.right.get(group) + 1) / ((b + 2) / (total.wrong.get(group) + 4));
		const weight = Math.round(unit * Math.log(odds));
		if (Math.abs(weight) >= least) weights.set(feature, Math.max(-24, Math.min(24, weight)));
	}
	return weights;
}

function rankOf(one, weights) {
	const score = (place) => features(one, place).reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
	const right = score(one.right);
	return one.places.filter((place) => place !== one.right && score(place) >= right).length;
}

function written(all) {
	const rows = Object.entries(all).map(([name, weights]) => {
		const groups = new Map();
		for (const [feature, weight] of weights) {
			const at = feature.lastIndexOf(' ');
			const key = `${feature.slice(0, at)}\t${weight}`;
			groups.set(key, [...(groups.get(key) ?? []), feature.slice(at + 1)]);
		}
		const lists = [...groups]
			.map(([key, items]) => {
				const [group, weight] = key.split('\t');
				return [group, Number(weight), items.sort().join(/(?:before|behind)$/.test(group) ? '' : ' ')];
			})
			.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]));
		return `\t${JSON.stringify(name)}: ${JSON.stringify(lists)},`;
	});
	return `/**
 * What is said for the other half of a mark standing at a place, in quarters of a nat: by the characters before and behind it, by its
 * distance and by the stops between.
 * Fitted on public copy by \`node server/rules/fit/lone-marks.mjs FOLDER\`, which explains the rows.
 */
export const loneMarkTable: Readonly<Record<string, readonly (readonly [group: string, weight: number, values: string])[]>> = {
${rows.join('\n')}
};
`;
}
