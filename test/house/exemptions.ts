/**
 * Functions with more than three parameters, by file and name, each with the reason.
 * Either a library sets the shape, or a figure of `npm run bench` shows what an object of parameters would cost.
 */
export const wideFunctions: Readonly<Record<string, string>> = {
	'client/server.ts provideDiagnostics': 'The middleware of vscode-languageclient is called so.',
	'client/server.ts provideHover': 'The middleware of vscode-languageclient is called so.',
};

/** Tables that a script makes. */
export const generated: readonly string[] = [
	'server/reading/segment/model/weight-table.ts',
	'server/judging/rules/punctuation/lib/lone-mark-table.ts',
	'server/judging/rules/words/lib/stock-phrases.ts',
	'server/reading/words/pinyin-initials.ts',
	'server/reading/words/likeness-table.ts',
	'server/judging/slips/alike-table.ts',
	'server/judging/slips/tree-table.ts',
];
