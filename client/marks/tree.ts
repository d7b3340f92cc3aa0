import {
	commands,
	Disposable,
	EventEmitter,
	l10n,
	type TextDocument,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	window,
	workspace,
} from 'vscode';
import type { ToldMark } from '../../server/lsp/messages';
import type { Server } from '../server';
import { card } from './decorations';
import { type PageMarks, pageEditor } from './page-marks';
import { show } from './set';
import { kindName, markLine, stateName } from './words';

type Filter = (mark: ToldMark) => boolean;

interface Listed {
	readonly document: TextDocument;
	readonly mark: ToldMark;
}

/** The list of all marks of the page in front; filtered by kind, author, round and state. */
export function markTree(server: Server, marks: PageMarks): Disposable {
	const changed = new EventEmitter<undefined>();
	let filter: { readonly name: string; readonly passes: Filter } | undefined;
	let front: TextDocument | undefined = pageEditor()?.document;
	const listed = (): Listed[] => {
		if (!front || front.isClosed) return [];
		const document = front;
		return marks.of(document).flatMap((mark) => (!filter || filter.passes(mark) ? [{ document, mark }] : []));
	};
	const provider: TreeDataProvider<Listed> = {
		onDidChangeTreeData: changed.event,
		getChildren: (parent) => (parent ? [] : listed()),
		getTreeItem: itemOf,
	};
	const view = window.createTreeView('zhubi.marks', { treeDataProvider: provider });
	const tell = (): void => {
		view.description = filter?.name ?? '';
		const open = front ? marks.of(front).filter(({ state }) => state === 'open').length : 0;
		view.badge = open > 0 ? { value: open, tooltip: l10n.t('Open marks: {0}', open) } : undefined;
		changed.fire(undefined);
	};
	const pick = async (): Promise<void> => {
		const chosen = await window.showQuickPick(choices(front ? marks.of(front) : []), {
			title: l10n.t('Show Only'),
			placeHolder: l10n.t('Which marks are shown?'),
		});
		if (!chosen) return;
		filter = chosen.passes && { name: chosen.label, passes: chosen.passes };
		tell();
	};
	/** Keeps the page that was in front while something else is. */
	const look = (): void => {
		const before = front;
		front = pageEditor()?.document ?? front;
		if (front !== before) tell();
	};
	tell();
	return Disposable.from(
		changed,
		view,
		window.onDidChangeActiveTextEditor(look),
		// A text that becomes news copy is opened anew, and its editor stays the one in front.
		workspace.onDidOpenTextDocument(look),
		marks.onChange((document) => (document === front ? tell() : look())),
		commands.registerCommand('zhubi.marks.filter', pick),
		commands.registerCommand('zhubi.marks.show', async ({ document, mark }: Listed) =>
			show(await window.showTextDocument(document), mark),
		),
		commands.registerCommand('zhubi.marks.withdraw', async ({ document, mark }: Listed) => {
			await server.execute('zhubi.withdrawMark', document.uri.toString(), mark.id);
			await marks.refresh(document);
		}),
	);
}

function itemOf({ document, mark }: Listed): TreeItem {
	const item = new TreeItem(markLine(mark), TreeItemCollapsibleState.None);
	item.id = mark.id;
	item.description = [
		mark.by,
		isLost(mark) ? l10n.t('has lost its place') : undefined,
		mark.state === 'open' ? undefined : stateName(mark.state),
	]
		.filter(Boolean)
		.join(' · ');
	item.iconPath = new ThemeIcon(isLost(mark) ? 'warning' : icons[mark.what]);
	item.tooltip = card(mark);
	item.contextValue = mark.state;
	item.command = {
		command: 'zhubi.marks.show',
		title: l10n.t('Show'),
		arguments: [{ document, mark } satisfies Listed],
	};
	item.accessibilityInformation = { label: `${markLine(mark)}, ${item.description}` };
	return item;
}

/** Words that were taken out by an accepted suggestion are not lost. */
function isLost({ range, state }: ToldMark): boolean {
	return !range && state !== 'accepted';
}

const icons: Readonly<Record<ToldMark['what'], string>> = {
	comment: 'comment',
	query: 'question',
	delete: 'trash',
	insert: 'insert',
	replace: 'replace',
	relocate: 'arrow-swap',
	verify: 'verified',
	praise: 'star-full',
	label: 'tag',
	stet: 'discard',
};

/** All, and one choice for each kind, author, round and state that there is. */
function choices(marks: readonly ToldMark[]): { label: string; passes?: Filter }[] {
	const each = <T>(value: (mark: ToldMark) => T | undefined, name: (found: T) => string) =>
		[...new Set(marks.flatMap((mark) => value(mark) ?? []))].map((found) => ({
			label: name(found),
			passes: (mark: ToldMark) => value(mark) === found,
		}));
	return [
		{ label: l10n.t('All marks') },
		...each(({ state }) => state, stateName),
		...each(({ what }) => what, kindName),
		...each(
			({ by }) => by,
			(by) => by,
		),
		...each(
			({ round }) => round,
			(round) => l10n.t('Round {0}', round),
		),
	];
}
