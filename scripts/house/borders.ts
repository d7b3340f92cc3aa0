import { exceptions } from './exceptions';
import type { Import, ImportGraph } from './imports';

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

/** What the rules are about: the folders of `server/judging/rules/`. Those with helpers of their own have a folder `lib/`. */
const ruleSubjects = ['dates', 'layout', 'names', 'numbers', 'posts', 'punctuation', 'words'] as const;

/** The folders of the reading, but for some: for those who judge text without understanding it. */
function readingBut(...allowed: readonly string[]): readonly string[] {
	return ['words', 'dates', 'bylines', 'people', 'segment', 'article', 'issue', 'page']
		.filter((name) => !allowed.includes(name))
		.map((name) => `server/reading/${name}`);
}

/** A wing of the house: what comes in, what goes out and what must not be there stands in the README of its folder. */
export interface Wing {
	readonly wing: string;
	/** From top to bottom. */
	readonly rooms: readonly Folder[];
}

/**
 * The house in the order in which copy flows through it, and within a wing from top to bottom: a folder imports only what stands above it,
 * types included.
 */
export const wings: readonly Wing[] = [
	{
		wing: 'server/ground',
		rooms: [{ folder: 'server/ground/model' }, { folder: 'server/ground/text' }, { folder: 'server/ground/assets' }],
	},
	{
		wing: 'server/reading',
		rooms: [
			{ folder: 'server/reading/words' },
			{ folder: 'server/reading/dates/words' },
			{ folder: 'server/reading/dates', door: ['scan', 'recognize', 'resolve-date', 'resolved'] },
			{ folder: 'server/reading/bylines/words' },
			// A byline is on its entity; who wants to know how it is written asks that, the house form, and the ways in which papers
			// differ.
			{
				folder: 'server/reading/bylines',
				door: ['recognize', 'entity', 'house-form', 'house-mending', 'mark-faults', 'ways'],
			},
			{ folder: 'server/reading/people/words' },
			{ folder: 'server/reading/people/model' },
			// An article is read for its names once more when the cast is known, with the same lattice.
			{ folder: 'server/reading/people', door: ['recognize', 'lattice-input', 'name-lattice'] },
			{ folder: 'server/reading/segment/model' },
			{ folder: 'server/reading/segment/line' },
			{ folder: 'server/reading/segment/context' },
			{ folder: 'server/reading/segment', door: ['segment', 'blocks', 'headline-confidence'] },
			{ folder: 'server/reading/article' },
			// The pages of one day: their numbers, the jumps between them, the two halves of a story.
			{ folder: 'server/reading/issue' },
			{ folder: 'server/reading/page' },
		],
	},
	{
		wing: 'server/judging',
		rooms: [
			// What is written where something like it was meant, by counts.
			{
				folder: 'server/judging/slips',
				without: readingBut('words'),
				door: [
					'source',
					'slips',
					'particles',
					'sayings',
					'saying-slips',
					'measure-slips',
					'small-word-slips',
					'doubled-particles',
					'particle-frames',
					'thresholds',
					'small-words',
					'alike',
					// What texts are counted by, and trees that weigh: the language model reads the same signs and has trees of its own.
					'signs',
					'trees',
				],
			},
			// Words that are probably wrong, by a language model. What a level is called is asked for by those who read it.
			{
				folder: 'server/judging/wrong-words',
				without: readingBut('words'),
				door: ['shipped', 'wrong-words', 'ranker'],
			},
			{ folder: 'server/judging/packs', without: readingBut(), apart: [] },
			// The list of people and posts that a desk keeps: its file read and changed, and who holds what when.
			{ folder: 'server/judging/roster', without: readingBut(), packages: ['papaparse'] },
			{ folder: 'server/judging/rules/lib', without: ['server/reading/page'] },
			...ruleSubjects.map((subject) => ({
				folder: `server/judging/rules/${subject}/lib`,
				without: ['server/reading/page'],
			})),
			{
				folder: 'server/judging/rules',
				door: ['index'],
				apart: ['index'],
				without: ['server/reading/page'],
			},
			{
				folder: 'server/judging/check',
				door: [
					'findings',
					'dismiss',
					'found-wording',
					'wordings',
					'meter',
					'weight-classes',
					'rule-calls',
					'rule-failure',
				],
			},
		],
	},
	// Here the core ends. Below, nothing knows the editor, Node or the network.
	{ wing: 'server/answers', rooms: [{ folder: 'server/answers' }] },
	{
		wing: 'server/host',
		rooms: [
			{
				folder: 'server/host',
				without: ['server/reading', 'server/judging', 'server/answers'],
				packages: ['node:fs', 'node:os', 'node:path', 'node:url'],
			},
		],
	},
	{
		wing: 'server/desk',
		rooms: [
			{ folder: 'server/desk/settings', without: ['server/answers'], packages: ['jsonc-parser'] },
			{ folder: 'server/desk/notes', without: ['server/answers'] },
			// An editor's own marks: what the events of a sidecar come to, and where they stand.
			{
				folder: 'server/desk/marks',
				without: ['server/answers', 'server/desk/settings'],
				packages: ['fast-diff'],
			},
			// One reader of page files: bytes as copy, what names say, how much is read, and the page of a file.
			{ folder: 'server/desk/page-files', without: ['server/answers', 'server/desk/settings', 'server/desk/marks'] },
			// The index of the pages of a workspace by issue, and what they add to one another.
			{ folder: 'server/desk/issue-index', without: ['server/desk/marks'] },
			// What a desk wants to know of many pages: what was found on them, and what editors made of it.
			{ folder: 'server/desk/statistics', without: ['server/host', 'server/desk/settings'] },
		],
	},
	// Word, the formats of news and printed sheets: pages and marks written in the formats of others, and marks read from them.
	{
		wing: 'server/exchange',
		rooms: [
			{
				folder: 'server/exchange',
				without: ['server/host', 'server/desk/settings'],
				packages: ['fflate', 'saxes'],
			},
		],
	},
	{
		wing: 'server/lsp',
		rooms: [{ folder: 'server/lsp', packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'] }],
	},
	{
		wing: 'server/cli',
		rooms: [
			{
				folder: 'server/cli',
				without: ['server/lsp'],
				packages: ['node:', 'iconv-lite', 'fastest-levenshtein', 'get-east-asian-width'],
			},
		],
	},
	{
		wing: 'server',
		rooms: [
			{ folder: 'server', isFlat: true, packages: ['vscode-languageserver', 'node:fs', 'node:path', 'node:url'] },
		],
	},
	{
		wing: 'client',
		rooms: [{ folder: 'client', without: ['server'], packages: ['vscode', 'vscode-languageclient', 'jsonc-parser'] }],
	},
];

/** All folders of the house, from top to bottom. */
export const house: readonly Folder[] = wings.flatMap(({ rooms }) => rooms);

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
