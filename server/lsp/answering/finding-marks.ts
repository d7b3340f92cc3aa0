import { MessageType, ShowMessageRequest } from 'vscode-languageserver';
import { placedFindings } from '../../answers/findings/placed-findings';
import { suggestedBy } from '../../answers/findings/suggested-by';
import { say } from '../../answers/reports/language';
import { quote } from '../../desk/notes/anchor';
import type { Fields } from '../../ground/model/fields';
import type { Message } from '../../ground/model/finding';
import type { MarkEvent } from '../../ground/model/mark';
import { fieldsOf, invalid, isRange, opened, refused } from '../commands/command-arguments';
import type { MarkableFinding, TurnedKind } from '../messages/mark-messages';
import type { NoteKept } from '../messages/messages';
import { fromRange } from '../protocol/positions';
import { said } from '../session/said';
import type { Session } from '../session/session';

const kinds = ['query', 'comment', 'replace'] as const satisfies readonly TurnedKind[];

/** `zhubi.markFinding`: makes a mark of a finding that stands. What is said of it is what the finding says, where nothing else is. */
export async function markFinding(session: Session, uri: string, fields: Fields): Promise<NoteKept> {
	const { document, page } = await opened(session, uri);
	const { rule, range, body } = fields;
	const what = kinds.find((one) => one === fields.what);
	if (what === undefined) throw invalid(`what: one of ${kinds.join(', ')}`);
	if (typeof rule !== 'string') throw invalid('rule: the name of a rule');
	if (!isRange(range)) throw invalid('range: the range of a finding');
	const place = fromRange(document, range);
	const finding = placedFindings(page).find(
		(one) => one.rule === rule && one.span.start === place.start && one.span.end === place.end,
	);
	// The copy may have changed since the action was offered.
	if (!finding)
		throw refused(session, {
			zh: '此处已无这一差错，请再看一遍。',
			en: `There is no ${rule} here any more: please look again.`,
		});
	const suggested = what === 'replace' ? suggestedBy(page, finding) : undefined;
	if (what === 'replace' && !suggested) throw invalid('what: this finding has no fix that could be suggested');
	const event: MarkEvent = {
		...said(session, uri, fields),
		...{ kind: 'mark', what, selector: quote(page.text, suggested?.span ?? finding.span) },
		...(suggested ? { text: suggested.text } : {}),
		body: typeof body === 'string' && body.trim() !== '' ? body.trim() : say(finding.message, session.language()),
		rule,
	};
	return { id: event.id, kept: await session.notebook.add(uri, [event]) };
}

/**
 * `zhubi.turnIntoMark`: asks which of the findings at a place is to become a mark, and of which kind, and makes it. A client that asks in a
 * way of its own (VS Code) sends `zhubi.markFinding` itself.
 */
export async function turnIntoMark(session: Session, uri: string, given: unknown): Promise<NoteKept | null> {
	const findings: readonly MarkableFinding[] = Array.isArray(given) ? given : [];
	const choices = findings.flatMap(({ rule, range, title, text }) =>
		kinds.flatMap((what) =>
			what === 'replace' && text === undefined
				? []
				: { request: { rule, range, what }, title: `${say(names[what], session.language())}${String(title)}` },
		),
	);
	if (choices.length === 0) return null;
	const chosen = await session.connection.sendRequest(ShowMessageRequest.type, {
		type: MessageType.Info,
		message: say({ zh: '转为哪种批注？', en: 'Which mark?' }, session.language()),
		actions: choices.map(({ title }) => ({ title })),
	});
	const choice = choices.find(({ title }) => title === chosen?.title);
	return choice ? markFinding(session, uri, fieldsOf(choice.request, 'zhubi.markFinding')) : null;
}

const names: Readonly<Record<TurnedKind, Message>> = {
	query: { zh: '存疑：', en: 'Query: ' },
	comment: { zh: '批语：', en: 'Comment: ' },
	replace: { zh: '建议照改：', en: 'Suggest the fix: ' },
};
