import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { Commands, IgnorableFinding } from '../server/lsp/messages/messages';
import { knownAuthor } from './marks/author';

type Dismissal = Commands['zhubi.dismiss']['given'];

/** What `zhubi.ignore` offers, as the parameters of `zhubi.dismiss`, once the editor has chosen; `undefined` where nothing is. */
export async function askIgnoring([uri, findings]: Commands['zhubi.ignore']['given']): Promise<Dismissal | undefined> {
	const chosen = await window.showQuickPick(
		findings.length > 1 ? findings.flatMap(itemsOf) : findings.flatMap(reachesOf),
		{ title: l10n.t('Ignore') },
	);
	return chosen?.request && [uri, chosen.request];
}

interface Reach extends QuickPickItem {
	readonly request?: Dismissal[1];
}

/** Where several findings meet, what is said of each stands below its title. */
function itemsOf(finding: IgnorableFinding): Reach[] {
	return [{ label: finding.title, kind: QuickPickItemKind.Separator }, ...reachesOf(finding)];
}

function reachesOf({ rule, range, scopes }: IgnorableFinding): Reach[] {
	return scopes.map(({ scope, title: label }) => ({ label, request: { rule, range, scope } }));
}

/** The parameters of `zhubi.dismiss` with a reason in them, asked for where none is given; `undefined` where the editor cancels. */
export async function withReason(parameters: readonly unknown[]): Promise<unknown[] | undefined> {
	const [uri, request, ...rest] = parameters;
	if (typeof request !== 'object' || request === null || 'reason' in request) return [...parameters];
	const reason = await window.showInputBox({
		title: l10n.t('Ignore'),
		prompt: l10n.t('Why? You may leave this empty.'),
	});
	if (reason === undefined) return undefined;
	// Who ignores something is not asked for a name; who has given one is named.
	const by = knownAuthor();
	return [uri, { ...request, reason, ...(by === undefined ? {} : { by }) }, ...rest];
}
