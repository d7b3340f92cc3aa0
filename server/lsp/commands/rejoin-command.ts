import { MessageType, ShowDocumentRequest, ShowMessageNotification, ShowMessageRequest } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { say } from '../../answers/reports/language';
import { rejoinColumnBreaks } from '../../answers/writing/column-breaks';
import type { Message } from '../../ground/model/finding';
import type { PageEdit } from '../../ground/model/page';
import { edited } from '../../ground/text/edits';
import { type Annotating, toWorkspaceEdit } from '../protocol/protocol';
import type { Session } from '../session/session';

/** Rejoins the sure column breaks of a page, says how many they were, and offers to show one after the other. Answers how many. */
export async function rejoin(session: Session, uri: string, preview: Annotating['preview']): Promise<number> {
	const open = await session.pageAt(uri);
	const edits = open ? rejoinColumnBreaks(open.page) : [];
	if (!open || edits.length === 0) return 0;
	const label = say(words.label, session.language());
	const { applied } = await session.connection.workspace.applyEdit({
		label,
		edit: toWorkspaceEdit(session.editTarget(open.document), edits, { labelOf: () => label, preview }),
	});
	if (!applied) return 0;
	// The answer is given before anybody looks at the breaks.
	tell(session, TextDocument.create(uri, '', 0, edited(open.page.text, edits)), placesOf(edits)).catch((error) =>
		session.log(`rejoined ${uri}: ${String(error)}`),
	);
	return edits.length;
}

const words = {
	label: { zh: '接回断段', en: 'Rejoin broken paragraphs' },
	show: { zh: '逐处查看', en: 'Show each' },
	next: { zh: '下一处', en: 'Next' },
} as const satisfies Record<string, Message>;

/** Where the two halves meet in the text after the edits. */
function placesOf(edits: readonly PageEdit[]): number[] {
	let removed = 0;
	return edits.map(({ span, text }) => {
		const place = span.start - removed + text.length;
		removed += span.end - span.start - text.length;
		return place;
	});
}

async function tell(session: Session, document: TextDocument, places: readonly number[]): Promise<void> {
	const { connection } = session;
	const { host, status } = session.options();
	const told: Message = {
		zh: `接回断段 ${places.length} 处。`,
		en: `Rejoined ${places.length} paragraph${places.length === 1 ? '' : 's'}.`,
	};
	const shows = session.client().window?.showDocument?.support === true;
	// In other editors a question may interrupt typing; a sentence does not.
	if (!shows || !(status ?? host)) {
		await connection.sendNotification(ShowMessageNotification.type, {
			type: MessageType.Info,
			message: say(told, session.language()),
		});
		return;
	}
	for (let i = -1; i < places.length - 1; i++) {
		const title = say(i < 0 ? words.show : words.next, session.language());
		const message = i < 0 ? say(told, session.language()) : `${i + 1}/${places.length}`;
		const chosen = await connection.sendRequest(ShowMessageRequest.type, {
			type: MessageType.Info,
			message,
			actions: [{ title }],
		});
		if (!chosen) return;
		const at = places[i + 1];
		await connection.sendRequest(ShowDocumentRequest.type, {
			uri: document.uri,
			takeFocus: true,
			selection: { start: document.positionAt(at - 1), end: document.positionAt(at + 1) },
		});
	}
}
