import { l10n, window } from 'vscode';

/** The parameters of `zhubi.dismiss` with a reason in them, asked for where none is given; `undefined` where the editor cancels. */
export async function withReason(parameters: readonly unknown[]): Promise<unknown[] | undefined> {
	const [uri, request, ...rest] = parameters;
	if (typeof request !== 'object' || request === null || 'reason' in request) return [...parameters];
	const reason = await window.showInputBox({
		title: l10n.t('Ignore'),
		prompt: l10n.t('Why? You may leave this empty.'),
	});
	return reason === undefined ? undefined : [uri, { ...request, reason }, ...rest];
}
