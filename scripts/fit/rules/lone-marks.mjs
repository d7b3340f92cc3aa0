// Fits where the other half of a mark stands (rules/lone-marks) on public copy.
//
//   npm run fit -- lone-marks FOLDER… [--out FOLDER] [--check]
//
// A folder has texts (*.txt) and lines of JSON with a `text` (*.jsonl), at any depth. Each pair of marks whose halves stand in one line
// is a case: the place of its other half against all others where it might stand. The weights of the features (candidates in
// server/judging/rules/punctuation/lib/lone-mark.ts) are those of a conditional logit model, in quarters of a nat; steps are those of
// AdaGrad.
// --check fits on four fifths and says how often the right place is the first, and among the first three, on the rest; nothing is written.
import { importBundled } from '../../build/import-bundled.mjs';
import { root } from '../../build/install.mjs';
import { filesOf, textsOf } from './copy.mjs';

const { candidates, isBySign } = await importBundled(
	"export { candidates, isBySign } from './server/judging/rules/punctuation/lib/lone-mark'",
	root,
);

const { assetFolder, sourcesOf, writeAsset } = await importBundled(
	"export { assetFolder, sourcesOf, writeAsset } from './scripts/fit/write-asset';",
	root,
);

/** Weights are in these parts of a nat. */
const unit = 4;
/** Smaller weights, and those of what was seen less often, are left out. */
const least = 2;
const fewest = 5;
const rounds = 5;
const step = 0.3;
/** How strongly weights are drawn towards 0. */
const decay = 1e-3;
const farthest = 200;
const shapes = ['“”', '《》', '（）'];

const values = { out: assetFolder };
const folders = [];
let check = false;
for (let i = 2; i < process.argv.length; i++) {
	if (process.argv[i] === '--check') check = true;
	else if (process.argv[i] === '--out') values.out = process.argv[++i];
	else folders.push(process.argv[i]);
}
if (folders.length === 0) {
	console.error('npm run fit -- lone-marks FOLDER… [--out FOLDER] [--check]');
	process.exit(2);
}

const lines = [...new Set(folders.flatMap(filesOf).flatMap(linesOf))];
const isHeldOut = (_, i) => i % 5 === 0;
const models = {};
for (const shape of shapes)
	for (const half of ['closer', 'opener']) {
		const cases = (list) => list.flatMap((line) => casesOf(line, shape, half));
		if (check) {
			const weights = fitted(cases(lines.filter((line, i) => !isHeldOut(line, i))));
			const ranks = cases(lines.filter(isHeldOut)).map((one) => rankOf(one, weights));
			const share = (most) => ((100 * ranks.filter((rank) => rank < most).length) / ranks.length).toFixed(1);
			console.log(
				`${shape} ${half}: ${ranks.length} cases, first ${share(1)} %, first three ${share(3)} %, ${weights.size} weights`,
			);
		} else models[`${shape} ${half}`] = fitted(cases(lines));
	}
if (!check) {
	const header = { kind: 'rules/lone-marks', version: 1, text: sourcesOf(folders), seed: 1, figures: {} };
	console.log(writeAsset(values.out, header, sectionsOf(models)));
}

function linesOf(file) {
	return textsOf(file)
		.flatMap((text) => text.split('\n'))
		.filter((line) => line.length > 4);
}

/** Each pair of a line, by the places of its halves. */
function* pairsOf(line, [open, close]) {
	const stack = [];
	for (let at = 0; at < line.length; at++) {
		if (line[at] === open) stack.push(at);
		else if (line[at] === close && stack.length > 0) yield [stack.pop(), at];
	}
}

/** The features of each place that comes into question, and which place is right; `half` is the one that is taken out. */
function casesOf(line, shape, half) {
	const cases = [];
	for (const [start, end] of pairsOf(line, shape)) {
		if (end - start > farthest || end - start < 2) continue;
		const gone = half === 'closer' ? end : start;
		const mark = {
			text: line.slice(0, gone) + line.slice(gone + 1),
			at: half === 'closer' ? start : end - 1,
			half: half === 'closer' ? 'opener' : 'closer',
			line: { start: 0, end: line.length - 1 },
		};
		const all = [...candidates(mark)];
		const right = all.findIndex(({ place }) => place === gone);
		if (right >= 0) cases.push({ right, places: all.map(({ features }) => features) });
	}
	return cases;
}

function fitted(cases) {
	const numbers = new Map();
	const counts = [];
	const numberOf = (feature) => {
		if (!numbers.has(feature)) numbers.set(feature, counts.push(0) - 1);
		const number = numbers.get(feature);
		counts[number]++;
		return number;
	};
	const all = cases.map(({ right, places }) => ({ right, places: places.map((list) => list.map(numberOf)) }));
	const weights = new Float64Array(counts.length);
	const squares = new Float64Array(counts.length).fill(1e-8);
	const random = randomOf(1);
	for (let round = 0; round < rounds; round++) {
		shuffle(all, random);
		for (const { right, places } of all) {
			const shares = softmax(places.map((list) => list.reduce((sum, number) => sum + weights[number], 0)));
			places.forEach((list, place) => {
				const error = shares[place] - (place === right ? 1 : 0);
				if (Math.abs(error) < 1e-3) return;
				for (const number of list) {
					const slope = error + decay * weights[number];
					squares[number] += slope * slope;
					weights[number] -= (step * slope) / Math.sqrt(squares[number]);
				}
			});
		}
	}
	const found = new Map();
	for (const [feature, number] of numbers) {
		const weight = Math.round(unit * weights[number]);
		// Half of a character beyond the first plane cannot be written.
		if (Math.abs(weight) >= least && counts[number] >= fewest && feature.isWellFormed()) found.set(feature, weight);
	}
	return found;
}

function softmax(scores) {
	const most = Math.max(...scores);
	const parts = scores.map((score) => Math.exp(score - most));
	const sum = parts.reduce((total, part) => total + part, 0);
	return parts.map((part) => part / sum);
}

/** Numbers from 0 to 1, the same at each run. */
function randomOf(seed) {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
		return state / 0x80000000;
	};
}

function shuffle(list, random) {
	for (let i = list.length - 1; i > 0; i--) {
		const other = Math.floor(random() * (i + 1));
		[list[i], list[other]] = [list[other], list[i]];
	}
}

function rankOf({ right, places }, weights) {
	const scores = places.map((list) => list.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0));
	return scores.filter((score, place) => place !== right && score >= scores[right]).length;
}

/** What `loneMarksOf` reads: for each shape, group and weight a row, with the values of the group that have the weight. */
function sectionsOf(all) {
	const rows = Object.entries(all).flatMap(([shape, weights]) => {
		const groups = new Map();
		for (const [feature, weight] of weights) {
			const at = feature.search(/ [^ ]+$| .$/s);
			const key = `${feature.slice(0, at)}\t${weight}`;
			groups.set(key, [...(groups.get(key) ?? []), feature.slice(at + 1)]);
		}
		return [...groups]
			.map(([key, items]) => {
				const [group, weight] = key.split('\t');
				return {
					name: `${shape}\t${group}`,
					weight: Number(weight),
					values: items.sort().join(isBySign(group) ? '' : ' '),
				};
			})
			.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.weight - b.weight));
	});
	return {
		rows: rows.map(({ name }) => name).join('\n'),
		weights: Int8Array.from(rows, ({ weight }) => weight),
		lengths: Uint16Array.from(rows, ({ values }) => values.length),
		values: Uint16Array.from(
			rows.flatMap(({ values }) => Array.from({ length: values.length }, (_, i) => values.charCodeAt(i))),
		),
	};
}
