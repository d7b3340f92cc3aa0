import type { Message } from '../../ground/model/finding';

/** Ctrl-C while a run goes through many files. */
export interface Cancel {
	/** True once somebody asked to stop: what was begun is finished, and nothing more is begun. */
	readonly isAsked: () => Promise<boolean>;
	/** Listens no more. */
	readonly end: () => void;
}

/** What a shell takes for a program that was ended by Ctrl-C: 128 and SIGINT. */
export const cancelledStatus = 130;

/** Listens for the first Ctrl-C; the second ends the program at once, as it would without. */
export function listenForCancel(): Cancel {
	let asked = false;
	const hear = (): void => {
		asked = true;
	};
	process.once('SIGINT', hear);
	return {
		async isAsked() {
			// A signal is heard between two turns of the event loop.
			await new Promise(setImmediate);
			return asked;
		},
		end: () => void process.off('SIGINT', hear),
	};
}

/** What is told of a run that was ended. */
export function stopped(done: number, total: number): Message {
	return {
		zh: `zhubi: 停下了，${total} 个文件做完了 ${done} 个`,
		en: `zhubi: stopped, ${done} of ${total} files are done`,
	};
}
