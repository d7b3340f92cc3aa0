import { l10n } from 'vscode';
import type { ToldMark } from '../../server/lsp/messages';

/** What each kind of mark is called. */
export function kindName(what: ToldMark['what']): string {
	switch (what) {
		case 'comment':
			return l10n.t('Comment');
		case 'query':
			return l10n.t('Query');
		case 'delete':
			return l10n.t('Delete');
		case 'insert':
			return l10n.t('Insert');
		case 'replace':
			return l10n.t('Replace');
		case 'relocate':
			return l10n.t('Move');
		case 'verify':
			return l10n.t('Verified');
		case 'praise':
			return l10n.t('Praise');
		case 'label':
			return l10n.t('Label');
		case 'stet':
			return l10n.t('Stet');
	}
}

export function stateName(state: ToldMark['state']): string {
	switch (state) {
		case 'open':
			return l10n.t('open');
		case 'accepted':
			return l10n.t('accepted');
		case 'rejected':
			return l10n.t('rejected');
		case 'resolved':
			return l10n.t('resolved');
	}
}

/** What was verified, or which label it is. */
export function aboutName({ what, about }: ToldMark): string | undefined {
	if (about === undefined || what !== 'verify') return about;
	switch (about) {
		case 'name':
			return l10n.t('name');
		case 'title':
			return l10n.t('title');
		case 'figure':
			return l10n.t('figure');
		case 'date':
			return l10n.t('date');
		case 'quotation':
			return l10n.t('quotation');
		default:
			return about;
	}
}

/** `替换：三百米 → 352米`, on one line. */
export function markLine(mark: ToldMark): string {
	const exact = mark.exact.replace(/\s+/g, ' ');
	const short = exact.length > 24 ? `${exact.slice(0, 24)}…` : exact;
	const about = aboutName(mark);
	const text = mark.text === undefined ? '' : mark.what === 'insert' ? mark.text : ` → ${mark.text}`;
	return `${kindName(mark.what)}${about ? ` (${about})` : ''}: ${short}${text}`;
}

/** True for a mark that proposes a change. */
export function isSuggestion({ what }: ToldMark): boolean {
	return what === 'delete' || what === 'insert' || what === 'replace' || what === 'relocate';
}
