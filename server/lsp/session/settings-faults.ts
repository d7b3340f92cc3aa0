import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Language, say } from '../../answers/reports/language';
import { textWithFaults } from '../../desk/settings/desk-roster';
import type { FoundSettings } from '../../desk/settings/find-settings';
import type { Severity } from '../../ground/model/finding';
import type { Host } from '../../host/host';
import { largestRoster } from '../../judging/roster/read-roster';

/**
 * Shows the faults of each `zhubi.json`, of those that it extends, of its packs and of its roster in the file itself, at line and column,
 * and takes them away when they are mended.
 */
export interface SettingsFaults {
	/** What was found for one document; the faults of a file are told once, whoever asked. */
	readonly tell: (found: FoundSettings, host: Host) => Promise<void>;
	/** Each `zhubi.json` by which faults are shown now. They stay until it is read again, even when the pages that use it are closed. */
	readonly shown: () => readonly string[];
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

export function createSettingsFaults(
	connection: Pick<Connection, 'sendDiagnostics'>,
	language: () => Language,
): SettingsFaults {
	/** By file: what is shown in it, and the `zhubi.json` by which it was read. */
	const told = new Map<string, { readonly shown: string; readonly by: string }>();
	let telling: Promise<void> = Promise.resolve();

	const show = async (file: string, diagnostics: readonly Diagnostic[], by: string): Promise<void> => {
		const shown = JSON.stringify(diagnostics);
		if ((told.get(file)?.shown ?? '[]') === shown) return;
		if (diagnostics.length > 0) told.set(file, { shown, by });
		else told.delete(file);
		await connection.sendDiagnostics({ uri: file, diagnostics: [...diagnostics] });
	};
	const tell = async ({ uri, files, problems, rosterUri }: FoundSettings, host: Host): Promise<void> => {
		// A file that is gone, or that no settings name any more, loses its faults. One that other documents use keeps them.
		for (const [file, { by }] of told)
			if (!files.includes(file) && (by === uri || !(await host.stat(by)) || !(await host.stat(file))))
				await show(file, [], by);
		for (const file of files) {
			const own = problems.filter((problem) => problem.uri === file);
			if (own.length === 0 && !told.has(file)) continue;
			const text = textWithFaults(file, (await host.read(file, largestRoster)) ?? new Uint8Array(), rosterUri);
			const document = TextDocument.create(file, 'jsonc', 0, text);
			const diagnostics = own.map(
				({ span, severity, message }): Diagnostic => ({
					range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
					severity: severities[severity],
					source: 'zhubi',
					message: say(message, language()),
				}),
			);
			await show(file, diagnostics, uri ?? file);
		}
	};
	return {
		tell(found, host) {
			// One after the other, or an older result might be shown last.
			const done = telling.then(() => tell(found, host));
			telling = done.catch(() => {});
			return done;
		},
		shown: () => [...new Set([...told.values()].map(({ by }) => by))],
	};
}
