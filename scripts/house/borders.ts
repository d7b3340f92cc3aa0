import { type Import, type ImportGraph, unreadable } from './imports';

/** A folder of the house; what stands in it and its subfolders that are not listed by themselves. */
export interface Folder {
	readonly folder: string;
	/** Its subfolders do not belong to it. */
	readonly isFlat?: true;
	/** The door: the files that other folders may import, by their path within it, without `.ts`; all of them where none is named. */
	readonly door?: readonly string[];
	/** Folders above it that it does without all the same. */
	readonly without?: readonly string[];
	/** Packages that it may import, with all that lies within them; none where none is named. */
	readonly packages?: readonly string[];
	/** Its files do not import one another, but for those named here, which import all of them. */
	readonly apart?: readonly string[];
}

/** The house from top to bottom: a folder imports only what stands above it, types included. */
export const house: readonly Folder[] = [
	{ folder: 'server/model' },
	{ folder: 'server/text' },
	{ folder: 'server/words' },
	// What is written where something like it was meant, by counts.
	{
		folder: 'server/slips',
		door: [
			'source',
			'slips',
			'saying-slips',
			'measure-slips',
			'small-word-slips',
			'doubled-particles',
			'particle-frames',
			'thresholds',
			'small-words',
			'alike',
		],
	},
	{ folder: 'server/dates/words' },
	{ folder: 'server/dates', door: ['scan', 'recognize', 'resolve-date', 'resolved'] },
	{ folder: 'server/bylines/words' },
	// A byline is on its entity; who wants to know how it is written asks that, the house form, and the ways in which papers differ.
	{
		folder: 'server/bylines',
		door: ['recognize', 'entity', 'house-form', 'house-mending', 'mark-faults', 'ways'],
	},
	{ folder: 'server/people/words' },
	{ folder: 'server/people/model' },
	// An article is read for its names once more when the cast is known, with the same lattice.
	{ folder: 'server/people', door: ['recognize', 'lattice-input', 'name-lattice'] },
	// The list of people and posts that a desk keeps: its file read and changed, and who holds what when.
	{ folder: 'server/roster', packages: ['papaparse'] },
	{ folder: 'server/segment/model' },
	{ folder: 'server/segment/line' },
	{ folder: 'server/segment/context' },
	{ folder: 'server/segment', door: ['segment', 'blocks', 'headline-confidence'] },
	// Fits the tables of segment/model on labeled pages; no part of what ships.
	{ folder: 'server/segment/fit', packages: ['node:fs', 'node:path', 'node:util'] },
	{ folder: 'server/article' },
	// The pages of one day: their numbers, the jumps between them, the two halves of a story.
	{ folder: 'server/issue' },
	{ folder: 'server/packs', without: ['server/article'], apart: [] },
	{ folder: 'server/rules/data' },
	{ folder: 'server/rules/lib' },
	{ folder: 'server/rules', door: ['index'], apart: ['index'] },
	// Understanding comes before judging: a page knows no rule.
	{ folder: 'server/page', without: ['server/packs', 'server/rules'] },
	// Fits the model and the cues of people/ on labeled sentences and pages; no part of what ships.
	{ folder: 'server/people/fit', packages: ['node:fs', 'node:path'] },
	// Fits the tables of slips/ on copy as it was printed; no part of what ships.
	{ folder: 'server/slips/fit', packages: ['node:fs', 'node:path', 'node:util'] },
	{ folder: 'server/check', door: ['findings', 'dismiss', 'wordings', 'meter', 'weight-classes', 'rule-calls'] },
	// Here the core ends. Above, nothing knows the editor, Node or the network.
	{ folder: 'server/features' },
	{ folder: 'server/host', packages: ['node:fs', 'node:os', 'node:path', 'node:url'] },
	{ folder: 'server/settings', without: ['server/features'], packages: ['jsonc-parser'] },
	{ folder: 'server/notes', without: ['server/features'] },
	// An editor's own marks: what the events of a sidecar come to, and where they stand.
	{ folder: 'server/marks', without: ['server/features', 'server/settings'], packages: ['fast-diff'] },
	// Word, the formats of news and printed sheets: pages and marks written in the formats of others, and marks read from them.
	{ folder: 'server/exchange', without: ['server/host', 'server/settings'], packages: ['fflate', 'saxes'] },
	// The index of the pages of a workspace by issue, and what they add to one another.
	{ folder: 'server/issue-index', without: ['server/marks'] },
	// What a desk wants to know of many pages: what was found on them, and what editors made of it.
	{ folder: 'server/statistics', without: ['server/host', 'server/settings'] },
	{ folder: 'server/lsp', packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'] },
	{
		folder: 'server/cli',
		without: ['server/lsp'],
		packages: ['node:', 'iconv-lite', 'fastest-levenshtein', 'get-east-asian-width'],
	},
	{ folder: 'server', isFlat: true, packages: ['vscode-languageserver', 'node:fs', 'node:path', 'node:url'] },
	{
		folder: 'client',
		without: ['server'],
		packages: ['vscode', 'vscode-languageclient', 'jsonc-parser'],
	},
];

/** The few imports that the list would forbid: a file, what it may import, and why. */
export const exceptions: readonly (Import & { readonly why: string })[] = [
	{
		from: 'server/segment/',
		to: 'server/bylines/scan.ts',
		why: 'lines are weighed and blocks cut by the bylines in them, before there are entities to ask',
	},
	{ from: 'server/segment/', to: 'server/bylines/byline-line.ts', why: 'the same for lines that are nothing else' },
	{ from: 'server/segment/', to: 'server/bylines/tail.ts', why: 'the same for what closes a line' },
	{ from: 'server/segment/', to: 'server/bylines/names.ts', why: 'a line that ends with a name may be a signature' },
	{
		from: 'server/segment/fit/',
		to: 'server/segment/',
		why: 'the fit weighs lines as the decoder does, and judges what it makes of them',
	},
	{
		from: 'server/slips/fit/',
		to: 'server/slips/',
		why: 'the fit judges copy by the same features as the rules do',
	},
	{
		from: 'server/rules/lib/story-end.ts',
		to: 'server/bylines/scan.ts',
		why: 'what stands behind the last sentence of a story is no byline to the recognizer, and is read as one there',
	},
	{
		from: 'server/rules/lib/story-end.ts',
		to: 'server/bylines/byline-line.ts',
		why: 'the same for a line below it',
	},
	{
		from: 'server/people/name-forms.ts',
		to: 'server/bylines/names.ts',
		why: 'the lists of a desk (责编 甲某 乙某) are split into names as those of a byline are',
	},
	{ from: 'server/people/name-forms.ts', to: 'server/bylines/offices.ts', why: 'the same, with offices before them' },
	{
		from: 'server/settings/pack-file.ts',
		to: 'server/rules/discouraged-term.ts',
		why: 'the examples of a desk’s own term list are tried with the rule that reads it',
	},
	{ from: 'client/', to: 'server/lsp/messages.ts', why: 'the types of what the two sides say to each other' },
	{ from: 'client/', to: 'server/lsp/mark-messages.ts', why: 'the same for marks, rounds and what is found' },
	{ from: 'client/', to: 'server/lsp/host-messages.ts', why: 'the same about files' },
	{ from: 'client/', to: 'server/lsp/people-messages.ts', why: 'the same about persons' },
	{ from: 'client/', to: 'server/lsp/issue-messages.ts', why: 'the same about the issue of the day' },
	{
		from: 'client/exchange/',
		to: 'server/lsp/exchange/exchange-messages.ts',
		why: 'the same for files of other formats',
	},
	{
		from: 'client/host.ts',
		to: 'server/host/',
		why: 'what windows of an editor write beside a page is written in turns with what other servers write',
	},
	{ from: 'client/', to: 'server/text/base64.ts', why: 'bytes travel as Base64 in both directions' },
	{ from: 'client/node.ts', to: 'server/host/disk-host.ts', why: 'the same, on the disk of a machine' },
	{ from: 'server/cli/zhubi.ts', to: 'package.json', why: 'prints the version' },
	{ from: 'server/cli/check/report/sarif.ts', to: 'package.json', why: 'a SARIF log names version and home page' },
	{
		from: 'server/issue-index/kept-index.ts',
		to: 'package.json',
		why: 'an index that another version kept is made anew',
	},
	{ from: 'server/cli/zhubi.ts', to: unreadable, why: '`zhubi lsp` runs the server that was built beside it' },
	{ from: 'server/lsp/rule-pages.ts', to: unreadable, why: 'one page for each rule of the index' },
];

/** An import that a border forbids, and which one. */
export interface Trespass extends Import {
	readonly fault: string;
}

/** The imports of a graph that the borders forbid, and the exceptions that nobody needs any more. */
export function trespasses(graph: ImportGraph, allowed = exceptions): Trespass[] {
	const found: Trespass[] = [];
	const used = new Set<Import>();
	for (const [from, imports] of graph)
		for (const to of imports) {
			const fault = faultOf({ from, to }, graph);
			if (!fault) continue;
			const exception = allowed.find((one) => matches(one.from, from) && matches(one.to, to));
			if (exception) used.add(exception);
			else found.push({ from, to, fault });
		}
	for (const { from, to } of allowed.filter((one) => !used.has(one)))
		found.push({ from, to, fault: 'this exception is not needed' });
	return found;
}

function matches(pattern: string, path: string): boolean {
	return pattern === path || (pattern.endsWith('/') && path.startsWith(pattern));
}

/** Why the borders forbid an import of the graph, exceptions aside; `undefined` where they do not. */
export function faultOf({ from, to }: Import, graph: ImportGraph): string | undefined {
	const own = folderOf(from);
	if (!own) return `${from} belongs to no folder of the house`;
	if (!graph.has(to)) return isPackageOf(own, to) ? undefined : `${own.folder} does not import ${to}`;
	const other = folderOf(to);
	if (!other) return `${to} belongs to no folder of the house`;
	if (own === other)
		return own.apart && !own.apart.some((name) => from === `${own.folder}/${name}.ts`)
			? `the files of ${own.folder} do not import one another`
			: undefined;
	if (house.indexOf(other) > house.indexOf(own)) return `${other.folder} stands below ${own.folder}`;
	if (own.without?.some((folder) => `${other.folder}/`.startsWith(`${folder}/`)))
		return `${own.folder} does without ${other.folder}`;
	if (other.door && !other.door.some((name) => to === `${other.folder}/${name}.ts`))
		return `${to} is no door of ${other.folder}`;
	return undefined;
}

/** The folder that a file belongs to: the innermost one listed. */
export function folderOf(file: string): Folder | undefined {
	const holding = house.filter(
		({ folder, isFlat }) => file.startsWith(`${folder}/`) && !(isFlat && file.indexOf('/', folder.length + 1) >= 0),
	);
	return holding.reduce<Folder | undefined>(
		(best, one) => (one.folder.length > (best?.folder.length ?? 0) ? one : best),
		undefined,
	);
}

/** `node:` stands for all of Node, `jsonc-parser` for `jsonc-parser/lib/…`, too. */
function isPackageOf({ packages = [] }: Folder, name: string): boolean {
	return packages.some((one) => name === one || name.startsWith(one.endsWith(':') ? one : `${one}/`));
}
