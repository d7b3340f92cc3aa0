/** Lets work in the background wait for what somebody asks meanwhile. */
export interface Idling {
	/** A request is being answered until the function is called that this gives. */
	readonly busy: () => () => void;
	/** Lets messages in; while there are requests to answer, or were just now, waits, but not for ever. */
	readonly rest: () => Promise<void>;
	/** Lets messages in, for work that somebody waits for. */
	readonly breathe: () => Promise<void>;
}

/** Milliseconds of quiet after an answer: whoever types asks again at once. */
const quiet = 60;
/** A request that waits for somebody must not stop the work. */
const longestRest = 2_000;
/** Milliseconds of work between two looks at the messages. */
const shift = 8;

export function createIdling(): Idling {
	let asked = 0;
	let last = 0;
	let began = 0;
	const isBusy = () => asked > 0 || performance.now() - last < quiet;
	return {
		busy() {
			asked++;
			return () => {
				asked--;
				last = performance.now();
			};
		},
		breathe: () => pause(0),
		async rest() {
			const now = performance.now();
			if (now - began < shift) return;
			await pause(0);
			while (isBusy() && performance.now() - now < longestRest) await pause(quiet / 2);
			began = performance.now();
		},
	};
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
