import { gateOf } from '../../../server/reading/people/model/gate';
import { decode, scratch, spansOf } from './crf';
import type { Sentence } from './examples';
import { exampleOf, type Fitted } from './model';
import { stretchesOf } from './stretches';
import { textOf } from './texts';

/** Reads sentences by the fitted model alone, without the lattice and its signs: the names found, as `[start, end]`. */
export function reader({
	gate,
	keys,
	weights,
}: Fitted): (sentence: Sentence) => readonly (readonly [number, number])[] {
	const opened = gateOf(gate);
	const numbers = new Map(Array.from(keys, (key, number) => [key, number]));
	const space = scratch();
	return (sentence) =>
		stretchesOf(textOf({ ...sentence, spans: [] }), opened).flatMap((stretch) => {
			const example = exampleOf(stretch, (key) => numbers.get(key) ?? -1);
			return spansOf(decode(weights, example, space)).map(
				([start, end]) => [start + stretch.from, end + stretch.from] as const,
			);
		});
}
