import { memoize } from '../../text/memoize';
import { partnerOf } from '../../text/pairs';
import { loneMarkTable } from '../data/lone-mark-table';

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
 * What stands beside a place, how far it is, and the stops between are weighed as fitted on public copy (data/lone-mark-table.ts). Linear
 * in `farthest`.
 */
export function likelyPlaces(mark: LoneMarkPlace, most: number): number[] {
	const sign = mark.text[mark.at];
	const shape = mark.half === 'opener' ? sign + partnerOf(sign) : partnerOf(sign) + sign;
	// The half that is missing is the other one.
	const rows = loneMarkTable[`${likeShape(shape)} ${mark.half === 'opener' ? 'closer' : 'opener'}`];
	const weights = weightsOf(rows);
	return scored(mark, placesOf(mark, shape), weights)
		.sort((a, b) => b.score - a.score || Math.abs(a.place - mark.at) - Math.abs(b.place - mark.at))
		.slice(0, most)
		.map(({ place }) => place);
}

/** Farther from its mark a missing half is not looked for: no quoted sentence is so long, and a row of marks without an end stays cheap. */
const farthest = 200;

function likeShape(shape: string): string {
	if (shape === '《》' || shape === '〈〉') return '《》';
	return '“”‘’「」『』'.includes(shape[0]) ? '“”' : '（）';
}

type Weights = ReadonlyMap<string, number>;

const weightsOf = memoize((rows: readonly (readonly [group: string, weight: number, values: string])[]): Weights => {
	const weights = new Map<string, number>();
	for (const [group, weight, values] of rows)
		for (const value of /(?:before|behind)$/.test(group) ? values : values.split(' '))
			weights.set(`${group} ${value}`, weight);
	return weights;
});

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

/**
 * The places with what is said for each; they are in the order of their distance, so that the stops between are counted on from one to
 * the next.
 */
function scored(
	{ text, at, half, line }: LoneMarkPlace,
	places: readonly number[],
	weights: Weights,
): { readonly place: number; readonly score: number }[] {
	const sign = (offset: number) => (offset < line.start || offset >= line.end ? '\n' : text[offset]);
	const isSpeech = half === 'opener' ? '：，'.includes(sign(at - 1)) : '。！？，'.includes(sign(at - 1));
	const kind = isSpeech ? 'speech' : 'word';
	const weigh = (feature: string) => weights.get(`${kind} ${feature}`) ?? 0;
	let stops = 0;
	let commas = 0;
	const count = (offset: number) => {
		if ('。！？'.includes(text[offset])) stops++;
		else if (text[offset] === '，' || text[offset] === '；') commas++;
	};
	return places.map((place) => {
		// The character right before the end of the stretch is told by itself.
		if (half === 'opener' && place - 2 > at) count(place - 2);
		else if (half === 'closer' && place < at - 1) count(place);
		return {
			place,
			score:
				weigh(`before ${sign(place - 1)}`) +
				weigh(`behind ${sign(place)}`) +
				weigh(`length ${lengthOf(half === 'opener' ? place - at - 1 : at - place)}`) +
				weigh(`stops ${Math.min(2, stops)}`) +
				weigh(`commas ${Math.min(2, commas)}`),
		};
	});
}

/** Lengths by themselves up to eight, then in classes, as they were fitted. */
function lengthOf(length: number): number {
	if (length <= 8) return length;
	const place = [12, 16, 24, 40, 80].findIndex((most) => length <= most);
	return place < 0 ? 14 : place + 9;
}
