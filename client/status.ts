import {
	Disposable,
	l10n,
	MarkdownString,
	StatusBarAlignment,
	type StatusBarItem,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { PageStatus } from '../server/lsp/messages/messages';
import type { Server } from './server';
import { wordLevelLine } from './word-level';

/**
 * The status-bar item of the page in front: issue date, where it comes from, and how many findings there are;
 * its tooltip says which settings and profile hold, and why. A click sets the date.
 */
export function showStatus(server: Server): Disposable {
	const item = window.createStatusBarItem('zhubi.status', StatusBarAlignment.Right, 100);
	item.name = '朱笔 zhubi';
	item.command = 'zhubi.issueDate';
	const rate = window.createStatusBarItem('zhubi.errorRate', StatusBarAlignment.Right, 99);
	rate.name = l10n.t('zhubi: suspected errors');
	rate.command = 'zhubi.report';
	const known = new Map<string, PageStatus>();
	const show = (): void => {
		const document = window.activeTextEditor?.document;
		if (document?.languageId !== 'newscopy') {
			item.hide();
			rate.hide();
			return;
		}
		const status = known.get(document.uri.toString());
		item.text = status ? summary(status) : '$(loading~spin) 朱笔';
		item.tooltip = status ? details(status) : undefined;
		item.show();
		showRate(rate, status);
	};
	const subscriptions = [
		item,
		rate,
		server.onStatus((status) => {
			// Client and server may spell the same URI in two ways. It is parsed, so that the client's spelling is the key.
			known.set(Uri.parse(status.uri).toString(), status);
			show();
		}),
		window.onDidChangeActiveTextEditor(show),
		workspace.onDidOpenTextDocument(show),
		workspace.onDidCloseTextDocument((document) => {
			known.delete(document.uri.toString());
			show();
		}),
	];
	show();
	return Disposable.from(...subscriptions);
}

/** `疑似差错 2.1/万`: an estimate, as the tooltip says; a click shows how it came about. */
function showRate(item: StatusBarItem, status: PageStatus | undefined): void {
	const errorRate = status?.errorRate;
	if (!errorRate || errorRate.characters === 0) {
		item.hide();
		return;
	}
	item.text = `${errorRate.passes ? '$(pass)' : '$(law)'} ${l10n.t('suspected errors {0}/10,000', errorRate.rate)}`;
	item.tooltip = [
		l10n.t(
			'Suspected errors, an estimate: {0} in 10,000 characters ({1} in {2}).',
			errorRate.rate,
			errorRate.errors,
			errorRate.characters,
		),
		errorRate.passes
			? l10n.t('Within the limit of 3 in 10,000.')
			: l10n.t('Above the limit of 3 in 10,000, which is meant for a whole issue.'),
		l10n.t('Click to see how it is counted.'),
	].join('\n');
	item.show();
}

function summary(status: PageStatus): string {
	const date = status.issueDate
		? `$(${status.contraryDates.length > 0 ? 'warning' : 'calendar'}) ${status.issueDate}（${sourceName(status.issueDateSource)}）`
		: `$(calendar) ${l10n.t('no issue date')}`;
	if (!status.checked) return `$(circle-slash) ${l10n.t('not checked')}`;
	const { error, warning } = status.counts;
	const icon = error > 0 ? '$(error)' : warning > 0 ? '$(warning)' : total(status) > 0 ? '$(info)' : '$(check)';
	return `${date}  ${icon} ${total(status)}`;
}

function details(status: PageStatus): MarkdownString {
	const { error, warning, information, hint } = status.counts;
	const lines = [
		status.issueDate
			? l10n.t('Issue date {0}, from {1}.', status.issueDate, sourceName(status.issueDateSource))
			: l10n.t('The issue date is unknown: dates are not checked against it.'),
		...status.contraryDates.map(({ day, source }) =>
			l10n.t('Another issue date is told: {0}, {1}.', day, sourceName(source)),
		),
		status.checked
			? l10n.t('Findings: {0} errors, {1} warnings, {2} information, {3} hints.', error, warning, information, hint)
			: l10n.t('Not checked: the file was read in another encoding than its own. Do not save it.'),
	];
	const named = (uri: string) => workspace.asRelativePath(Uri.parse(uri));
	lines.push(
		status.configuration
			? l10n.t('Settings: {0}, the nearest zhubi.json above this file.', named(status.configuration))
			: l10n.t('Settings: defaults; there is no zhubi.json above this file.'),
	);
	if (status.profile)
		lines.push(
			status.profileSource
				? l10n.t('Profile: {0}, from {1}.', profileName(status.profile), named(status.profileSource))
				: l10n.t('Profile: {0}, the default.', profileName(status.profile)),
		);
	if (status.wordLevel) lines.push(wordLevelLine(status));
	if (status.dropped.length > 0)
		lines.push(l10n.t('Entries of packs left out because of a fault: {0}.', status.dropped.slice(0, 10).join('、')));
	if (status.bylineForm) lines.push(bylineForm(status.bylineForm));
	if (status.notes?.dismissed) lines.push(l10n.t('Ignored in this file: {0}.', status.notes.dismissed));
	if (status.notes?.orphaned)
		lines.push(l10n.t('Notes that have lost their place: {0} (command “Notes of the Page”).', status.notes.orphaned));
	lines.push(l10n.t('Click to set the issue date.'));
	return new MarkdownString(lines.join('\n\n'));
}

/** Which form bylines are mended into, and why that one. */
function bylineForm({ example, source }: NonNullable<PageStatus['bylineForm']>): string {
	switch (source) {
		case 'declared':
			return l10n.t('Bylines: {0}, from zhubi.json.', example);
		case 'page':
			return l10n.t('Bylines: {0}, as most of this page has them.', example);
		case 'issue':
			return l10n.t('Bylines: {0}, as most of this issue has them.', example);
		default:
			return l10n.t('Bylines: {0}; no form is declared, and the page shows none.', example);
	}
}

function sourceName(source: string | null | undefined): string {
	switch (source) {
		case 'option':
			return l10n.t('command line');
		case 'page':
			return l10n.t('this page');
		case 'config':
			return 'zhubi.json';
		case 'masthead':
			return l10n.t('masthead');
		case 'filename':
			return l10n.t('file or folder name');
		default:
			return l10n.t('unknown');
	}
}

function profileName(profile: string): string {
	return profile === 'web' ? l10n.t('web (screen)') : profile === 'print' ? l10n.t('print (paper)') : profile;
}

function total({ counts }: PageStatus): number {
	return counts.error + counts.warning + counts.information + counts.hint;
}
