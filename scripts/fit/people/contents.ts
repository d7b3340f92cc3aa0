import { keyDigits, scale, weighed, widestRest } from '../../../server/reading/people/model/name-tables';
import { steps } from './crf';
import type { Fitted } from './model';

/** The sections of `people/names`: what `name-tables.ts` reads. */
export function nameSections({ gate, keys, weights }: Fitted) {
	const order = Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b]);
	const low: number[] = [];
	const high: number[] = [];
	let before = -1;
	for (const id of order) {
		const gap = keys[id] - before;
		before = keys[id];
		low.push(gap % keyDigits);
		let rest = Math.floor(gap / keyDigits);
		for (; rest >= widestRest; rest -= widestRest) high.push(widestRest);
		high.push(rest);
	}
	const columns = Array.from({ length: weighed }, (_, label) => [
		`weights ${label}`,
		Int8Array.from(order, (id) => rounded(weights.features[id * weighed + label])),
	]);
	return {
		...gateSections(gate),
		low: Uint8Array.from(low),
		high: Uint8Array.from(high),
		...Object.fromEntries(columns),
		steps: Int16Array.from(steps.flatMap(([from, to], i) => [from, to, Math.round(weights.steps[i] * scale)])),
	};
}

/** The sections of the gate alone. */
export function gateSections({ shapes, units, left, right, least }: Fitted['gate']) {
	const own = units.map((lists) =>
		lists.flatMap(([worth, list]) => Array.from({ length: list.length }, (_, i) => [list.charCodeAt(i), worth])),
	);
	return {
		'gate worths': Int8Array.from(shapes.flat()),
		'gate units': Uint16Array.from(own.flat(), ([unit]) => unit),
		'gate own worths': Int8Array.from(own.flat(), ([, worth]) => worth),
		'gate counts': Uint16Array.from(own, (list) => list.length),
		'gate left': Int8Array.from(left),
		'gate right': Int8Array.from(right),
		'gate least': Int32Array.of(least),
	};
}

/** Weights are written in a byte. */
const most = 45;

function rounded(weight: number): number {
	const whole = Math.round(weight * scale);
	return Math.abs(whole) < 2 ? 0 : Math.max(-most, Math.min(most, whole));
}
