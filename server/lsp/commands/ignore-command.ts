import { MessageType, ShowMessageRequest } from 'vscode-languageserver';
import { say } from '../../answers/reports/language';
import type { IgnorableFinding, IgnoredKept, NoteKept } from '../messages/messages';
import type { Session } from '../session/session';
import { runNoteCommand } from './note-commands';

/**
 * `zhubi.ignore`: asks which of the findings at a place is to be ignored, and how far, and does so. A client that asks in a way of its
 * own (VS Code) sends `zhubi.dismiss` itself.
 */
export async function ignore(session: Session, uri: string, given: unknown): Promise<IgnoredKept | null> {
	const findings: readonly IgnorableFinding[] = Array.isArray(given) ? given : [];
	const choices = findings.flatMap(({ rule, range, scopes }) =>
		(Array.isArray(scopes) ? scopes : []).map(({ scope, title }) => ({
			request: { rule, range, scope },
			title: String(title),
		})),
	);
	if (choices.length === 0) return null;
	const chosen = await session.connection.sendRequest(ShowMessageRequest.type, {
		type: MessageType.Info,
		message: say({ zh: '忽略哪些？', en: 'Ignore what?' }, session.language()),
		actions: choices.map(({ title }) => ({ title })),
	});
	const choice = choices.find(({ title }) => title === chosen?.title);
	if (!choice) return null;
	const kept = (await runNoteCommand(session, 'zhubi.dismiss', [uri, choice.request])) as NoteKept;
	return { ...kept, rule: choice.request.rule };
}
