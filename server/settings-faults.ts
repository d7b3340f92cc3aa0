import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Language, say } from './features/language';
import type { Host } from './host';
import type { Severity } from './model/finding';
import type { FoundSettings } from './settings';

/** Shows the faults of each `zhubi.json` in the file itself, at line and column, and takes them away when they are mended. */
export interface SettingsFaults {
	/** What was found for one document; the faults of a file are told once, whoever asked. */
	readonly tell: (found: FoundSettings, host: Host) => Promise<void>;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

export function createSettingsFaults(connection: Connection, language: () => Language): SettingsFaults {
	const told = new Map<string, string>();
	return {
		async tell({ uri, problems }, host) {
			const files = new Set([...(uri === undefined ? [] : [uri]), ...problems.map((problem) => problem.uri)]);
			// A file that is gone has no faults any more; one that other documents use keeps its own.
			for (const file of told.keys()) if (!files.has(file) && !(await host.stat(file))) files.add(file);
			for (const file of files) {
				const own = problems.filter((problem) => problem.uri === file);
				if (own.length === 0 && !told.has(file)) continue;
				const text = new TextDecoder().decode((await host.read(file)) ?? new Uint8Array());
				const document = TextDocument.create(file, 'jsonc', 0, text);
				const diagnostics = own.map(
					({ span, severity, message }): Diagnostic => ({ range: { start: document.positionAt(span.start), end: document.positionAt(span.end) }, severity: severities[severity], source: 'zhubi', message: say(message, language()) }),
				);
				const now = JSON.stringify(diagnostics);
				if (told.get(file) === now) continue;
				if (diagnostics.length > 0) told.set(file, now);
				else told.delete(file);
				await connection.sendDiagnostics({ uri: file, diagnostics });
			}
		},
	};
}
