import { parentPort } from 'node:worker_threads';
import { createAnnotator } from './annotate/annotator';
import { createChecker } from './check/checker';
import type { ThreadOrder } from './thread-order';

/** Answers, in a thread that `inThreads` started, each file that is sent: `{ index, file }` with `{ index, done }`. */
export function serveThread(order: ThreadOrder): void {
	const work: (file: string) => Promise<unknown> =
		order.zhubi === 'annotate' ? createAnnotator(order.options) : createChecker(order.command);
	// One after the other: a thread reads the faults of the settings with the file that led to them.
	let last: Promise<unknown> = Promise.resolve();
	parentPort?.on('message', ({ index, file }: { index: number; file: string }) => {
		last = last.then(async () => parentPort?.postMessage({ index, done: await work(file) }));
	});
}
