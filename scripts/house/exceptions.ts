import { type Import, unreadable } from './imports';

/** The few imports that the list would forbid: a file, what it may import, and why. */
export const exceptions: readonly (Import & { readonly why: string })[] = [
	{
		from: 'server/reading/segment/',
		to: 'server/reading/bylines/scan.ts',
		why: 'lines are weighed and blocks cut by the bylines in them, before there are entities to ask',
	},
	{
		from: 'server/reading/segment/',
		to: 'server/reading/bylines/byline-line.ts',
		why: 'the same for lines that are nothing else',
	},
	{ from: 'server/reading/segment/', to: 'server/reading/bylines/tail.ts', why: 'the same for what closes a line' },
	{
		from: 'server/reading/segment/',
		to: 'server/reading/bylines/names.ts',
		why: 'a line that ends with a name may be a signature',
	},
	{
		from: 'server/judging/rules/lib/story-end.ts',
		to: 'server/reading/bylines/scan.ts',
		why: 'what stands behind the last sentence of a story is no byline to the recognizer, and is read as one there',
	},
	{
		from: 'server/judging/rules/lib/story-end.ts',
		to: 'server/reading/bylines/byline-line.ts',
		why: 'the same for a line below it',
	},
	{
		from: 'server/reading/people/name-forms.ts',
		to: 'server/reading/bylines/names.ts',
		why: 'the lists of a desk (责编 甲某 乙某) are split into names as those of a byline are',
	},
	{
		from: 'server/reading/people/name-forms.ts',
		to: 'server/reading/bylines/offices.ts',
		why: 'the same, with offices before them',
	},
	{
		from: 'server/desk/settings/pack-file.ts',
		to: 'server/judging/rules/words/discouraged-term.ts',
		why: 'the examples of a desk’s own term list are tried with the rule that reads it',
	},
	{ from: 'client/', to: 'server/lsp/messages/', why: 'the types of what the two sides say to each other' },
	{
		from: 'client/host.ts',
		to: 'server/host/',
		why: 'what windows of an editor write beside a page is written in turns with what other servers write',
	},
	{ from: 'client/', to: 'server/ground/text/base64.ts', why: 'bytes travel as Base64 in both directions' },
	{ from: 'client/node.ts', to: 'server/host/disk-host.ts', why: 'the same, on the disk of a machine' },
	{ from: 'server/cli/zhubi.ts', to: 'package.json', why: 'prints the version' },
	{ from: 'server/cli/check/report/sarif.ts', to: 'package.json', why: 'a SARIF log names version and home page' },
	{
		from: 'server/desk/issue-index/kept-index.ts',
		to: 'package.json',
		why: 'an index that another version kept is made anew',
	},
	{
		from: 'server/lsp/answering/rule-page-texts.ts',
		to: 'server/judging/rules/',
		why: 'the text of each rule’s page',
	},
	{ from: 'server/cli/zhubi.ts', to: unreadable, why: '`zhubi lsp` runs the server that was built beside it' },
];
