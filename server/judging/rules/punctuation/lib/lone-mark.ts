import { type Asset, linesOf } from '../../../../ground/assets/asset';
import { fromAsset } from '../../../../ground/assets/store';
import { isDigit, isHan } from '../../../../ground/text/characters';
import { partnerOf } from '../../../../ground/text/pairs';
import { wordBounds } from './word-bounds';

/** A mark whose other half is missing, and the line of text that it stands in; offsets are those of `text`. */
export interface LoneMarkPlace {
	readonly text: string;
	readonly at: number;
	readonly half: 'opener' | 'closer';
	readonly line: { readonly start: number; readonly end: number };
}

/**
 * The likeliest places for the missing half of a mark, `老师们说⟦“⟧山里的星星离教室最近。|这样的老师|，…`: at most `most` offsets, the
 * likeliest first; it belongs before the character there.
 * What speaks for each place is weighed as fitted on public copy (`loneMarks`). Linear in `farthest`.
 */
export function likelyPlaces(mark: LoneMarkPlace, most: number): number[] {
	const shape = shapeOf(mark);
	// The half that is missing is the other one.
	const weights = loneMarks().get(`${likeShape(shape)} ${mark.half === 'opener' ? 'closer' : 'opener'}`) ?? noWeights;
	const scored: { readonly place: number; readonly score: number }[] = [];
	for (const { place, features } of candidates(mark)) {
		let score = 0;
		for (const feature of features) score += weights.get(feature) ?? 0;
		scored.push({ place, score });
	}
	return scored
		.sort((a, b) => b.score - a.score || Math.abs(a.place - mark.at) - Math.abs(b.place - mark.at))
		.slice(0, most)
		.map(({ place }) => place);
}

/** `“”` for either of the two. */
function shapeOf({ text, at, half }: LoneMarkPlace): string {
	return half === 'opener' ? text[at] + partnerOf(text[at]) : partnerOf(text[at]) + text[at];
}

/** Farther from its mark a missing half is not looked for: no quoted sentence is so long, and a row of marks without an end stays cheap. */
const farthest = 200;

function likeShape(shape: string): string {
	if (shape === '《》' || shape === '〈〉') return '《》';
	return '“”‘’「」『』'.includes(shape[0]) ? '“”' : '（）';
}

/** By feature, in quarters of a nat. */
type Weights = ReadonlyMap<string, number>;
const noWeights: Weights = new Map();

/**
 * What is said for the other half of a mark standing at a place, by what `candidates` sees there: by the shape and the half that is
 * missing (`“” closer`). Fitted on public copy by `npm run fit -- lone-marks FOLDER`, which explains the rows.
 */
const loneMarks: () => ReadonlyMap<string, Weights> = fromAsset({
	kind: 'rules/lone-marks',
	version: 1,
	read: loneMarksOf,
});

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A row of the asset: a line `“” closer⇥before`, a weight, and so many units of values. */
function loneMarksOf({ section, text }: Asset): ReadonlyMap<string, Weights> {
	const weights = section('weights', 'i8');
	const lengths = section('lengths', 'u16');
	const values = section('values', 'u16');
	const found = new Map<string, Map<string, number>>();
	let at = 0;
	for (const [row, name] of linesOf(text('rows')).entries()) {
		const [shape, group] = name.split('\t');
		const own = utf16.decode(values.subarray(at, at + lengths[row]));
		at += lengths[row];
		const list = found.get(shape) ?? new Map<string, number>();
		found.set(shape, list);
		for (const value of isBySign(group) ? own : own.split(' ')) list.set(`${group} ${value}`, weights[row]);
	}
	return found;
}

/** A group whose values are single signs, and are written without blanks between them. */
export function isBySign(group: string): boolean {
	return /(?:before|behind)$/.test(group);
}

/** Up to the next mark of the shape, in the line of the mark. */
function placesOf({ text, at, half, line }: LoneMarkPlace, shape: string): number[] {
	const places: number[] = [];
	if (half === 'opener') {
		const last = Math.min(line.end, at + farthest);
		for (let i = at + 2; i <= last && !shape.includes(text[i - 1]); i++) places.push(i);
	} else {
		const first = Math.max(line.start, at - farthest);
		for (let i = at - 1; i >= first && !shape.includes(text[i]); i--) places.push(i);
	}
	return places;
}

/** A place where the missing half may belong, with what is seen there: `speech before 。`, `length 7`. */
export interface MarkCandidate {
	readonly place: number;
	readonly features: readonly string[];
}

/**
 * All places that come into question, in the order of their distance, so that stops and words between are counted on from one to the next.
 * A feature is a group and a value behind a blank. The script that fits the weights reads the same ones.
 */
export function* candidates(mark: LoneMarkPlace): Generator<MarkCandidate> {
	const { text, at, half, line } = mark;
	const places = placesOf(mark, shapeOf(mark));
	if (places.length === 0) return;
	const last = places[places.length - 1];
	const from = Math.max(line.start, Math.min(at, last) - beside);
	const bounds = wordBounds(text, from, Math.min(line.end, Math.max(at, last) + beside));
	const sign = (offset: number) => (offset < line.start || offset >= line.end ? '\n' : text[offset]);
	const speech = half === 'opener' ? '：，' : '。！？，';
	const kind = speech.includes(sign(at - 1)) ? 'speech' : 'word';
	const outer = classOf(sign(half === 'opener' ? at - 1 : at + 1));
	let stops = 0;
	let commas = 0;
	let words = 0;
	for (const place of places) {
		// The sign right before the end of the stretch is told by itself.
		const passed = half === 'opener' ? place - 2 : place;
		if (passed > at || (half === 'closer' && passed < at - 1)) {
			if ('。！？'.includes(text[passed])) stops++;
			else if (text[passed] === '，' || text[passed] === '；') commas++;
		}
		const edge = bounds[place - from];
		words += edge;
		const [before, behind] = [sign(place - 1), sign(place)];
		const classes = classOf(before) + classOf(behind);
		yield {
			place,
			features: [
				`${kind} before ${before}`,
				`${kind} behind ${behind}`,
				`${kind} length ${lengthOf(half === 'opener' ? place - at - 1 : at - place)}`,
				`${kind} stops ${Math.min(2, stops)}`,
				`${kind} commas ${Math.min(2, commas)}`,
				`edge ${edge}`,
				`words ${Math.min(8, words)}`,
				`${kind} classes ${classes}`,
				`${kind} clauses ${classes}${Math.min(3, stops)}${Math.min(3, commas)}`,
				`outer ${outer}${classes[0]}`,
				`across ${outer}${classes[1]}`,
			],
		};
	}
}

/** So far around the stretch words are cut, too. */
const beside = 3;

/** Lengths by themselves up to eight, then in classes. */
function lengthOf(length: number): number {
	if (length <= 8) return length;
	const place = [12, 16, 24, 40, 80].findIndex((most) => length <= most);
	return place < 0 ? 14 : place + 9;
}

/** What kind of sign it is: end of line, stop, comma, figure, letter, Han; a mark of a pair is one by itself. */
function classOf(sign: string): string {
	if (sign === '\n') return 'E';
	if ('。！？'.includes(sign)) return 'S';
	if ('，；：、'.includes(sign)) return 'C';
	if ('“”‘’（）《》【】'.includes(sign)) return sign;
	const code = sign.charCodeAt(0);
	if (isHan(code)) return 'H';
	if (isDigit(code)) return '9';
	return /[a-zA-Z]/.test(sign) ? 'L' : 'o';
}
