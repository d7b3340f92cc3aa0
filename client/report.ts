import { commands, type Disposable, type Uri, type WebviewPanel } from 'vscode';
import { showReportText } from './markdown-pages';
import { openPanel, runs, savePage } from './webview';

/** The report on a page of news copy: as the server made it, and as Markdown for where no webview runs. */
export interface Report {
	/** What it is a report on: a page, or a folder. */
	readonly page: Uri;
	/** The title of its tab, and the name of the file that it is saved as. */
	readonly title: string;
	readonly html: string;
	readonly markdown: () => Promise<string | null | undefined>;
}

export interface Reports extends Pick<Disposable, 'dispose'> {
	/** Shows a report in a tab of its own, or in the one that is open. */
	readonly show: (report: Report) => Promise<void>;
}

/** The reports, and the command that saves the one in front. */
export function createReports(): Reports {
	let shown: { readonly panel: WebviewPanel; readonly report: Report } | undefined;
	/** False once a webview did not report in time. */
	let works = true;
	const saving = commands.registerCommand('zhubi.saveReport', async () => {
		if (shown) await savePage(shown.report.html, `${shown.report.title}.html`);
	});
	return {
		async show(report) {
			if (!works) return showText(report);
			const isNew = shown === undefined;
			const panel = shown?.panel ?? openPanel('zhubi.report', '');
			if (isNew)
				panel.onDidDispose(() => {
					shown = undefined;
				});
			shown = { panel, report };
			panel.title = report.title;
			const running = isNew ? runs(panel) : Promise.resolve('yes');
			panel.webview.html = reporting(report.html);
			panel.reveal();
			if ((await running) !== 'no') return;
			works = false;
			panel.dispose();
			await showText(report);
		},
		dispose() {
			saving.dispose();
			shown?.panel.dispose();
		},
	};
}

async function showText({ page, markdown }: Report): Promise<void> {
	const text = await markdown();
	if (typeof text === 'string') await showReportText(page, text);
}

/** The same page with the one script that says that it runs. */
function reporting(html: string): string {
	const nonce = crypto.randomUUID();
	return html
		.replace("style-src 'unsafe-inline'", `style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`)
		.replace('</body>', `<script nonce="${nonce}">acquireVsCodeApi().postMessage('here')</script></body>`);
}
