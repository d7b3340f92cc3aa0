import {
	type Comment,
	CommentMode,
	type CommentReply,
	type CommentThread,
	CommentThreadCollapsibleState,
	CommentThreadState,
	commands,
	comments,
	Disposable,
	l10n,
	type TextDocument,
	window,
} from 'vscode';
import type { ToldMark } from '../../server/lsp/messages/mark-messages';
import type { Server } from '../server';
import { author } from './author';
import { type PageMarks, rangeOf } from './page-marks';
import { aboutName, kindName, stateName } from './words';

/**
 * So many threads are shown at most, the ones nearest to what is in sight: the editor takes 17 s for five hundred. Decorations show all
 * marks, the list names all.
 */
const mostThreads = 50;

/** So many are made at once, and the next so many milliseconds later: VS Code takes 15 ms for one, and a key must not wait for fifty. */
const atOnce = 5;
const betweenThreads = 150;

/** A comment that knows what it is of. */
interface MarkComment extends Comment {
	/** The id of the mark or the reply. */
	readonly id: string;
	/** The mark in whose thread it stands, and the page of that. */
	readonly mark: string;
	readonly page: string;
	/** As the server has it, while it is edited. */
	readonly said: string;
}

interface MarkThread extends CommentThread {
	mark?: string;
	shown?: string;
}

/**
 * Marks with words as threads of the editor's own comments: reply, edit, resolve. A new one is set by its command. The controller names no
 * ranges to comment on: VS Code would keep each page that it asks about open for minutes after its tab is closed.
 */
export function showThreads(server: Server, marks: PageMarks): Disposable {
	const controller = comments.createCommentController('zhubi.marks', '朱笔');
	controller.options = {
		prompt: l10n.t('Reply'),
		placeHolder: l10n.t('What do you say of this?'),
	};
	/** By page, then by mark: a page that was copied has the marks of the other. */
	const threads = new Map<string, Map<string, MarkThread>>();
	const show = (document: TextDocument): void => {
		const page = document.uri.toString();
		const shown = threads.get(page) ?? new Map<string, MarkThread>();
		const wanted = new Map(
			(document.isClosed ? [] : near(document, marks.of(document))).map((mark) => [mark.id, mark]),
		);
		for (const [id, thread] of shown) {
			if (wanted.has(id)) continue;
			thread.dispose();
			shown.delete(id);
		}
		let made = 0;
		for (const mark of wanted.values()) {
			const range = mark.range && rangeOf(mark.range);
			if (!range) continue;
			let thread = shown.get(mark.id);
			if (!thread) {
				if (++made > atOnce) continue;
				// VS Code opens a thread that comes without comments, scrolls to it and gives it the keys.
				thread = controller.createCommentThread(document.uri, range, commentsOf(page, mark));
				thread.mark = mark.id;
				thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
				shown.set(mark.id, thread);
			}
			if (!thread.range?.isEqual(range)) thread.range = range;
			fill(thread, mark);
		}
		if (shown.size > 0) threads.set(page, shown);
		else threads.delete(page);
		if (made > atOnce) showLater(document);
	};
	const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
	/** Once scrolling rests, and what is decorated is drawn. */
	const showLater = (document: TextDocument): void => {
		clearTimeout(timers.get(document));
		const act = () => {
			timers.delete(document);
			if (!document.isClosed) show(document);
		};
		timers.set(document, setTimeout(act, betweenThreads));
	};
	const showAll = (): void => {
		for (const { document } of window.visibleTextEditors) if (document.languageId === 'newscopy') showLater(document);
	};
	const answer = async ({ thread, text }: CommentReply): Promise<void> => {
		const { mark, uri } = thread as MarkThread;
		const by = await author();
		if (mark === undefined || by === undefined || text.trim() === '') return;
		await server.execute('zhubi.reply', uri.toString(), { of: mark, body: text, by });
	};
	const decide = async (thread: MarkThread, state: 'resolved' | 'open'): Promise<void> => {
		const by = await author();
		if (thread.mark !== undefined && by !== undefined)
			await server.execute('zhubi.setMarkState', thread.uri.toString(), { of: thread.mark, state, by });
	};
	/** Puts a changed comment in the place of one; the editor looks at a list of comments only when it is another one. */
	const put = ({ page, mark, id }: MarkComment, change: Partial<Comment>): void => {
		const thread = threads.get(page)?.get(mark);
		if (!thread) return;
		thread.comments = thread.comments.map((one) => ((one as MarkComment).id === id ? { ...one, ...change } : one));
	};
	return Disposable.from(
		controller,
		commands.registerCommand('zhubi.marks.reply', answer),
		commands.registerCommand('zhubi.marks.resolveThread', (thread: MarkThread) => decide(thread, 'resolved')),
		commands.registerCommand('zhubi.marks.reopenThread', (thread: MarkThread) => decide(thread, 'open')),
		commands.registerCommand('zhubi.marks.editComment', async (comment: MarkComment) =>
			put(comment, { mode: CommentMode.Editing }),
		),
		commands.registerCommand('zhubi.marks.cancelEdit', async (comment: MarkComment) =>
			put(comment, { body: comment.said, mode: CommentMode.Preview }),
		),
		commands.registerCommand('zhubi.marks.saveComment', async (comment: MarkComment) => {
			const { page, id, body } = comment;
			const by = await author();
			const text = typeof body === 'string' ? body : body.value;
			if (by === undefined) return;
			put(comment, { mode: CommentMode.Preview });
			await server.execute('zhubi.amend', page, { of: id, body: text, by });
		}),
		commands.registerCommand('zhubi.marks.deleteComment', async ({ page, id }: MarkComment) =>
			server.execute('zhubi.withdrawMark', page, id),
		),
		marks.onChange((document) => (document.isClosed ? show(document) : showLater(document))),
		marks.onMove(showLater),
		window.onDidChangeVisibleTextEditors(showAll),
		window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => showLater(textEditor.document)),
		new Disposable(() => {
			for (const timer of timers.values()) clearTimeout(timer);
			for (const shown of threads.values()) for (const thread of shown.values()) thread.dispose();
		}),
	);
}

/** The marks with words that are nearest to what is in sight. */
function near(document: TextDocument, marks: readonly ToldMark[]): ToldMark[] {
	const spoken = marks.filter(({ thread, range, what }) => range && (thread.length > 0 || what === 'query'));
	if (spoken.length <= mostThreads) return spoken;
	const [seen] = window.visibleTextEditors
		.filter((editor) => editor.document === document)
		.flatMap((one) => one.visibleRanges);
	const middle = seen ? (seen.start.line + seen.end.line) / 2 : 0;
	const distance = ({ range }: ToldMark) => Math.abs((range?.start.line ?? 0) - middle);
	return [...spoken].sort((one, other) => distance(one) - distance(other)).slice(0, mostThreads);
}

function fill(thread: MarkThread, mark: ToldMark): void {
	const shown = JSON.stringify([mark.what, mark.state, mark.about, mark.thread]);
	// What is being written in a thread must not be lost because another one changed.
	if (thread.shown === shown) return;
	// A thread that is new has its comments.
	if (thread.shown !== undefined) thread.comments = commentsOf(thread.uri.toString(), mark);
	thread.shown = shown;
	const about = aboutName(mark);
	thread.label = `${kindName(mark.what)}${about ? ` (${about})` : ''} · ${stateName(mark.state)}`;
	thread.contextValue = mark.state === 'open' ? 'open' : 'settled';
	thread.state = mark.state === 'open' ? CommentThreadState.Unresolved : CommentThreadState.Resolved;
}

/** What was said of a mark; of a query without words, that it is one. */
function commentsOf(page: string, mark: ToldMark): MarkComment[] {
	const base = { mark: mark.id, page, mode: CommentMode.Preview };
	const named = (by: string | null | undefined) => ({ name: by ?? l10n.t('unnamed') });
	if (mark.thread.length === 0)
		return [
			{
				...{ ...base, id: mark.id, said: '', body: kindName(mark.what) },
				...{ author: named(mark.by), contextValue: 'unsaid', timestamp: new Date(mark.time) },
			},
		];
	return mark.thread.map(
		({ id, by, time, body, amended }): MarkComment => ({
			...base,
			id,
			said: body,
			// Words of others are text and nothing else: a string is shown as it is, in the field that edits it, too.
			body,
			author: named(by),
			contextValue: 'said',
			timestamp: new Date(time),
			...(amended ? { label: l10n.t('amended') } : {}),
		}),
	);
}
