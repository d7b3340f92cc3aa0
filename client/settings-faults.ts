import { type Diagnostic, type Disposable, languages, type Uri } from 'vscode';

/** Shows the diagnostics of a file. */
type Show = (uri: Uri, diagnostics: Diagnostic[]) => void;

/**
 * While a `zhubi.json` is open, VS Code judges it by its schema, and tells of most faults that the server tells of, too. Each is told once:
 * what another source says at a place the server does not say again there.
 */
export interface OnceTold extends Disposable {
	readonly show: (uri: Uri, diagnostics: Diagnostic[], next: Show) => void;
}

export function tellOnce(): OnceTold {
	const told = new Map<string, { readonly uri: Uri; readonly all: Diagnostic[]; shown: number; readonly next: Show }>();
	const look = (key: string): void => {
		const entry = told.get(key);
		if (!entry) return;
		const others = languages.getDiagnostics(entry.uri).filter(({ source }) => source !== 'zhubi');
		const own = entry.all.filter(({ range }) => !others.some((other) => other.range.intersection(range)));
		if (own.length === entry.shown) return;
		entry.shown = own.length;
		entry.next(entry.uri, own);
	};
	const listening = languages.onDidChangeDiagnostics(({ uris }) => {
		for (const uri of uris) look(uri.toString());
	});
	return {
		show(uri, diagnostics, next) {
			const key = uri.toString();
			if (!uri.path.endsWith('/zhubi.json')) return next(uri, diagnostics);
			told.delete(key);
			if (diagnostics.length === 0) return next(uri, diagnostics);
			told.set(key, { uri, all: diagnostics, shown: -1, next });
			look(key);
		},
		dispose: () => listening.dispose(),
	};
}
