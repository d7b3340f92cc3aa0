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
	'server/segment/model/weight-table.ts',
	'server/rules/data/lone-mark-table.ts',
	'server/rules/data/stock-phrases.ts',
	'server/words/pinyin-initials.ts',
	'server/words/likeness-table.ts',
	'server/slips/alike-table.ts',
	'server/slips/tree-table.ts',
];
