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
	'server/slips/alike-table.ts',
	'server/slips/tree-table.ts',
];

/** Where the rules do not hold yet. */
export const notYet: readonly string[] = [
	'server/bylines/house-form.ts',
	'server/bylines/mark-faults.ts',
	'server/bylines/people.ts',
	'server/bylines/scan.ts',
	'server/bylines/tail.ts',
	'server/people/cheapest-chain.ts',
	'server/people/dotted-names.ts',
	'server/people/lattice-input.ts',
	'server/people/fit/',

	'server/people/model/score.ts',
	'server/people/name-bounds.ts',
	'server/people/name-edges.ts',
	'server/people/name-forms.ts',
	'server/people/name-lattice.ts',
	'server/people/recognize.ts',
	'server/people/sound-places.ts',
	'server/people/title-extent.ts',
	'server/people/word-edges.ts',
	'server/people/words/cues.ts',
	'server/people/words/name-cues.ts',
	'server/segment/blocks.ts',
	'server/segment/context/',
	'server/segment/decode.ts',
	'server/segment/fit/',
	'server/segment/headline-parts.ts',
	'server/segment/line/forms.ts',
	'server/segment/line/openings.ts',
	'server/segment/line/own-features.ts',
	'server/segment/model/head-cut-table.ts',
	'server/segment/model/line-features.ts',
	'server/segment/model/line-join-table.ts',
	'server/segment/model/states.ts',
	'server/segment/sections.ts',
	'server/segment/segment.ts',
	'test/lsp/typing.test.ts',
];
