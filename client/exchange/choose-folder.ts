import { type Uri, window } from 'vscode';

/** Asks for a folder, beginning near one; `openLabel` stands on the button. `undefined` where nobody chose one. */
export async function chooseFolder(near: Uri, openLabel: string): Promise<Uri | undefined> {
	const options = { canSelectFiles: false, canSelectFolders: true, defaultUri: near, openLabel };
	return (await window.showOpenDialog(options))?.[0];
}
