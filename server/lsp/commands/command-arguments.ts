import { ErrorCodes, LSPErrorCodes, type Position, type Range, ResponseError } from 'vscode-languageserver';
import { say } from '../../answers/reports/language';
import { type Fields, isFields } from '../../ground/model/fields';
import type { Message } from '../../ground/model/finding';
import { noteStamp, type Session } from '../session/session';

/** The open document that a command is about, understood. */
export async function opened(session: Session, uri: string) {
	const open = await session.pageAt(uri);
	if (!open) throw refused(session, { zh: '稿件已经关闭。', en: 'The page is closed.' });
	return open;
}

/**
 * What every event has. `time` is that of the server's clock where the caller gives none, but later than `since` (milliseconds), when
 * something was said that this replaces: the clock of another editor's machine may be fast.
 */
export function stamped({ reason, time }: Fields, since = Number.NEGATIVE_INFINITY) {
	const stamp = noteStamp();
	if (typeof time === 'string' && Number.isNaN(Date.parse(time))) throw invalid('time: as in ISO 8601');
	const now = Date.parse(stamp.time);
	return {
		version: 1,
		id: stamp.id,
		time: typeof time === 'string' ? time : new Date(Math.min(Math.max(now, since + 1), lastInstant)).toISOString(),
		...(typeof reason === 'string' && reason.trim() !== '' ? { reason: reason.trim() } : {}),
	} as const;
}

/** The last one that ECMAScript knows. */
const lastInstant = 8.64e15;

/** The object that a command takes. */
export function fieldsOf(value: unknown, command: string): Fields {
	if (!isFields(value)) throw invalid(`${command}: the second argument is an object`);
	return value;
}

export function isPosition(value: unknown): value is Position {
	return isFields(value) && Number.isInteger(value.line) && Number.isInteger(value.character);
}

export function isRange(value: unknown): value is Range {
	return isFields(value) && isPosition(value.start) && isPosition(value.end);
}

/** Failures that no program caused, in the language of the interface. */
export function refused(session: Session, message: Message): ResponseError<void> {
	return new ResponseError(LSPErrorCodes.RequestFailed, say(message, session.language()));
}

/** Failures that only a faulty client causes. */
export function invalid(message: string): ResponseError<void> {
	return new ResponseError(ErrorCodes.InvalidParams, message);
}
