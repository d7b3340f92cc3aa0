import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileNameOf, folderNameOf } from '../../desk/page-files/page-names';
import { assetArrivals } from '../../ground/assets/store';
import { noRemarks, type Remarks } from '../../ground/model/note';
import type { Page } from '../../ground/model/page';
import type { TextChange } from '../../ground/model/section';
import type { Settings } from '../../ground/model/settings';
import { forgetLast } from '../../ground/text/memoize';
import { analyze, update } from '../../reading/page/update';
import { fromRange, toRange } from '../protocol/positions';

/** An open document understood: `page` is `document` under the settings of its folder. Both hold until the next change of the document. */
export interface OpenPage {
	readonly document: TextDocument;
	readonly page: Page;
	/** Every page that is made has its own number. This server never uses one twice, so what was said of a serial stays true. */
	readonly serial: number;
}

/** The open documents, each with its page. Pages are made when one is asked for, not at each key. */
export interface Documents {
	readonly open: (item: TextDocumentItem) => void;
	readonly change: (params: DidChangeTextDocumentParams) => void;
	readonly close: (uri: string) => void;
	readonly get: (uri: string) => TextDocument | undefined;
	readonly uris: () => string[];
	/** `issue` is what the other pages of its issue add. */
	readonly page: (uri: string, settings: Settings, given?: Partial<Remarks & IssueInput>) => OpenPage | undefined;
}

/** What other pages add to a page. */
export type IssueInput = Pick<Page, 'issue'>;

interface Entry {
	readonly document: TextDocument;
	made: OpenPage | undefined;
	/** What happened to the text since `made`. */
	change: TextChange | undefined;
	/** How many assets had arrived late when `made` was: what was found without them is kept with that page. */
	arrivals: number;
}

/** Follows the text of a document from edit to edit. */
export type Edited = (
	uri: string,
	texts: { readonly before: string; readonly after: string },
	change: TextChange,
) => void;

export function createDocuments(log: (message: string) => void, edited: Edited = () => {}): Documents {
	const entries = new Map<string, Entry>();
	let serial = 0;
	return {
		open(item) {
			entries.set(item.uri, {
				document: TextDocument.create(item.uri, item.languageId, item.version, item.text),
				made: undefined,
				change: undefined,
				arrivals: 0,
			});
		},
		change({ textDocument, contentChanges }) {
			const entry = entries.get(textDocument.uri);
			if (!entry) return;
			const { document } = entry;
			for (const change of contentChanges) {
				const { text } = change;
				if (typeof text !== 'string') {
					log(`${textDocument.uri}: an edit without text is passed over`);
					continue;
				}
				const before = document.getText();
				const range = 'range' in change ? (change.range ?? undefined) : undefined;
				const stretch = range ? fromRange(document, range) : { start: 0, end: before.length };
				const made = { start: stretch.start, length: stretch.end - stretch.start, inserted: text.length };
				entry.change = merge(entry.change, made);
				// One at a time: the places of each change are counted in the text that the one before it left.
				const placed = range ? { range: toRange(document, stretch), text } : { text };
				TextDocument.update(document, [placed], textDocument.version);
				edited(textDocument.uri, { before, after: document.getText() }, made);
			}
		},
		close(uri) {
			entries.delete(uri);
			forgetLast();
		},
		get: (uri) => entries.get(uri)?.document,
		uris: () => [...entries.keys()],
		page(uri, settings, given = {}) {
			const entry = entries.get(uri);
			if (!entry) return undefined;
			const { document, made, change } = entry;
			const { dismissals, pins, notedDay, issue } = { ...noRemarks, ...given };
			if (
				made &&
				!change &&
				entry.arrivals === assetArrivals() &&
				made.page.settings === settings &&
				made.page.dismissals === dismissals &&
				made.page.pins === pins &&
				made.page.notedDay === notedDay &&
				made.page.issue === issue
			)
				return made;
			const input = {
				text: document.getText(),
				settings,
				fileName: fileNameOf(uri),
				folderName: folderNameOf(uri),
				dismissals,
				pins,
				notedDay,
				issue,
			};
			entry.change = undefined;
			entry.made = undefined;
			entry.arrivals = assetArrivals();
			let page: Page | undefined;
			if (made) {
				try {
					page = update(made.page, { ...input, change: change ?? { start: 0, length: 0, inserted: 0 } });
				} catch (error) {
					log(`update ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
				}
			}
			entry.made = { document, page: page ?? analyze(input), serial: ++serial };
			return entry.made;
		},
	};
}

/** The one change that two changes, the second counted in the text that the first left, amount to. */
export function merge(first: TextChange | undefined, second: TextChange): TextChange {
	if (!first) return second;
	const start = Math.min(first.start, second.start);
	// The end of the changed stretch, counted between the two changes.
	const end = Math.max(first.start + first.inserted, second.start + second.length);
	return {
		start,
		length: end - (first.inserted - first.length) - start,
		inserted: end + (second.inserted - second.length) - start,
	};
}
