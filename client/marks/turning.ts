import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { MarkableFinding, TurnedKind } from '../../server/lsp/messages/mark-messages';
import type { Commands } from '../../server/lsp/messages/messages';
import { author } from './author';
import { kindName, shortened } from './words';

interface Choice extends QuickPickItem {
	readonly finding?: MarkableFinding;
	readonly what?: TurnedKind;
}

/**
 * What `zhubi.turnIntoMark` offers, as the parameters of `zhubi.markFinding`, once the editor has chosen a kind and written what is said;
 * `undefined` where nothing is.
 */
export async function askTurning([uri, findings]: Commands['zhubi.turnIntoMark']['given']): Promise<
	Commands['zhubi.markFinding']['given'] | undefined
> {
	const chosen = await window.showQuickPick(findings.flatMap(choicesOf), { title: l10n.t('Turn into a Mark') });
	if (!chosen?.finding || !chosen.what) return undefined;
	const { rule, range, message } = chosen.finding;
	const body = await window.showInputBox({
		title: kindName(chosen.what),
		prompt: chosen.what === 'query' ? l10n.t('What do you ask the reporter?') : l10n.t('What do you say of this?'),
		value: message,
	});
	if (body === undefined) return undefined;
	const by = await author();
	return by === undefined ? undefined : [uri, { rule, range, what: chosen.what, body, by }];
}

function choicesOf(finding: MarkableFinding): Choice[] {
	const { title, text } = finding;
	const choice = (what: TurnedKind, label: string): Choice => ({ label, finding, what });
	return [
		{ label: title, kind: QuickPickItemKind.Separator },
		choice('query', `${kindName('query')}…`),
		choice('comment', `${kindName('comment')}…`),
		...(text === undefined
			? []
			: [choice('replace', text === '' ? kindName('delete') : `${kindName('replace')}: ${shortened(text, 40)}`)]),
	];
}
