import type { CommandName } from '../messages/messages';

/** The commands that note something about a page. */
export const noteCommands = [
	'zhubi.dismiss',
	'zhubi.pin',
	'zhubi.undismiss',
	'zhubi.listNotes',
] as const satisfies readonly CommandName[];

/** The commands of an editor's own marks. */
export const markCommands = [
	'zhubi.mark',
	'zhubi.markFinding',
	'zhubi.turnIntoMark',
	'zhubi.reply',
	'zhubi.amend',
	'zhubi.setMarkState',
	'zhubi.withdrawMark',
	'zhubi.listMarks',
	'zhubi.exportMarks',
] as const satisfies readonly CommandName[];

/** The commands of the rounds of proof. */
export const roundCommands = [
	'zhubi.openRound',
	'zhubi.signRound',
	'zhubi.listRounds',
	'zhubi.compareRounds',
] as const satisfies readonly CommandName[];

/** The command that changes the roster of a page. */
export const rosterCommand = 'zhubi.updateRoster';

/** The commands that every client needs, for `workspace/executeCommand`. */
export const commandNames: readonly CommandName[] = [
	'zhubi.setIssueDate',
	'zhubi.readIssueDate',
	'zhubi.setWordLevel',
	'zhubi.rejoinColumnBreaks',
	'zhubi.fixAll',
	'zhubi.errorRate',
	'zhubi.readingPass',
	'zhubi.statistics',
	'zhubi.ignore',
	rosterCommand,
	...noteCommands,
	...markCommands,
	...roundCommands,
];
