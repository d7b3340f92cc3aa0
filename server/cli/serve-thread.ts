import { parentPort } from 'node:worker_threads';
import type { ThreadOrder } from './thread-order';

/** Answers, in a thread that `inThreads` started, each file that is sent: `{ index, file }` with `{ index, done }`. */
export async function serveThread(order: ThreadOrder): Promise<void> {
	const work: (file: string) => Promise<unknown> =
		order.zhubi === 'annotate'
			? (await import('./annotate/annotator')).createAnnotator(order.options)
			: (await import('./check/checker')).createChecker(order.command);
	// One after the other: a thread reads the faults of the settings with the file that led to them.
	let last: Promise<unknown> = Promise.resolve();
	parentPort?.on('message', ({ index, file }: { index: number; file: string }) => {
		last = last.then(async () => parentPort?.postMessage({ index, done: await work(file) }));
	});
}
