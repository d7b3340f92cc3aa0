import type { Fence } from '../answering/answer-rows';
import type { FolderAsked, JoinedAsked } from '../messages/issue-messages';
import { offsetOf } from '../protocol/positions';
import type { Session } from '../session/session';
import { checkFolder } from './check-folder';
import { issuePage } from './issue-pages';
import { joinedAt } from './jumps-across';
import { toldArticles, toldIssues, toldPages } from './told-issue';
import { toldPeople } from './told-people';

/**
 * What a client may ask about the issue beyond the protocol.
 *
 * | request | parameters | answer |
 * | --- | --- | --- |
 * | `zhubi/issues` | `{ uri? }`, the page in front | `ToldIssue[]` |
 * | `zhubi/issuePages` | `{ id }` of an issue | `ToldPage[]` |
 * | `zhubi/pageArticles` | `{ uri }` | `ToldArticle[]` |
 * | `zhubi/people` | `{ uri }` of an open page | `ToldPerson[]` |
 * | `zhubi/joined` | `{ uri, position }` | `JoinedAnswer` or `null` |
 * | `zhubi/gather` | none | `IssueState`: all page files are looked at again, in the background |
 * | `zhubi/checkFolder` | `{ uri, workDoneToken? }` | `FolderReport` |
 *
 * `zhubi/issueChanged` with an `IssueState` says that the answers may be others.
 */
export function answerIssueRequests(session: Session, fenced: Fence): void {
	const { connection, issues } = session;
	const on = <P, R>(
		name: string,
		nothing: R,
		answer: (params: P, token: Parameters<typeof checkFolder>[2]) => R | Promise<R>,
	) =>
		connection.onRequest<unknown, void>(
			`zhubi/${name}`,
			fenced(name, nothing, async (params: P, token) => answer(params, token)),
		);
	on('issues', [], ({ uri }: { readonly uri?: unknown }) =>
		toldIssues(session, typeof uri === 'string' ? uri : undefined),
	);
	on('issuePages', [], ({ id }: { readonly id: unknown }) => (typeof id === 'string' ? toldPages(session, id) : []));
	on('pageArticles', [], ({ uri }: { readonly uri: unknown }) =>
		typeof uri === 'string' ? toldArticles(session, uri) : [],
	);
	on('people', [], ({ uri }: { readonly uri: unknown }) => (typeof uri === 'string' ? toldPeople(session, uri) : []));
	on('joined', null, async ({ uri, position }: JoinedAsked) => {
		await issues.openedAreFiled();
		const filed = typeof uri === 'string' ? issues.filedOf(uri) : undefined;
		const open = filed && (await issuePage(session, filed));
		return open ? joinedAt(session, open, offsetOf(open.document, position)) : null;
	});
	on('gather', issues.state(), () => {
		void issues.gather();
		return issues.state();
	});
	on('checkFolder', null, (params: FolderAsked, token) => checkFolder(session, params, token));
}
