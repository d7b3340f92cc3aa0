import {
	commands,
	Disposable,
	EventEmitter,
	l10n,
	MarkdownString,
	type TextDocument,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	window,
	workspace,
} from 'vscode';
import type { MessageRange, ToldMark } from '../../server/lsp/messages/mark-messages';
import type { ToldNote } from '../../server/lsp/messages/messages';
import type { Server } from '../server';
import { card } from './decorations';
import { askFilter, type Filter } from './filter';
import { type ListedMark, placeOf } from './listed';
import { type PageMarks, pageEditor } from './page-marks';
import { show } from './set';
import { markLine, shortened, stateName } from './words';

/** The list of all marks of the page in front, the findings that were ignored among them; filtered by kind, author, round and state. */
export function markTree(server: Server, marks: PageMarks): Disposable {
	const changed = new EventEmitter<undefined>();
	let filter: Filter | undefined;
	let front: TextDocument | undefined = pageEditor()?.document;
	let ignored: { readonly document: TextDocument; readonly notes: readonly ToldNote[] } | undefined;
	const all = (): ListedMark[] => {
		if (!front || front.isClosed) return [];
		const document = front;
		const notes = ignored?.document === document ? ignored.notes : [];
		return [
			...marks.of(document).map((mark): ListedMark => ({ document, mark })),
			...notes.map((note): ListedMark => ({ document, note })),
		];
	};
	const provider: TreeDataProvider<ListedMark> = {
		onDidChangeTreeData: changed.event,
		getChildren: (parent) => (parent ? [] : all().filter((one) => !filter || filter.passes(one))),
		getTreeItem: itemOf,
		resolveTreeItem(item, { mark, note }) {
			// Words of others are text and nothing else.
			item.tooltip = mark
				? card(mark)
				: new MarkdownString().appendText([note.rule, note.reason].filter(Boolean).join(' · '));
			return item;
		},
	};
	const view = window.createTreeView('zhubi.marks', { treeDataProvider: provider });
	/** What the list says, but for where: VS Code asks for all of its lines again when it is told that they are others. */
	let said = '';
	const tell = (): void => {
		view.description = filter?.name ?? '';
		const open = front ? marks.of(front).filter(isWaiting).length : 0;
		if (open !== (view.badge?.value ?? 0))
			view.badge = open > 0 ? { value: open, tooltip: l10n.t('Open marks: {0}', open) } : undefined;
		const now = [
			...[front?.uri, filter?.chosen, front && marks.serial(front)],
			...all().map(({ mark, note }) => (mark ? [mark.id, mark.state, isLost(mark)] : { ...note, range: null })),
		];
		const before = said;
		said = JSON.stringify(now);
		if (said !== before) changed.fire(undefined);
	};
	const renew = async (): Promise<void> => {
		tell();
		if (!front || front.isClosed) return;
		const document = front;
		const notes = ((await server.execute('zhubi.listNotes', document.uri.toString())) ?? []).filter(
			({ kind }) => kind === 'dismissal',
		);
		ignored = { document, notes };
		tell();
	};
	/** Where a line of the list stands by now: the list is not made anew when only places are others. */
	const placeNow = (listed: ListedMark): MessageRange | null => {
		const idOf = ({ mark, note }: ListedMark) => (mark ?? note).id;
		return placeOf(all().find((one) => one.document === listed.document && idOf(one) === idOf(listed)) ?? listed);
	};
	const pick = async (): Promise<void> => {
		const chosen = await askFilter(all(), filter);
		if (chosen === undefined) return;
		filter = chosen === 'all' ? undefined : chosen;
		tell();
	};
	/** Keeps the page that was in front while something else is. */
	const look = (): void => {
		const before = front;
		front = pageEditor()?.document ?? front;
		if (front !== before) void renew();
	};
	void renew();
	return Disposable.from(
		changed,
		view,
		window.onDidChangeActiveTextEditor(look),
		// A text that becomes news copy is opened anew, and its editor stays the one in front.
		workspace.onDidOpenTextDocument(look),
		marks.onChange((document) => (document === front ? void renew() : look())),
		commands.registerCommand('zhubi.marks.filter', pick),
		commands.registerCommand('zhubi.marks.show', async (listed: ListedMark) =>
			show(await window.showTextDocument(listed.document), { range: placeNow(listed) }),
		),
		commands.registerCommand('zhubi.marks.withdraw', async ({ document, mark, note }: ListedMark) => {
			const uri = document.uri.toString();
			if (mark) await server.execute('zhubi.withdrawMark', uri, mark.id);
			else await server.execute('zhubi.undismiss', uri, note.id);
			await marks.refresh(document);
		}),
	);
}

function itemOf(listed: ListedMark): TreeItem {
	const item = listed.mark ? markItem(listed.mark) : noteItem(listed.note);
	item.command = { command: 'zhubi.marks.show', title: l10n.t('Show'), arguments: [listed] };
	item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
	return item;
}

function markItem(mark: ToldMark): TreeItem {
	const item = new TreeItem(markLine(mark), TreeItemCollapsibleState.None);
	item.id = mark.id;
	item.description = described(
		shortened(mark.thread[0]?.body ?? '', 24),
		mark.by,
		isLost(mark) ? l10n.t('has lost its place') : undefined,
		mark.state === 'open' ? undefined : stateName(mark.state),
		mark.rule,
	);
	item.iconPath = new ThemeIcon(isLost(mark) ? 'warning' : icons[mark.what]);
	item.contextValue = mark.state;
	return item;
}

/** `忽略：2吨多 · 主任 · 原话` */
function noteItem({ id, rule = '', text, wording, reason, by, orphaned }: ToldNote): TreeItem {
	const item = new TreeItem(
		`${l10n.t('Ignored finding')}: ${shortened(wording ?? text, 24)}`,
		TreeItemCollapsibleState.None,
	);
	item.id = id;
	item.description = described(by, orphaned ? l10n.t('has lost its place') : undefined, reason, rule);
	item.iconPath = new ThemeIcon(orphaned ? 'warning' : 'eye-closed');
	item.contextValue = 'dismissal';
	return item;
}

function described(...parts: readonly (string | undefined)[]): string {
	return parts.filter(Boolean).join(' · ');
}

/** True for a mark that somebody still has to do something about: what was verified or praised, and what is to stand, only says so. */
function isWaiting({ what, state }: ToldMark): boolean {
	return state === 'open' && what !== 'verify' && what !== 'praise' && what !== 'stet';
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
