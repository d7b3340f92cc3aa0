import { workerData } from 'node:worker_threads';
import type { AnnotateOptions } from './annotator';

/** What a thread is started with. */
export interface ThreadOrder extends AnnotateOptions {
	readonly zhubi: 'annotate';
}

/** True in a thread that annotates (threads.ts). It is apart from that file, which loads all that reading a page takes. */
export function isAnnotationThread(): boolean {
	return (workerData as ThreadOrder | null)?.zhubi === 'annotate';
}
