import { workerData } from 'node:worker_threads';
import type { AnnotateOptions } from './annotate/annotator';
import type { CheckCommand } from './check/options';

/** What a thread is started to do with each file that it is sent. */
export type ThreadOrder =
	| { readonly zhubi: 'annotate'; readonly options: AnnotateOptions }
	| { readonly zhubi: 'check'; readonly command: CheckCommand };

/**
 * What this thread was started for (threads.ts); undefined in the main one. It is apart from that file, which loads all that reading a page
 * takes.
 */
export function threadOrder(): ThreadOrder | undefined {
	const order: ThreadOrder | null = workerData;
	return order?.zhubi === 'annotate' || order?.zhubi === 'check' ? order : undefined;
}
