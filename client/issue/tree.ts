import {
	commands,
	Disposable,
	EventEmitter,
	l10n,
	Range,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	Uri,
	window,
} from 'vscode';
import type { IssueState, ToldArticle, ToldIssue, ToldPage } from '../../server/lsp/messages/issue-messages';
import { articlesWords, findingsWords, pagesWords } from '../counted';
import type { Server } from '../server';
import { countsWords, dayWords, numberWords, roundWords } from './words';

/** What stands in the tree: an issue, a page of it, an article of that. */
export type IssueNode =
	| { readonly kind: 'issue'; readonly issue: ToldIssue; readonly isFirst: boolean }
	| { readonly kind: 'page'; readonly page: ToldPage }
	| { readonly kind: 'article'; readonly page: ToldPage; readonly article: ToldArticle };

/** The tree 本期: issues, their pages, and the articles on these. It is asked from the server, level by level, as it is opened. */
export function issueTree(server: Server): Disposable {
	const changed = new EventEmitter<undefined>();
	const provider: TreeDataProvider<IssueNode> = {
		onDidChangeTreeData: changed.event,
		getChildren: (parent) => childrenOf(server, parent),
		getTreeItem: itemOf,
	};
	const view = window.createTreeView('zhubi.issue', { treeDataProvider: provider, showCollapseAll: true });
	let drawn = 0;
	const tell = ({ phase, done, total }: IssueState): void => {
		view.message = phase === 'gathering' && total > 0 ? l10n.t('Reading the pages: {0} of {1}', done, total) : '';
		if (phase === 'stopped') view.message = l10n.t('Stopped after {0} of {1} pages. Refresh to go on.', done, total);
		void commands.executeCommand('setContext', 'zhubi.issuePhase', phase);
		// While thousands of pages are read, the tree is drawn anew now and then.
		const now = Date.now();
		if (phase === 'gathering' && now - drawn < betweenDrawings) return;
		drawn = now;
		changed.fire(undefined);
	};
	return Disposable.from(
		changed,
		view,
		server.onIssue(tell),
		view.onDidChangeVisibility(({ visible }) => visible && changed.fire(undefined)),
		commands.registerCommand('zhubi.issue.refresh', async () => {
			const state = await server.ask<IssueState>('zhubi/gather', {});
			if (state) tell(state);
		}),
		commands.registerCommand('zhubi.issue.open', async ({ page, article }: Shown) => {
			const at = article?.place ?? { line: 0, character: 0 };
			const selection = new Range(at.line, at.character, at.line, at.character);
			await window.showTextDocument(Uri.parse(page.uri, true), { selection });
		}),
	);
}

/** Milliseconds. */
const betweenDrawings = 3_000;

interface Shown {
	readonly page: ToldPage;
	readonly article?: ToldArticle;
}

async function childrenOf(server: Server, parent: IssueNode | undefined): Promise<IssueNode[]> {
	if (!parent) {
		const front = window.activeTextEditor?.document;
		const uri = front?.languageId === 'newscopy' ? front.uri.toString() : undefined;
		const issues = (await server.ask<readonly ToldIssue[]>('zhubi/issues', uri === undefined ? {} : { uri })) ?? [];
		return issues.map((issue, i) => ({ kind: 'issue', issue, isFirst: i === 0 }));
	}
	if (parent.kind === 'issue') {
		const pages = (await server.ask<readonly ToldPage[]>('zhubi/issuePages', { id: parent.issue.id })) ?? [];
		return pages.map((page) => ({ kind: 'page', page }));
	}
	if (parent.kind === 'article') return [];
	const { page } = parent;
	const articles = (await server.ask<readonly ToldArticle[]>('zhubi/pageArticles', { uri: page.uri })) ?? [];
	return articles.map((article) => ({ kind: 'article', page, article }));
}

function itemOf(node: IssueNode): TreeItem {
	if (node.kind === 'issue') return issueItem(node.issue, node.isFirst ? 'open' : 'closed');
	return node.kind === 'page' ? pageItem(node.page) : articleItem(node);
}

function issueItem(issue: ToldIssue, first: 'open' | 'closed'): TreeItem {
	const state = first === 'open' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
	const item = new TreeItem(issue.day === null ? issue.folder : dayWords(issue.day), state);
	item.id = issue.id;
	item.contextValue = 'issue';
	item.iconPath = new ThemeIcon('calendar');
	item.description = [
		pagesWords(issue.pages),
		l10n.t('{0} characters', issue.characters),
		countsWords(issue.counts),
	].join(' · ');
	return named(item);
}

function pageItem(page: ToldPage): TreeItem {
	const item = new TreeItem(
		page.number === null ? page.file : numberWords(page.number),
		page.articles > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
	);
	item.id = page.uri;
	item.contextValue = 'page';
	item.resourceUri = Uri.parse(page.uri, true);
	item.iconPath = icons[page.state]();
	item.tooltip = page.file;
	item.description = [
		...(page.round ? [roundWords(page.round)] : []),
		articlesWords(page.articles),
		l10n.t('{0} characters', page.characters),
		page.state === 'misread' ? l10n.t('not checked') : countsWords(page.counts),
	].join(' · ');
	item.command = { command: 'zhubi.issue.open', title: l10n.t('Show'), arguments: [{ page } satisfies Shown] };
	return named(item);
}

function articleItem({ page, article }: Extract<IssueNode, { readonly kind: 'article' }>): TreeItem {
	const item = new TreeItem(article.headline);
	item.contextValue = article.jumps.length > 0 ? 'jumpingArticle' : 'article';
	item.iconPath = new ThemeIcon(article.jumps.length > 0 ? 'references' : 'note');
	item.description = [
		article.reporters.join('、'),
		l10n.t('{0} characters', article.characters),
		article.findings > 0 ? findingsWords(article.findings) : undefined,
		...article.jumps.map(({ direction, target }) =>
			direction === 'on'
				? l10n.t('goes on at {0}', numberWords(target))
				: l10n.t('continues from {0}', numberWords(target)),
		),
	]
		.filter(Boolean)
		.join(' · ');
	item.command = { command: 'zhubi.issue.open', title: l10n.t('Show'), arguments: [{ page, article } satisfies Shown] };
	return named(item);
}

/** A screen reader says the state in words, which the icon shows. */
function named(item: TreeItem): TreeItem {
	item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
	return item;
}

const icons: Readonly<Record<ToldPage['state'], () => ThemeIcon>> = {
	clean: () => new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
	warnings: () => new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
	errors: () => new ThemeIcon('error', new ThemeColor('list.errorForeground')),
	misread: () => new ThemeIcon('question'),
};
