import { MessageType, ShowMessageNotification, ShowMessageRequest } from 'vscode-languageserver';
import { say } from '../../answers/reports/language';
import { fileNameOf } from '../../desk/page-files/page-names';
import type { Fields } from '../../ground/model/fields';
import type { Message } from '../../ground/model/finding';
import { dayOfText } from '../../ground/text/days';
import { changeRoster, type MadeChange, type RosterChange } from '../../judging/roster/change-roster';
import { largestRoster } from '../../judging/roster/read-roster';
import { type RosterText, readRosterText, splicedBytes } from '../../judging/roster/roster-text';
import type { Commands } from '../messages/messages';
import type { Session } from '../session/session';
import { fieldsOf, invalid } from './command-arguments';
import { rosterCommand } from './command-names';

/** What was written, so that it can be taken back. */
interface Written {
	readonly uri: string;
	readonly before: Uint8Array | undefined;
	readonly after: Uint8Array;
	readonly line: number;
}

/**
 * `zhubi.updateRoster` (uri, change): writes a change into the roster of a page, which is made where there is none, says where, and offers
 * to take it back; `changed` is told when the file says something else.
 *
 * It is written through the host, as a whole that replaces what was read, and not as an edit of the client: an editor opens the file with
 * an encoding and line ends of its own choice, so that a roster in GB18030, or with both kinds of line ends, would come back with other
 * bytes. Where the file says something else by then, it is read again.
 */
export async function updateRoster(
	session: Session,
	[uri, given]: readonly unknown[],
	changed: () => void,
): Promise<Commands['zhubi.updateRoster']['answer']> {
	if (typeof uri !== 'string' || !session.documents.get(uri))
		throw invalid(`${rosterCommand}: the first argument is the URI of an open document`);
	const change = changeIn(fieldsOf(given, rosterCommand));
	const { rosterUri } = await session.configuration.of(uri);
	const written = rosterUri === undefined ? { refused: words.nowhere } : await write(session, rosterUri, change);
	if ('refused' in written) {
		tell(session, written.refused);
		return null;
	}
	session.resettle();
	offerUndo(session, { written, name: change.name })
		.then((isUndone) => {
			if (!isUndone) return;
			session.resettle();
			changed();
		})
		.catch((error) => session.log(`${rosterCommand}: ${String(error)}`));
	return { uri: written.uri, line: written.line };
}

/** Another program may have changed the file after it was read: the change is made to what it says now. */
const mostTries = 20;

async function write(
	session: Session,
	uri: string,
	change: RosterChange,
): Promise<Written | { readonly refused: Message }> {
	const host = session.host();
	try {
		for (let tries = 0; tries < mostTries; tries++) {
			const before = await host.read(uri, largestRoster);
			// A file that is there and cannot be read must not be taken for none.
			if (!before && (await host.stat(uri))) return { refused: words.odd };
			const file = readRosterText(before ?? new Uint8Array());
			if (!file) return { refused: words.encoding };
			const made = changeRoster(file.text, change);
			if ('refused' in made) return made;
			const after = bytesAfter(file, made);
			if (after.length > largestRoster) return { refused: words.odd };
			if (await host.replace(uri, after, before)) return { uri, before, after, line: made.line };
		}
	} catch (error) {
		session.log(`${rosterCommand}: ${String(error)}`);
	}
	return { refused: words.failed };
}

/** A new file gets the byte-order mark by which spreadsheets know UTF-8. */
function bytesAfter(file: RosterText, made: Exclude<MadeChange, { readonly refused: Message }>): Uint8Array {
	const isNew = file.bytes.length === 0;
	return splicedBytes(file, isNew ? { span: made.span, text: `\ufeff${made.text}` } : made);
}

function changeIn({ kind, name, organization, title, day }: Fields): RosterChange {
	if (kind !== 'add' && kind !== 'end') throw invalid('kind: add or end');
	const texts = [name, organization ?? '', title ?? ''].map((text) => {
		if (typeof text !== 'string' || text.length > longest || /[\r\n]/.test(text))
			throw invalid('name, organization, title: a line of text each');
		return text.trim();
	});
	if (texts[0] === '') throw invalid('name: whose');
	if (day !== undefined && (typeof day !== 'string' || !dayOfText(day))) throw invalid('day: as in 2026-07-28');
	const [who, organ, post] = texts;
	return { kind, name: who, organization: organ, title: post, ...(day === undefined ? {} : { day }) };
}

const longest = 100;

/** Tells what was written and where; true where it was taken back. */
async function offerUndo(
	session: Session,
	{ written, name }: { readonly written: Written; readonly name: string },
): Promise<boolean> {
	const { uri, before, after, line } = written;
	const file = fileNameOf(uri) ?? uri;
	const done: Message = {
		zh: `“${name}”写进了名录 ${file} 第 ${line + 1} 行。`,
		en: `${name} is noted in the roster ${file}, line ${line + 1}.`,
	};
	if (!session.asks() || before === undefined) {
		tell(session, done);
		return false;
	}
	const undo = say(words.undo, session.language());
	const chosen = await session.connection.sendRequest(ShowMessageRequest.type, {
		type: MessageType.Info,
		message: say(done, session.language()),
		actions: [{ title: undo }],
	});
	if (chosen?.title !== undo) return false;
	if (await session.host().replace(uri, before, after)) return true;
	tell(session, words.moved);
	return false;
}

function tell(session: Session, message: Message): void {
	void session.connection.sendNotification(ShowMessageNotification.type, {
		type: MessageType.Info,
		message: say(message, session.language()),
	});
}

const words = {
	undo: { zh: '撤销', en: 'Undo' },
	nowhere: {
		zh: '没有写：稿件不在打开的文件夹里，名录没有地方可放。',
		en: 'Not written: the page lies in no open folder, so there is no place for a roster.',
	},
	odd: {
		zh: '没有写：名录要是普通文件，不超过 8 MB。',
		en: 'Not written: a roster is a regular file of at most 8 MB.',
	},
	encoding: {
		zh: '没有写：名录不是 UTF-8 或 GB18030（GBK）编码。',
		en: 'Not written: the roster is neither in UTF-8 nor in GB18030 (GBK).',
	},
	failed: {
		zh: '没有写成：名录开着还没有保存，或者只读、归别人所有、有硬链接、正被别的程序反复改写。',
		en: 'Not written: the roster is open with changes that are not saved, or read-only, owned by another, hard-linked, or changed again and again by another program.',
	},
	moved: { zh: '没有撤销：名录后来又改过。', en: 'Not undone: the roster was changed since.' },
} as const satisfies Record<string, Message>;
