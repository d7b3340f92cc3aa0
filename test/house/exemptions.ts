/**
 * Functions with more than three parameters, by file and name, each with the reason.
 * Either a library sets the shape, or a figure of `npm run bench` shows what an object of parameters would cost.
 */
export const wideFunctions: Readonly<Record<string, string>> = {
	'client/server.ts provideDiagnostics': 'The middleware of vscode-languageclient is called so.',
	'client/server.ts provideHover': 'The middleware of vscode-languageclient is called so.',
};
