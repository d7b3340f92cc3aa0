import {
	commands,
	Disposable,
	l10n,
	type QuickDiffProvider,
	type SourceControl,
	scm,
	type TextDocument,
	window,
} from 'vscode';
import type { ToldAct, ToldRound } from '../../server/lsp/messages/mark-messages';
import type { Server } from '../server';
import { author } from './author';
import { type PageMarks, pageEditor } from './page-marks';
import { shownSnapshot, showSnapshots } from './snapshots';
import { momentText } from './words';

/** Rounds of proof: opened, signed, compared; what changed since the last one stands in the gutter. */
export function registerRounds(server: Server, marks: PageMarks): Disposable {
	let control: SourceControl | undefined;
	const quickDiff: QuickDiffProvider = {
		async provideOriginalResource(uri) {
			const document = window.visibleTextEditors.find(
				(editor) => editor.document.uri.toString() === uri.toString(),
			)?.document;
			if (document?.languageId !== 'newscopy') return undefined;
			const moment = momentsOf((await server.execute('zhubi.listRounds', uri.toString())) ?? []).at(-1);
			return moment?.act.snapshot ? shownSnapshot(moment.act.snapshot) : undefined;
		},
	};
	/** Of which state of its marks it is known that a page has no rounds. */
	const without = new WeakMap<TextDocument, number>();
	/** A desk without rounds sees nothing of them: the list of source controls is everybody's. */
	const compareIn = async (document: TextDocument): Promise<void> => {
		const serial = marks.serial(document);
		if (control || document.isClosed || without.get(document) === serial) return;
		without.set(document, serial);
		const rounds = (await server.execute('zhubi.listRounds', document.uri.toString())) ?? [];
		if (control || rounds.length === 0) return;
		control = scm.createSourceControl('zhubi', l10n.t('zhubi rounds of proof'));
		control.inputBox.visible = false;
		control.quickDiffProvider = quickDiff;
	};
	const open = async (): Promise<void> => {
		const document = pageEditor()?.document;
		if (!document) return;
		const by = await author();
		if (by === undefined) return;
		const rounds = (await server.execute('zhubi.listRounds', document.uri.toString())) ?? [];
		const next = { label: l10n.t('The next round') };
		const again = rounds
			.filter(({ signed }) => signed)
			.map(({ n, name }) => ({ label: l10n.t('Open {0} again', name), n }));
		const chosen: { readonly label: string; readonly n?: number } | undefined =
			again.length === 0 ? next : await window.showQuickPick([next, ...again], { title: l10n.t('Open Round') });
		if (!chosen) return;
		await server.execute('zhubi.openRound', document.uri.toString(), {
			by,
			...(chosen.n === undefined ? {} : { n: chosen.n }),
		});
		await tell(document);
	};
	const sign = async (): Promise<void> => {
		const document = pageEditor()?.document;
		if (!document) return;
		const by = await author();
		if (by === undefined) return;
		const uri = document.uri.toString();
		const rounds = (await server.execute('zhubi.listRounds', uri)) ?? [];
		if (!rounds.some(({ opened, signed }) => opened && !signed)) {
			void window.showInformationMessage(l10n.t('No round is open that could be signed.'));
			return;
		}
		try {
			await server.execute('zhubi.signRound', uri, { by });
		} catch (error) {
			const reason = await window.showInputBox({
				title: l10n.t('Sign Round'),
				prompt: error instanceof Error ? error.message : String(error),
			});
			if (reason === undefined || reason.trim() === '') return;
			await server.execute('zhubi.signRound', uri, { by, reason });
		}
		await tell(document);
	};
	/** Says what was done last: a round that is opened again is not the last by number. */
	const tell = async (document: TextDocument): Promise<void> => {
		const last = momentsOf((await server.execute('zhubi.listRounds', document.uri.toString())) ?? []).at(-1);
		if (last) void window.showInformationMessage(last.done);
		// VS Code asks for the text to compare with when a provider comes, or when a key is pressed.
		without.delete(document);
		await compareIn(document);
		if (control) {
			Object.assign(control, { quickDiffProvider: undefined });
			control.quickDiffProvider = quickDiff;
		}
		await marks.refresh(document);
	};
	return Disposable.from(
		showSnapshots(),
		new Disposable(() => control?.dispose()),
		marks.onChange((document) => void compareIn(document)),
		commands.registerCommand('zhubi.round.open', open),
		commands.registerCommand('zhubi.round.sign', sign),
		commands.registerCommand('zhubi.round.compare', () => compare(server)),
	);
}

interface Moment {
	readonly label: string;
	/** What is said when it is done. */
	readonly done: string;
	readonly act: ToldAct;
}

/** When a text was kept, in the order of time. */
function momentsOf(rounds: readonly ToldRound[]): Moment[] {
	return rounds
		.flatMap(({ name, opened, signed }): Moment[] => [
			...(opened ? [{ label: l10n.t('{0}, opened', name), done: `${name}: ${l10n.t('opened')}`, act: opened }] : []),
			...(signed ? [{ label: l10n.t('{0}, signed', name), done: `${name}: ${l10n.t('signed')}`, act: signed }] : []),
		])
		.sort((one, other) => Date.parse(one.act.time) - Date.parse(other.act.time) || 0);
}

/** Shows what changed between two moments, or between one and the text of now, side by side. */
async function compare(server: Server): Promise<void> {
	const document = pageEditor()?.document;
	if (!document) return;
	const moments = momentsOf((await server.execute('zhubi.listRounds', document.uri.toString())) ?? []);
	const items = moments.map((moment) => ({
		label: moment.label,
		description: `${moment.act.by ?? ''} ${momentText(moment.act.time)}`,
		moment,
	}));
	if (items.length === 0) {
		void window.showInformationMessage(l10n.t('No round was opened yet.'));
		return;
	}
	const from = await window.showQuickPick(items, { title: l10n.t('Compare: from') });
	if (!from?.moment.act.snapshot) return;
	const now = { label: l10n.t('The text of now'), description: '', moment: undefined };
	const to = await window.showQuickPick([now, ...items.filter((item) => item !== from)], {
		title: l10n.t('Compare: to'),
	});
	if (!to) return;
	const kept = to.moment?.act.snapshot;
	if (to.moment && !kept) return;
	const after = kept ? shownSnapshot(kept) : document.uri;
	await commands.executeCommand(
		'vscode.diff',
		shownSnapshot(from.moment.act.snapshot),
		after,
		`${from.label} ↔ ${to.label}`,
	);
	// The keys go to the text that can be edited.
	await commands.executeCommand('workbench.action.compareEditor.focusPrimarySide');
}
