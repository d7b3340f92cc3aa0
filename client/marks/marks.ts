import { Disposable } from 'vscode';
import type { Server } from '../server';
import { decorateMarks } from './decorations';
import { pageMarks } from './page-marks';
import { registerRounds } from './rounds';
import { registerMarkCommands } from './set';
import { showThreads } from './threads';
import { markTree } from './tree';

/** The editor's own marks and the rounds of proof (docs/NOTES.md), as VS Code shows them. */
export function registerMarks(server: Server): Disposable {
	const marks = pageMarks(server);
	return Disposable.from(
		marks,
		decorateMarks(marks),
		showThreads(server, marks),
		registerMarkCommands(server, marks),
		markTree(server, marks),
		registerRounds(server, marks),
	);
}
