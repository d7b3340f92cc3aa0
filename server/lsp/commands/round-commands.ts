import { findingCounts } from '../../answers/findings/placed-findings';
import { changesBetween } from '../../desk/marks/changes';
import type { Round } from '../../desk/marks/fold';
import { keepSnapshot } from '../../desk/marks/keep-snapshot';
import { largestSnapshot, nextRound, openRound, roundName, snapshotUri, textOfSnapshot } from '../../desk/marks/rounds';
import { whyUnsigned } from '../../desk/marks/sign';
import type { Fields } from '../../ground/model/fields';
import { type RoundAct, type RoundEvent, roundActs, type TextPrint } from '../../ground/model/mark';
import type { ToldChange, ToldRound } from '../messages/mark-messages';
import type { NoteKept } from '../messages/messages';
import { said } from '../session/said';
import type { Session } from '../session/session';
import { fieldsOf, invalid, opened, refused } from './command-arguments';

/**
 * Runs one of them, or answers `undefined` where the command is another. `uri` is that of an open document.
 * - `zhubi.openRound` (uri, `{ name?, n?, by?, time? }`) opens the next round, or, with the number of one that was signed, that one again.
 *   The text as it is now is kept beside the page. Answers `{ id, kept }`.
 * - `zhubi.signRound` (uri, `{ reason?, by?, time? }`) signs the open one; where errors are open, only with a reason.
 * - `zhubi.listRounds` (uri) answers them in order, each with the URI of the text it began with and of the one that was signed.
 * - `zhubi.compareRounds` (uri, from, to?), each `{ n, act }`, answers what changed; without `to`, up to the text of now.
 */
export async function runRoundCommand(
	session: Session,
	command: string,
	[uri, ...given]: readonly [uri: string, ...given: readonly unknown[]],
): Promise<unknown> {
	if (command === 'zhubi.openRound') return open(session, uri, fieldsOf(given[0] ?? {}, command));
	if (command === 'zhubi.signRound') return sign(session, uri, fieldsOf(given[0] ?? {}, command));
	if (command === 'zhubi.listRounds') return listRounds(session, uri);
	return command === 'zhubi.compareRounds' ? compare(session, uri, given) : undefined;
}

async function open(session: Session, uri: string, fields: Fields): Promise<NoteKept> {
	const { page } = await opened(session, uri);
	const marking = session.shelf.marking(uri);
	const before = openRound(marking);
	if (before) throw refused(session, { zh: `“${before.name}”还没有签发。`, en: `“${before.name}” is not signed yet.` });
	const { n: wanted, name } = fields;
	const again = marking.rounds.find(({ n }) => n === wanted);
	if (wanted !== undefined && !again) throw invalid('n: the number of a round that was signed');
	const n = again?.n ?? nextRound(marking);
	const called = typeof name === 'string' && name.trim() !== '' ? name.trim() : (again?.name ?? roundName(n));
	return keepRound(session, uri, {
		text: page.text,
		event: { ...said(session, uri, fields), n, name: called, act: 'opened' },
	});
}

async function sign(session: Session, uri: string, fields: Fields): Promise<NoteKept> {
	const { page } = await opened(session, uri);
	const marking = session.shelf.marking(uri);
	const errors = findingCounts(page).findings.error;
	const base = said(session, uri, fields);
	const why = whyUnsigned(marking, { errors, reason: base.reason });
	const round = openRound(marking);
	if (why || !round) throw refused(session, why ?? { zh: '没有打开的校次。', en: 'No round is open.' });
	return keepRound(session, uri, {
		text: page.text,
		event: { ...base, n: round.n, name: round.name, act: 'signed', errors },
	});
}

/** Keeps the text beside the page, and then the event that names it. */
async function keepRound(
	session: Session,
	uri: string,
	{ text, event }: { readonly text: string; readonly event: Omit<RoundEvent, 'kind' | 'text'> },
): Promise<NoteKept> {
	const print = await keepSnapshot(session.host(), uri, text).catch((error) => {
		session.log(`${uri}: ${String(error)}`);
		throw refused(session, {
			zh: '这一校的底稿写不进稿件旁的文件夹，没有记下。',
			en: 'The text of this round cannot be written beside the page, so the round is not noted.',
		});
	});
	const kept = await session.notebook.add(uri, [{ ...event, kind: 'round', text: print }]);
	// The list of the issue says how far the proof of each page is.
	session.issues.touched(uri);
	return { id: event.id, kept };
}

async function listRounds(session: Session, uri: string): Promise<readonly ToldRound[]> {
	await opened(session, uri);
	const told = (round: Round, act: RoundAct): ToldRound['opened'] => {
		const event = round[act];
		if (!event) return null;
		const { by, time, text, errors, reason } = event;
		return {
			...{ by: by ?? null, time, errors: errors ?? null, reason: reason ?? null },
			snapshot: snapshotUri(uri, text) ?? null,
		};
	};
	return session.shelf.marking(uri).rounds.map((round) => ({
		n: round.n,
		name: round.name,
		opened: told(round, 'opened'),
		signed: told(round, 'signed'),
	}));
}

async function compare(session: Session, uri: string, [from, to]: readonly unknown[]): Promise<readonly ToldChange[]> {
	const { page } = await opened(session, uri);
	const textOf = async (given: unknown): Promise<string> => {
		const { n, act: wanted } = fieldsOf(given, 'zhubi.compareRounds');
		const act = roundActs.find((one) => one === wanted);
		const round = session.shelf.marking(uri).rounds.find((one) => one.n === n);
		const print = act && round?.[act]?.text;
		if (!print) throw invalid('n and act: of a round that was opened or signed');
		return snapshotText(session, uri, print);
	};
	const before = await textOf(from);
	const after = to === undefined || to === null ? page.text : await textOf(to);
	return changesBetween(before, after).map(({ before: { start }, after: place, removed, added }) => ({
		...{ from: start, to: place.start, removed, added },
	}));
}

async function snapshotText(session: Session, uri: string, print: TextPrint): Promise<string> {
	const place = snapshotUri(uri, print);
	const bytes = place === undefined ? undefined : await session.host().read(place, largestSnapshot);
	const text = await textOfSnapshot(bytes, print);
	if (text === undefined)
		throw refused(session, {
			zh: '这一校的底稿不在了，或者被改过，无法比较。',
			en: 'The text of that round is gone or was changed: it cannot be compared.',
		});
	return text;
}
