import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { PageStatus } from '../server/lsp/messages/messages';
import type { Server } from './server';

type Level = PageStatus['wordLevel'];

/** Asks how much is to be said of probably wrong words, and has the server write it into the `zhubi.json` that holds for the page. */
export async function askWordLevel(server: Server, uri: string): Promise<void> {
	const status = await server.ask<PageStatus | null>('zhubi/status', { uri });
	const levels: readonly (QuickPickItem & { readonly level: Level })[] = (['careful', 'normal', 'quiet'] as const).map(
		(level) => ({
			level,
			label: `${status?.wordLevel === level ? '$(check)' : '$(blank)'} ${levelName(level)}`,
			description: status?.wordLevel === level ? levelSource(status) : '',
			detail: levelCost(level),
		}),
	);
	const chosen = await window.showQuickPick(levels, {
		title: l10n.t('Level of Wrong Words'),
		placeHolder: l10n.t('How much is to be said of words that are probably wrong? It is written to zhubi.json.'),
	});
	if (chosen) await server.execute('zhubi.setWordLevel', uri, chosen.level);
}

/** `错别字：一般（默认）。`, for the tooltip of the status bar. */
export function wordLevelLine(status: PageStatus): string {
	return l10n.t('Wrong words: {0} ({1}).', levelName(status.wordLevel), levelSource(status));
}

function levelName(level: Level): string {
	switch (level) {
		case 'careful':
			return l10n.t('careful');
		case 'normal':
			return l10n.t('normal');
		case 'quiet':
			return l10n.t('quiet');
	}
}

function levelCost(level: Level): string {
	switch (level) {
		case 'careful':
			return l10n.t('At most 3 false alarms in 10,000 characters; what is doubtful is information.');
		case 'normal':
			return l10n.t('At most 0.3 false alarms in 10,000 characters.');
		case 'quiet':
			return l10n.t('At most 0.05 false alarms in 10,000 characters: only what is as good as certain.');
	}
}

function levelSource({ wordLevelSource }: PageStatus): string {
	if (wordLevelSource === null) return l10n.t('the default');
	if (wordLevelSource === 'memory') return l10n.t('for this page, as long as it is open');
	return l10n.t('from {0}', workspace.asRelativePath(Uri.parse(wordLevelSource)));
}
