import { MessageType, ShowMessageRequest } from 'vscode-languageserver';
import { judgedFindings } from '../../answers/findings/placed-findings';
import { say } from '../../answers/reports/language';
import { notesSuffix, standingNotes } from '../../desk/notes/notes-file';
import { readSidecar } from '../../desk/notes/sidecar';
import type { Message } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import type { Judged } from '../../judging/check/dismiss';
import { rules } from '../../judging/rules/index';
import { type Alignment, alignmentOf } from '../../reading/page/alignment';
import type { Session } from '../session/session';

/**
 * A rule that somebody keeps ignoring is of no use to this desk: it offers to be turned off, once. What was decided about its findings is
 * read off the notes beside the pages of the folder (ignored), and off the open pages (mended while they were open, or still there).
 */
export interface IgnoredRules {
	/** A page was judged: what is gone and not ignored was mended. */
	readonly judged: (uri: string, page: Page) => void;
	/** A finding of a page was ignored. True where its rule was turned off then. */
	readonly ignored: (uri: string, rule: string) => Promise<boolean>;
}

/** So many decisions at least, and so large a part of them to ignore. */
const leastDecisions = 10;
const mostlyIgnored = 0.9;
/** So many sidecars of a folder are read at most. */
const mostSidecars = 200;

export function createIgnoredRules(session: Session): IgnoredRules {
	const seen = new Map<string, Judged>();
	const mended = new Map<string, number>();
	const asked = new Set<string>();
	return {
		judged(uri, page) {
			const now = judgedFindings(page);
			const before = seen.get(uri);
			seen.set(uri, now);
			if (!before) return;
			// What is the same list as before cancels out: a key changes few of them.
			const same = alignmentOf(before.standing, now.standing);
			const left = countsOf(now, same);
			for (const [rule, count] of countsOf(before, same)) {
				const gone = count - (left.get(rule) ?? 0);
				if (gone > 0 && page.settings.rules[rule] !== 'off') mended.set(rule, (mended.get(rule) ?? 0) + gone);
			}
		},
		async ignored(uri, rule) {
			const folder = new URL('.', uri).href;
			if (!session.asks() || uri.startsWith('untitled:') || asked.has(`${folder} ${rule}`)) return false;
			const ignored = await dismissalsIn(session, folder, rule);
			const decided = ignored + (mended.get(rule) ?? 0) + (await standingOf(session, rule));
			if (decided < leastDecisions || ignored < mostlyIgnored * decided) return false;
			asked.add(`${folder} ${rule}`);
			return offer(session, uri, { rule, ignored, decided });
		},
	};
}

/** How many findings of each rule a page has between head and tail, those that were dismissed included. */
function countsOf({ standing, dismissed }: Judged, { head, tail }: Alignment): Map<string, number> {
	const counts = new Map<string, number>();
	const add = (rule: string) => counts.set(rule, (counts.get(rule) ?? 0) + 1);
	for (let section = head; section < standing.length - tail; section++)
		for (const { rule } of standing[section]) add(rule);
	for (const { finding } of dismissed) add(finding.rule);
	return counts;
}

async function dismissalsIn(session: Session, folder: string, rule: string): Promise<number> {
	const host = session.host();
	const sidecars = ((await host.list(folder)) ?? []).filter(
		({ kind, name }) => kind === 'file' && name.endsWith(notesSuffix),
	);
	let count = 0;
	for (const { name } of sidecars.slice(0, mostSidecars)) {
		const read = await readSidecar(host, new URL(encodeURIComponent(name), folder).href);
		for (const note of standingNotes(read?.events ?? []))
			if (note.kind === 'dismissal' && note.rule === rule && (note.scope === 'here' || note.scope === 'file')) count++;
	}
	return count;
}

async function standingOf(session: Session, rule: string): Promise<number> {
	let count = 0;
	for (const uri of session.documents.uris()) {
		const open = await session.pageAt(uri);
		if (!open) continue;
		for (const list of judgedFindings(open.page).standing)
			for (const finding of list) if (finding.rule === rule) count++;
	}
	return count;
}

const words = {
	off: { zh: '关闭这条规则', en: 'Turn this rule off' },
	keep: { zh: '保留', en: 'Keep it' },
} as const satisfies Record<string, Message>;

async function offer(
	session: Session,
	uri: string,
	{ rule, ignored, decided }: { readonly rule: string; readonly ignored: number; readonly decided: number },
): Promise<boolean> {
	const name = rules.find((one) => one.name === rule)?.title ?? { zh: rule, en: rule };
	const message: Message = {
		zh: `“${name.zh}”在这里 ${decided} 处有 ${ignored} 处被忽略。要关闭这条规则吗？`,
		en: `“${name.en}” was ignored here ${ignored} times of ${decided}. Turn this rule off?`,
	};
	const off = say(words.off, session.language());
	const chosen = await session.connection.sendRequest(ShowMessageRequest.type, {
		type: MessageType.Info,
		message: say(message, session.language()),
		actions: [{ title: off }, { title: say(words.keep, session.language()) }],
	});
	if (chosen?.title !== off) return false;
	await session.configuration.amend(uri, { rule, holds: true });
	return true;
}
