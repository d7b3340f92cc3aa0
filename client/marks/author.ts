import { ConfigurationTarget, l10n, window, workspace } from 'vscode';

/** Under which name an editor speaks: as set, else asked for once and kept in the user's settings; `undefined` where that is cancelled. */
export async function author(): Promise<string | undefined> {
	return knownAuthor() ?? askAuthor();
}

/** Asks for the name, and keeps it: at a desk that several share, another one sits down. */
export async function askAuthor(): Promise<string | undefined> {
	const typed = await window.showInputBox({
		title: l10n.t('Your Name'),
		value: knownAuthor() ?? '',
		prompt: l10n.t('Under which name do you mark copy? It stands beside each of your marks.'),
		validateInput: (value) => (value.trim() === '' ? l10n.t('A name, please.') : undefined),
	});
	if (typed === undefined) return undefined;
	await settings().update('author', typed.trim(), ConfigurationTarget.Global);
	return typed.trim();
}

/** The name that is set; `undefined` where none is. */
export function knownAuthor(): string | undefined {
	const known = settings().get<string>('author', '').trim();
	return known === '' ? undefined : known;
}

function settings() {
	return workspace.getConfiguration('zhubi.marks');
}
