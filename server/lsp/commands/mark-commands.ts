import { verifiedKind } from '../../answers/names/verified-kind';
import type { PlacedMark } from '../../desk/marks/shelf';
import { hasInsertion, isSuggestion, suggestedEdits } from '../../desk/marks/suggestion';
import { webAnnotations } from '../../desk/marks/web-annotation';
import { quote } from '../../desk/notes/anchor';
import { stringsOf } from '../../desk/notes/strings-of';
import type { Fields } from '../../ground/model/fields';
import { type MarkEvent, markKinds, markStates } from '../../ground/model/mark';
import type { NoteEvent } from '../../ground/model/note';
import { span } from '../../ground/model/span';
import { markFinding, turnIntoMark } from '../answering/finding-marks';
import { soughtPlaces } from '../answering/sought-places';
import type { ToldMark } from '../messages/mark-messages';
import type { NoteKept } from '../messages/messages';
import { fromRange, offsetOf, toRange } from '../protocol/positions';
import { toWorkspaceEdit } from '../protocol/protocol';
import { said } from '../session/said';
import type { Session } from '../session/session';
import { fieldsOf, invalid, isPosition, isRange, opened, refused, stamped } from './command-arguments';

/**
 * Runs one of them, or answers `undefined` where the command is another. `uri` is that of an open document. What somebody says goes into
 * the round that is open.
 * - `zhubi.mark` (uri, `{ what, range, text?, to?, body?, about?, rule?, by?, time? }`) sets a mark; an insertion takes the start of the
 *   range; `to`, of a relocation, is a position. Answers `{ id, kept }`.
 * - `zhubi.markFinding` (uri, `{ rule, range, what, body?, by?, time? }`) makes a mark of a finding, `zhubi.turnIntoMark` (uri, findings)
 *   asks which (finding-marks.ts).
 * - `zhubi.reply` (uri, `{ of, body, by?, time? }`) answers in the thread of a mark.
 * - `zhubi.amend` (uri, `{ of, body?, text?, by?, time? }`) puts other words in the place of those of a mark or a reply.
 * - `zhubi.setMarkState` (uri, `{ of, state, reason?, by?, time? }`): `accepted` makes the change that a suggestion proposes, and holds
 *   only if the client makes it.
 * - `zhubi.withdrawMark` (uri, id, `{ reason?, time? }`) takes a mark or a reply back.
 * - `zhubi.listMarks` (uri, range?) answers all that stand, or those that touch a range; one that has lost its place has a `range` of
 *   null.
 * - `zhubi.exportMarks` (uri) answers them as W3C Web Annotations, as text.
 */
export async function runMarkCommand(
	session: Session,
	command: string,
	[uri, ...given]: readonly [uri: string, ...given: readonly unknown[]],
): Promise<unknown> {
	if (command === 'zhubi.mark') return setMark(session, uri, fieldsOf(given[0], command));
	if (command === 'zhubi.markFinding') return markFinding(session, uri, fieldsOf(given[0], command));
	if (command === 'zhubi.turnIntoMark') return turnIntoMark(session, uri, given[0]);
	if (command === 'zhubi.reply') return reply(session, uri, fieldsOf(given[0], command));
	if (command === 'zhubi.amend') return amend(session, uri, fieldsOf(given[0], command));
	if (command === 'zhubi.setMarkState') return setState(session, uri, fieldsOf(given[0], command));
	if (command === 'zhubi.withdrawMark') return withdraw(session, uri, given);
	if (command === 'zhubi.listMarks') return listMarks(session, uri, given[0]);
	return command === 'zhubi.exportMarks' ? exportMarks(session, uri) : undefined;
}

async function setMark(session: Session, uri: string, fields: Fields): Promise<NoteKept> {
	const { document, page } = await opened(session, uri);
	const { range, to } = fields;
	const what = markKinds.find((one) => one === fields.what);
	if (what === undefined) throw invalid(`what: one of ${markKinds.join(', ')}`);
	if (!isRange(range)) throw invalid('range: the range that is marked');
	const { text } = fields;
	if ((what === 'insert' || what === 'replace') && typeof text !== 'string')
		throw invalid('text: what is to stand there');
	if (to !== undefined && !isPosition(to)) throw invalid('to: a position');
	const stretch = fromRange(document, range);
	const place = what === 'insert' ? span(stretch.start, stretch.start) : stretch;
	if (what !== 'insert' && page.text.slice(place.start, place.end).trim() === '')
		throw refused(session, { zh: '请先选中要批注的文字。', en: 'Select the words that are to be marked first.' });
	const target = to === undefined ? undefined : offsetOf(document, to);
	if (what === 'relocate' && (target === undefined || (target > place.start && target < place.end)))
		throw invalid('to: a position outside of the range');
	const about = fields.about ?? (what === 'verify' ? verifiedKind(page, place) : undefined);
	const event: MarkEvent = {
		...said(session, uri, fields),
		kind: 'mark',
		what,
		selector: quote(page.text, place),
		...stringsOf({ ...fields, about }, ['text', 'body', 'about', 'rule']),
		...(what === 'relocate' && target !== undefined ? { to: quote(page.text, span(target, target)) } : {}),
	};
	return keep(session, uri, event);
}

async function reply(session: Session, uri: string, fields: Fields): Promise<NoteKept> {
	const { mark } = await meant(session, uri, fields.of);
	const { body } = fields;
	if (typeof body !== 'string' || body.trim() === '') throw invalid('body: what is answered');
	return keep(session, uri, { ...said(session, uri, fields), kind: 'reply', of: mark.event.id, body });
}

async function amend(session: Session, uri: string, fields: Fields): Promise<NoteKept> {
	await opened(session, uri);
	const { of, body, text } = fields;
	if (!isSaid(session, uri, of)) throw gone(session);
	if (typeof body !== 'string' && typeof text !== 'string') throw invalid('body or text: the new words');
	return keep(session, uri, {
		...said(session, uri, fields),
		kind: 'amend',
		of,
		...stringsOf(fields, ['body', 'text']),
	});
}

async function setState(session: Session, uri: string, fields: Fields): Promise<NoteKept> {
	const placed = await meant(session, uri, fields.of);
	const { event } = placed.mark;
	const state = markStates.find((one) => one === fields.state);
	if (state === undefined) throw invalid(`state: one of ${markStates.join(', ')}`);
	if (state !== 'accepted' || !isSuggestion(event))
		return keep(session, uri, { ...said(session, uri, fields), kind: 'state', of: event.id, state });
	// Whose key repeats must not have the change made twice.
	const making = beingMade.get(session) ?? new Set();
	beingMade.set(session, making);
	const key = JSON.stringify([uri, event.id]);
	if (making.has(key))
		throw refused(session, { zh: '正在照这条批注修改。', en: 'The change of this mark is just being made.' });
	making.add(key);
	try {
		await change(session, uri, placed);
		return await keep(session, uri, { ...said(session, uri, fields), kind: 'state', of: event.id, state });
	} finally {
		making.delete(key);
	}
}

/** The suggestions whose change a client is making at the moment. */
const beingMade = new WeakMap<Session, Set<string>>();

/** Makes the change that a suggestion proposes. Throws where it cannot be made. */
async function change(session: Session, uri: string, { mark, place, target, state }: PlacedMark): Promise<void> {
	const { document, page } = await opened(session, uri);
	// What was accepted before is done already; so is an insertion that was accepted, then opened again, and still stands there.
	if (state === 'accepted' || (mark.event.what === 'insert' && mark.decision && hasInsertion(mark, place, page.text)))
		return;
	const edits = place && suggestedEdits(mark, { copy: page.text, place, target });
	if (!edits)
		throw refused(session, {
			zh: '找不到原来的文字，无法照改。请手工修改后再处理这条批注。',
			en: 'The words are not there any more: change them by hand, and then settle the mark.',
		});
	const { applied } = await session.connection.workspace.applyEdit({
		edit: toWorkspaceEdit(session.editTarget(document), edits),
	});
	if (!applied)
		throw refused(session, {
			zh: '稿件没有改成，批注仍未处理。',
			en: 'The copy was not changed, so the mark stays open.',
		});
}

async function withdraw(session: Session, uri: string, [id, given]: readonly unknown[]): Promise<NoteKept> {
	await opened(session, uri);
	if (!isSaid(session, uri, id)) throw gone(session);
	const fields = given === undefined || given === null ? {} : fieldsOf(given, 'zhubi.withdrawMark');
	return keep(session, uri, { ...stamped(fields), kind: 'withdrawal', of: id });
}

async function listMarks(session: Session, uri: string, range: unknown): Promise<readonly ToldMark[]> {
	await soughtPlaces(session, uri);
	const { document } = await opened(session, uri);
	if (range !== undefined && range !== null && !isRange(range)) throw invalid('range: where marks are asked for');
	const within = isRange(range) ? fromRange(document, range) : undefined;
	const isAsked = ({ place }: PlacedMark) =>
		!within || (place !== undefined && place.start <= within.end && place.end >= within.start);
	return session.shelf
		.marks(uri)
		.filter(isAsked)
		.map(({ mark, place, target, state }) => {
			const { id, time, what, by, round, about, rule } = mark.event;
			return {
				...{ id, time, what, state, exact: mark.selector.exact },
				...stringsOf({ by, about, rule, text: mark.text, reason: mark.decision?.reason }, [
					'by',
					'about',
					'rule',
					'text',
					'reason',
				]),
				...(round === undefined ? {} : { round }),
				thread: mark.thread.map(({ id, by, time, body, amended }) => ({ id, by: by ?? null, time, body, amended })),
				range: place ? toRange(document, place) : null,
				to: target ? document.positionAt(target.start) : null,
			};
		});
}

async function exportMarks(session: Session, uri: string): Promise<string> {
	await soughtPlaces(session, uri);
	const { page } = await opened(session, uri);
	return `${JSON.stringify(webAnnotations(session.shelf.marks(uri), { source: uri, copy: page.text }), undefined, 2)}\n`;
}

/** The mark of that id, if it stands. */
async function meant(session: Session, uri: string, of: unknown): Promise<PlacedMark> {
	await soughtPlaces(session, uri);
	await opened(session, uri);
	const placed = session.shelf.marks(uri).find(({ mark }) => mark.event.id === of);
	if (!placed) throw gone(session);
	return placed;
}

/** True for the id of a mark or a reply that stands. */
function isSaid(session: Session, uri: string, id: unknown): id is string {
	const { marks } = session.shelf.marking(uri);
	return marks.some(({ event, thread }) => event.id === id || thread.some((one) => one.id === id));
}

function gone(session: Session) {
	return refused(session, { zh: '这条批注已经不在了。', en: 'There is no such mark any more.' });
}

async function keep(session: Session, uri: string, event: NoteEvent): Promise<NoteKept> {
	return { id: event.id, kept: await session.notebook.add(uri, [event]) };
}
