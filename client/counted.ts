import { l10n } from 'vscode';

// English has a word for one of a thing, and another for more.

export function pagesWords(count: number): string {
	return count === 1 ? l10n.t('1 page') : l10n.t('{0} pages', count);
}

export function articlesWords(count: number): string {
	return count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', count);
}

export function findingsWords(count: number): string {
	return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}

export function errorsWords(count: number): string {
	return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
}

export function warningsWords(count: number): string {
	return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
}

export function mentionsWords(count: number): string {
	return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count);
}

export function otherPagesWords(count: number): string {
	return count === 1 ? l10n.t('on 1 other page') : l10n.t('on {0} other pages', count);
}
