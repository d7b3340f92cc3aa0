import { ErrorCodes, LSPErrorCodes, type Range, ResponseError } from 'vscode-languageserver';
import { say } from '../features/language';
import type { Fields } from '../model/fields';
import type { Message } from '../model/finding';
import { noteStamp, type Session } from './session';

/** The open document that a command is about, understood. */
export async function opened(session: Session, uri: string) {
	const open = await session.pageAt(uri);
	if (!open) throw refused(session, { zh: '稿件已经关闭。', en: 'The page is closed.' });
	return open;
}

/** What every event has: `time` is that of the server's clock where the caller gives none. */
export function stamped({ reason, time }: Fields) {
	const stamp = noteStamp();
	return {
		version: 1,
		id: stamp.id,
		time: typeof time === 'string' ? time : stamp.time,
		...(typeof reason === 'string' && reason.trim() !== '' ? { reason: reason.trim() } : {}),
	} as const;
}

/** The object that a command takes. */
export function fieldsOf(value: unknown, command: string): Fields {
	if (typeof value !== 'object' || value === null) throw invalid(`${command}: the second argument is an object`);
	return value as Fields;
}

export function isRange(value: unknown): value is Range {
	const isPosition = (position: unknown) =>
		typeof position === 'object' &&
		position !== null &&
		Number.isInteger((position as Fields).line) &&
		Number.isInteger((position as Fields).character);
	return (
		typeof value === 'object' &&
		value !== null &&
		isPosition((value as Fields).start) &&
		isPosition((value as Fields).end)
	);
}

/** Failures that no program caused, in the language of the interface. */
export function refused(session: Session, message: Message): ResponseError<void> {
	return new ResponseError(LSPErrorCodes.RequestFailed, say(message, session.language()));
}

/** Failures that only a faulty client causes. */
export function invalid(message: string): ResponseError<void> {
	return new ResponseError(ErrorCodes.InvalidParams, message);
}
