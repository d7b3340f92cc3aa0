import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { type Language, say } from '../../answers/reports/language';
import type { IssueState } from '../messages/issue-messages';

/** The progress of reading page files, shown once there is something to wait for. */
export interface GatheringProgress {
	/** `read` counts the files that had to be read. */
	readonly tell: (state: IssueState, read: number) => void;
	readonly isCancelled: () => boolean;
	readonly end: () => void;
}

/** Fewer files are read in a moment: nobody has to be told. */
const worthTelling = 20;

export function createGatheringProgress(
	{ connection, language }: { readonly connection: Connection; readonly language: () => Language },
	readBefore: number,
): GatheringProgress {
	let reporter: WorkDoneProgressServerReporter | undefined;
	let isBegun = false;
	let isEnded = false;
	let percent = -1;
	const begin = async () => {
		const made = await connection.window.createWorkDoneProgress();
		const words = say({ zh: '朱笔：正在读本期各版', en: 'zhubi: reading the pages' }, language());
		if (isEnded) return;
		made.begin(words, 0, '', true);
		reporter = made;
	};
	return {
		tell({ done, total }, read) {
			if (!isBegun && read - readBefore >= worthTelling) {
				isBegun = true;
				// A client that shows none goes without.
				begin().catch(() => {});
			}
			const now = Math.floor((100 * done) / Math.max(1, total));
			if (now > percent) reporter?.report(now, `${done}/${total}`);
			if (reporter) percent = now;
		},
		isCancelled: () => reporter?.token.isCancellationRequested === true,
		end() {
			isEnded = true;
			reporter?.done();
		},
	};
}
