import { placedFindings } from '../../answers/findings/placed-findings';
import { readingPlaces } from '../../answers/findings/reading-places';
import { quote, quoteLine } from '../../desk/notes/anchor';
import type { Fields } from '../../ground/model/fields';
import { type DismissalNote, dismissalScopes, type NoteEvent, pinnedBorders } from '../../ground/model/note';
import type { PageFinding } from '../../ground/model/page';
import { foundWording } from '../../judging/check/found-wording';
import type { NoteKept, ToldNote } from '../messages/messages';
import { fromRange, toRange } from '../protocol/positions';
import { said } from '../session/said';
import { noteStamp, type Session } from '../session/session';
import { fieldsOf, invalid, isRange, opened, refused, stamped } from './command-arguments';

/**
 * Runs one of them, or answers `undefined` where the command is another. `uri` is that of an open document.
 * - `zhubi.dismiss` (uri, `{ rule, range, scope, reason?, by?, time? }`), scope `here`, `file`, `desk` or `rule`, answers `{ id, kept }`.
 * Both halves of one fault go together.
 * - `zhubi.pin` (uri, `{ line, border, reason?, time? }`), line from 0, border `begin` or `above`, answers `{ id, kept }`.
 * - `zhubi.undismiss` (uri, id, `{ reason?, time? }`) takes back a dismissal or a pin, and answers `{ id, kept }`.
 * - `zhubi.listNotes` (uri) answers the notes that stand; `range` is null for one that has lost its place (`orphaned`) and for one that
 * holds in the whole file.
 *
 * `kept` is `file` or `memory`; where a decision for the desk could not be written to `zhubi.json`, it is `memory`, too. `time` is that
 * of the server's clock where the caller gives none.
 */
export async function runNoteCommand(
	session: Session,
	command: string,
	[uri, ...given]: readonly [uri: string, ...given: readonly unknown[]],
): Promise<unknown> {
	if (command === 'zhubi.dismiss') return dismiss(session, uri, fieldsOf(given[0], command));
	if (command === 'zhubi.pin') return pin(session, uri, fieldsOf(given[0], command));
	if (command === 'zhubi.undismiss') return withdraw(session, uri, given);
	return command === 'zhubi.listNotes' ? listNotes(session, uri) : undefined;
}

/** True for a command after which articles may begin elsewhere. */
export function movesBorders(command: string): boolean {
	return command === 'zhubi.pin' || command === 'zhubi.undismiss';
}

async function dismiss(
	session: Session,
	uri: string,
	{ rule, range, scope: wanted, ...words }: Fields,
): Promise<NoteKept> {
	const { document, page } = await opened(session, uri);
	const scope = dismissalScopes.find((one) => one === wanted);
	if (scope === undefined) throw invalid(`scope: one of ${dismissalScopes.join(', ')}`);
	if (typeof rule !== 'string') throw invalid('rule: the name of a rule');
	if (!isRange(range)) throw invalid('range: the range of a finding');
	const place = fromRange(document, range);
	// The copy may have changed since the action was offered. A finding that is gone cannot be dismissed.
	const standing = placedFindings(page);
	const isMeant = (finding: PageFinding) =>
		finding.rule === rule && finding.span.start === place.start && finding.span.end === place.end;
	// A reading pass has places that the desk's level does not show.
	const meant = standing.find(isMeant) ?? readingPlaces(page).find(isMeant);
	if (!meant)
		throw refused(session, {
			zh: '此处已无这一差错，请再看一遍。',
			en: `There is no ${rule} here any more: please look again.`,
		});
	const wording = scope === 'file' || scope === 'desk' ? foundWording(page.text, meant) : undefined;
	if (wording === undefined && (scope === 'file' || scope === 'desk'))
		throw refused(session, {
			zh: '此处文字太长，不能作为一种写法忽略；可选“忽略此处”。',
			en: 'This is too long to be ignored as a wording: ignore it here instead.',
		});
	const note: DismissalNote = {
		...said(session, uri, words),
		kind: 'dismissal',
		rule,
		scope,
		...(wording === undefined ? {} : { wording }),
		selector: quote(page.text, place),
	};
	const amended =
		scope === 'desk' || scope === 'rule'
			? await session.configuration.amend(uri, { rule, wording, holds: true })
			: 'file';
	const halves = scope === 'here' ? standing.filter((finding) => finding !== meant && isHalfOf(finding, meant)) : [];
	const others = halves.map(
		(half): DismissalNote => ({ ...note, id: noteStamp().id, selector: quote(page.text, half.span) }),
	);
	const kept = await session.notebook.add(uri, [note, ...others]);
	return { id: note.id, kept: amended === 'memory' ? amended : kept };
}

/** True for the other half of one fault: both brackets of a pair are found, and one fix mends them. */
function isHalfOf(finding: PageFinding, other: PageFinding): boolean {
	const keyOf = ({ fixes: [fix] }: PageFinding) => JSON.stringify(fix?.edits ?? []);
	return finding.rule === other.rule && keyOf(other) !== '[]' && keyOf(finding) === keyOf(other);
}

async function pin(session: Session, uri: string, { line, border: wanted, ...said }: Fields): Promise<NoteKept> {
	const { document, page } = await opened(session, uri);
	const border = pinnedBorders.find((one) => one === wanted);
	if (border === undefined) throw invalid(`border: one of ${pinnedBorders.join(', ')}`);
	if (typeof line !== 'number' || !Number.isInteger(line) || line < 0 || line >= document.lineCount)
		throw invalid('line: the number of a line, from 0');
	const at = document.offsetAt({ line, character: 0 });
	const end = document.offsetAt({ line: line + 1, character: 0 });
	if (page.text.slice(at, end).trim() === '')
		throw refused(session, {
			zh: '这一行没有文字。请把光标放在文章开头的那一行。',
			en: 'There is nothing in this line: put the caret in the first line of the article.',
		});
	const note: NoteEvent = { ...stamped(said), kind: 'pin', border, selector: quoteLine(page.text, at) };
	// A second decision about the same line replaces the first.
	const before = page.pins
		.filter((one) => one.at === at)
		.map(({ id }): NoteEvent => ({ ...stamped({ time: note.time }), kind: 'withdrawal', of: id }));
	return { id: note.id, kept: await session.notebook.add(uri, [...before, note]) };
}

async function withdraw(session: Session, uri: string, [id, said]: readonly unknown[]): Promise<NoteKept> {
	await opened(session, uri);
	const note = session.notebook.list(uri).find((one) => one.note.id === id)?.note;
	if (!note) throw refused(session, { zh: '这条批注已不存在。', en: 'This note no longer exists.' });
	const event: NoteEvent = {
		...stamped(said === undefined || said === null ? {} : fieldsOf(said, 'zhubi.undismiss')),
		kind: 'withdrawal',
		of: note.id,
	};
	const desk = note.kind === 'dismissal' && (note.scope === 'desk' || note.scope === 'rule');
	const amended = desk
		? await session.configuration.amend(uri, {
				rule: note.rule,
				wording: note.scope === 'desk' ? note.wording : undefined,
				holds: false,
			})
		: 'file';
	const kept = await session.notebook.add(uri, [event]);
	return { id: event.id, kept: amended === 'memory' ? amended : kept };
}

async function listNotes(session: Session, uri: string): Promise<readonly ToldNote[]> {
	const { document } = await opened(session, uri);
	return session.notebook.list(uri).map(({ note, place, orphaned, kept }) => {
		const { version: _, ...told } = note;
		if (told.kind === 'date') return { ...told, text: told.day, range: null, orphaned, kept };
		const { selector, ...rest } = told;
		return { ...rest, text: selector.exact, range: place ? toRange(document, place) : null, orphaned, kept };
	});
}
