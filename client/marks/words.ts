import { env, l10n } from 'vscode';
import type { ToldMark } from '../../server/lsp/messages/mark-messages';

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
	const short = shortened(mark.exact, 24);
	const about = aboutName(mark);
	const put = mark.text === undefined ? undefined : shortened(mark.text, 60);
	const text = put === undefined ? '' : mark.what === 'insert' ? put : ` → ${put}`;
	return `${kindName(mark.what)}${about ? ` (${about})` : ''}: ${short}${text}`;
}

/** The first characters of a text, on one line. A sidecar may hold megabytes. */
export function shortened(text: string, most: number): string {
	const line = text.slice(0, 4 * most).replace(/\s+/g, ' ');
	return line.length > most || text.length > 4 * most ? `${[...line].slice(0, most).join('')}…` : line;
}

/** A moment as people here write it; empty where it is none. */
export function momentText(time: string): string {
	const at = new Date(time);
	return Number.isNaN(at.getTime()) ? '' : at.toLocaleString(env.language, { dateStyle: 'short', timeStyle: 'short' });
}

/** True for a mark that proposes a change. */
export function isSuggestion({ what }: ToldMark): boolean {
	return what === 'delete' || what === 'insert' || what === 'replace' || what === 'relocate';
}
