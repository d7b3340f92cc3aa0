import {
	commands,
	Disposable,
	EventEmitter,
	l10n,
	Range,
	type TextDocument,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { MessageRange } from '../server/lsp/messages/mark-messages';
import type { ToldPerson } from '../server/lsp/messages/people-messages';
import { mentionsWords, otherPagesWords } from './counted';
import { numberWords } from './issue/words';
import type { Server } from './server';

/** What stands in the tree: a person; a title, a mention or another page of that person. */
export type PeopleNode =
	| { readonly kind: 'person'; readonly uri: string; readonly person: ToldPerson }
	| {
			readonly kind: 'title' | 'mention' | 'page';
			readonly label: string;
			readonly description: string;
			readonly at: Place;
	  };

interface Place {
	readonly uri: string;
	readonly range: MessageRange;
}

/** The tree 人物: the people of the page in front, those named most first, each with titles, mentions, and other pages of the issue. */
export function registerPeople(server: Server): Disposable {
	const changed = new EventEmitter<undefined>();
	let front = frontPage();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const provider: TreeDataProvider<PeopleNode> = {
		onDidChangeTreeData: changed.event,
		getChildren: (parent) => childrenOf(server, front, parent),
		getTreeItem: itemOf,
	};
	const view = window.createTreeView('zhubi.people', { treeDataProvider: provider, showCollapseAll: true });
	// While somebody writes, the list waits: it is looked at between sentences.
	const tell = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => view.visible && changed.fire(undefined), pause);
	};
	const look = (): void => {
		const page = frontPage();
		if (page && page !== front) {
			front = page;
			changed.fire(undefined);
		}
	};
	return Disposable.from(
		changed,
		view,
		{ dispose: () => clearTimeout(timer) },
		window.onDidChangeActiveTextEditor(look),
		// A text that becomes news copy is opened anew, and its editor stays the one in front.
		workspace.onDidOpenTextDocument(look),
		server.onStatus(({ uri }) => uri === front?.uri.toString() && tell()),
		server.onIssue(tell),
		view.onDidChangeVisibility(({ visible }) => visible && changed.fire(undefined)),
		commands.registerCommand('zhubi.people.show', async ({ uri, range }: Place) => {
			await window.showTextDocument(Uri.parse(uri, true), { selection: rangeOf(range) });
		}),
		commands.registerCommand('zhubi.people.add', async ({ uri, person }: PersonNode) => {
			await server.execute('zhubi.updateRoster', uri, person.change);
			changed.fire(undefined);
		}),
		commands.registerCommand('zhubi.people.rename', (node: PersonNode) => atFirst(node, 'editor.action.rename')),
		commands.registerCommand('zhubi.people.references', (node: PersonNode) =>
			atFirst(node, 'references-view.findReferences', 'editor.action.referenceSearch.trigger'),
		),
	);
}

type PersonNode = Extract<PeopleNode, { readonly kind: 'person' }>;

/** In milliseconds. */
const pause = 400;

function frontPage(): TextDocument | undefined {
	const document = window.activeTextEditor?.document;
	return document?.languageId === 'newscopy' ? document : undefined;
}

/** Puts the caret into the first mention of a person, and runs the first of the commands that there is. */
async function atFirst({ uri, person }: PersonNode, ...names: readonly string[]): Promise<void> {
	const [first] = person.mentions;
	if (!first) return;
	const { start } = rangeOf(first.range);
	await window.showTextDocument(Uri.parse(uri, true), { selection: new Range(start, start) });
	const known = new Set(await commands.getCommands(true));
	const name = names.find((one) => known.has(one));
	if (name !== undefined) await commands.executeCommand(name);
}

async function childrenOf(
	server: Server,
	front: TextDocument | undefined,
	parent: PeopleNode | undefined,
): Promise<PeopleNode[]> {
	if (!parent) {
		const uri = front?.uri.toString();
		if (uri === undefined) return [];
		const people = await server.ask<readonly ToldPerson[]>('zhubi/people', { uri });
		return (people ?? []).map((person) => ({ kind: 'person', uri, person }));
	}
	if (parent.kind !== 'person') return [];
	const { uri, person } = parent;
	return [
		...person.titles.map(
			({ text, range }): PeopleNode => ({
				kind: 'title',
				label: text,
				description: l10n.t('title'),
				at: { uri, range },
			}),
		),
		...person.mentions.map(
			({ excerpt, range }): PeopleNode => ({
				kind: 'mention',
				label: excerpt,
				description: l10n.t('line {0}', range.start.line + 1),
				at: { uri, range },
			}),
		),
		...person.elsewhere.map(
			({ uri: other, number, file, mentions, place }): PeopleNode => ({
				kind: 'page',
				label: number === null ? file : numberWords(number),
				description: mentionsWords(mentions),
				at: { uri: other, range: { start: place, end: place } },
			}),
		),
	];
}

function itemOf(node: PeopleNode): TreeItem {
	return node.kind === 'person' ? personItem(node) : placeItem(node);
}

function personItem({ uri, person }: PersonNode): TreeItem {
	const item = new TreeItem(person.name, TreeItemCollapsibleState.Collapsed);
	item.id = `${uri}#${person.name}`;
	item.contextValue = person.isListed === true ? 'listed' : 'unlisted';
	item.iconPath = new ThemeIcon(person.isListed === true ? 'verified' : 'person');
	item.description = [
		person.titles[0]?.text,
		mentionsWords(person.mentions.length),
		person.elsewhere.length > 0 ? otherPagesWords(person.elsewhere.length) : undefined,
		person.isListed === true ? l10n.t('on the roster') : undefined,
	]
		.filter(Boolean)
		.join(' · ');
	item.accessibilityInformation = { label: `${person.name}, ${item.description}` };
	return item;
}

function placeItem({ kind, label, description, at }: Exclude<PeopleNode, PersonNode>): TreeItem {
	const item = new TreeItem(label, TreeItemCollapsibleState.None);
	item.contextValue = kind;
	item.iconPath = new ThemeIcon({ title: 'briefcase', mention: 'quote', page: 'go-to-file' }[kind]);
	item.description = description;
	item.command = { command: 'zhubi.people.show', title: l10n.t('Show'), arguments: [at] };
	item.accessibilityInformation = { label: `${label}, ${description}` };
	return item;
}

function rangeOf({ start, end }: MessageRange): Range {
	return new Range(start.line, start.character, end.line, end.character);
}
