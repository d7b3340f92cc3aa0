import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { say } from '../../features/language';
import type { Message } from '../../model/finding';
import { internalError } from '../read-page';
import { spokenLanguage } from '../spoken';
import { visible } from '../streams';
import { type Annotated, type AnnotateOptions, createAnnotator } from './annotator';
import type { ThreadOrder } from './thread';

/** A thread loads the program and warms it up anew, some 0.3 s of work: it has to be given enough to do. */
const filesForThread = 50;

/** More threads than this would wait for the disk and for the thread that prints. */
const mostThreads = 8;

/** Files given to each thread ahead of the one to print next: enough to keep it busy, and a bound for what is held in memory. */
const ahead = 8;

/** Annotates files on several threads, the answers in the order of the files; `undefined` where one thread does as well. */
export function annotateInThreads(
	files: readonly string[],
	options: AnnotateOptions,
): AsyncGenerator<Annotated> | undefined {
	// One core is left to the machine: on two cores, as measured, threads cost a quarter more and save no time. `ZHUBI_THREADS` overrides
	// this.
	const wanted = Number(process.env.ZHUBI_THREADS) || Math.min(availableParallelism() - 1, mostThreads);
	const count = Math.min(wanted, Math.floor(files.length / filesForThread));
	// Standard input belongs to the main thread.
	return !(count >= 2) || files.includes('-') ? undefined : inThreads(files, options, count);
}

/** Answers, in a thread that `annotateInThreads` started, each file that is sent. */
export function serveAnnotations(): void {
	const annotator = createAnnotator(workerData as ThreadOrder);
	// One after the other: a thread reads the faults of the settings with the file that led to them.
	let last: Promise<unknown> = Promise.resolve();
	parentPort?.on('message', ({ index, file }: { index: number; file: string }) => {
		last = last.then(async () => parentPort?.postMessage({ index, annotated: await annotator(file) }));
	});
}

async function* inThreads(
	files: readonly string[],
	options: AnnotateOptions,
	count: number,
): AsyncGenerator<Annotated> {
	const answers = new Map<number, (annotated: Annotated) => void>();
	const order: ThreadOrder = { ...options, zhubi: 'annotate' };
	const dead = new Map<number, Message>();
	const answer = (index: number, annotated: Annotated) => {
		answers.get(index)?.(annotated);
		answers.delete(index);
	};
	const fail = (index: number, reason: Message) =>
		answer(index, {
			line: undefined,
			failure: `zhubi: ${visible(files[index])}: ${visible(say(reason, spokenLanguage()))}`,
			faults: [],
		});
	const threads = Array.from({ length: count }, (_, number) => {
		const thread = new Worker(__filename, { workerData: order });
		thread.on('message', ({ index, annotated }: { index: number; annotated: Annotated }) => answer(index, annotated));
		thread.on('error', (error) => {
			// A thread that ran out of memory costs the files that it was given.
			dead.set(number, internalError(error));
			for (const index of [...answers.keys()]) if (index % count === number) fail(index, internalError(error));
		});
		return thread;
	});
	const waiting = new Map<number, Promise<Annotated>>();
	const send = (index: number) => {
		const file = files[index];
		if (file === undefined) return;
		waiting.set(index, new Promise((resolve) => answers.set(index, resolve)));
		const reason = dead.get(index % count);
		if (reason === undefined) threads[index % count]?.postMessage({ index, file });
		else fail(index, reason);
	};
	try {
		for (let index = 0; index < count * ahead; index++) send(index);
		for (let index = 0; index < files.length; index++) {
			yield await (waiting.get(index) as Promise<Annotated>);
			waiting.delete(index);
			send(index + count * ahead);
		}
	} finally {
		await Promise.all(threads.map((thread) => thread.terminate()));
	}
}
