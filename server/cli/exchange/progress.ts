import { visible } from '../streams';

/** Tells on a terminal how far a run is; where nobody looks on, it tells nothing. */
export interface Progress {
	/** A file is begun; those before it are done. */
	readonly step: (name: string) => void;
	/** How many are done while none is begun. */
	readonly done: () => number;
	/** Clears the line, before anything else is told. */
	readonly clear: () => void;
}

export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
	let done = 0;
	const isShown = stream.isTTY === true && total > 1;
	return {
		step(name) {
			done++;
			if (isShown) stream.write(`\r\u001b[K${done}/${total} ${visible(name)}`);
		},
		done: () => done,
		clear() {
			if (isShown) stream.write('\r\u001b[K');
		},
	};
}
