import { l10n } from 'vscode';
import type { ToldPage } from '../../server/lsp/messages/issue-messages';
import { errorsWords, warningsWords } from '../counted';

/** `A1版`. */
export function numberWords(number: string): string {
	return l10n.t('Page {0}', number);
}

/** `2026年7月28日` of `2026-07-28`. */
export function dayWords(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return l10n.t('{0}/{1}/{2}', year, month, date);
}

/** What was found on a page, the worst first. */
export function countsWords({ error, warning, information }: ToldPage['counts']): string {
	return (
		[
			error > 0 ? errorsWords(error) : undefined,
			warning > 0 ? warningsWords(warning) : undefined,
			information > 0 ? l10n.t('{0} to look at', information) : undefined,
		]
			.filter(Boolean)
			.join(' · ') || l10n.t('nothing found')
	);
}

/** `一校 小样，已签发`. */
export function roundWords({ name, isSigned }: NonNullable<ToldPage['round']>): string {
	return isSigned ? l10n.t('{0}, signed', name) : l10n.t('{0}, open', name);
}
