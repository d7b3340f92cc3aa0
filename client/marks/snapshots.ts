import { type Disposable, Uri, workspace } from 'vscode';

const scheme = 'zhubi-round';

/** True for the text of a round: it is no page, whatever it reads like. */
export function isSnapshot({ path }: Uri): boolean {
	return /\.rounds\/[0-9a-f]{64}\.txt$/.test(path);
}

/** Shows the texts of rounds read-only: who compares two of them types into neither by mistake. */
export function showSnapshots(): Disposable {
	return workspace.registerTextDocumentContentProvider(scheme, {
		async provideTextDocumentContent({ path, query }) {
			const file = Uri.parse(query, true);
			// An address of this scheme may come from anywhere.
			if (file.path !== path || !isSnapshot(file)) return undefined;
			return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(file));
		},
	});
}

/** The address at which a text that is kept (`ToldAct.snapshot`) is shown. */
export function shownSnapshot(snapshot: string): Uri {
	const file = Uri.parse(snapshot);
	return Uri.from({ scheme, path: file.path, query: file.toString() });
}
