import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Message } from '../ground/model/finding';
import { present } from '../ground/text/present';
import { internalError } from './read-page';
import type { ThreadOrder } from './thread-order';

/** A thread loads the program and warms it up anew, some 0.3 s of work: it has to be given enough to do. */
const filesForThread = 50;

/** More threads than this would wait for the disk and for the thread that prints. */
const mostThreads = 8;

/** Files given to each thread ahead of the one that it works on: enough to keep it busy. */
const ahead = 8;

/** So far ahead of the file that is printed next at most: a bound for what is held in memory. */
const farthest = 400;

/** What is to be done with many files. */
export interface ThreadWork<T> {
	readonly files: readonly string[];
	readonly order: ThreadOrder;
	/** Files of one group, which come one after the other, go to one thread; each is one of its own where this is left out. */
	readonly groupOf?: (file: string) => string;
	/** What is answered for a file whose thread died. */
	readonly failed: (file: string, reason: Message) => T;
}

/** Does something with files on several threads, the answers in the order of the files; `undefined` where one thread does as well. */
export function inThreads<T>(work: ThreadWork<T>): AsyncGenerator<T> | undefined {
	// One core is left to the machine: on two cores, as measured, threads cost a quarter more and save no time. `ZHUBI_THREADS` overrides
	// this.
	const wanted = Number(process.env.ZHUBI_THREADS) || Math.min(availableParallelism() - 1, mostThreads);
	const count = Math.min(wanted, Math.floor(work.files.length / filesForThread));
	// Standard input belongs to the main thread.
	return !(count >= 2) || work.files.includes('-') ? undefined : onThreads(work, count);
}

async function* onThreads<T>(work: ThreadWork<T>, count: number): AsyncGenerator<T> {
	const { files, order, failed } = work;
	const done = new Map<number, T>();
	let printed = 0;
	let wake = (): void => {};
	const take = (index: number, answer: T): void => {
		done.set(index, answer);
		if (index === printed) wake();
	};
	const crew = queuesOf(work, count).map((queue) => {
		const inHand = new Set<number>();
		const thread = new Worker(__filename, { workerData: order });
		const send = (): void => {
			while (inHand.size < ahead && queue.length > 0 && queue[queue.length - 1] < printed + farthest) {
				const index = present(queue.pop(), 'index of a file');
				inHand.add(index);
				thread.postMessage({ index, file: files[index] });
			}
		};
		thread.on('message', ({ index, done: answer }: { index: number; done: T }) => {
			inHand.delete(index);
			send();
			take(index, answer);
		});
		thread.on('error', (error) => {
			// A thread that ran out of memory costs the files that it was to do.
			const reason = internalError(error);
			for (const index of [...inHand, ...queue.splice(0)]) take(index, failed(files[index], reason));
		});
		return { thread, send };
	});
	try {
		for (; printed < files.length; printed++) {
			for (const { send } of crew) send();
			if (!done.has(printed))
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
			yield present(done.get(printed), 'answer of a thread');
			done.delete(printed);
		}
	} finally {
		await Promise.all(crew.map(({ thread }) => thread.terminate()));
	}
}

/** The files of each thread by their place in the list, the last one first: groups are dealt out in turn. */
function queuesOf<T>({ files, groupOf }: ThreadWork<T>, count: number): number[][] {
	const queues = Array.from({ length: count }, (): number[] => []);
	let group: string | undefined;
	let dealt = -1;
	for (const [index, file] of files.entries()) {
		const own = groupOf?.(file);
		if (own === undefined || own !== group) dealt++;
		group = own;
		queues[dealt % count].push(index);
	}
	for (const queue of queues) queue.reverse();
	return queues;
}
