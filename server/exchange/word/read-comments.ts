import type { Span } from '../../ground/model/span';
import { exchangeText } from '../exchange-text';
import { readXml } from '../read-xml';
import type { WordComment, WordStamp } from './word-document';
import { readStamp } from './word-xml';

interface Found {
	readonly id: string;
	readonly stamp: WordStamp;
	text: string;
	/** Of the last paragraph: by it the threads are told. */
	paragraph: string;
}

/** Reads `comments.xml`, and the threads of `commentsExtended.xml` ([MS-DOCX] 2.5.3). */
export function readComments(
	parts: { readonly comments: string | undefined; readonly commentsExtended: string | undefined },
	places: ReadonlyMap<string, Span>,
): WordComment[] {
	const found = parts.comments === undefined ? [] : commentList(parts.comments);
	const threads = parts.commentsExtended === undefined ? new Map<string, Thread>() : threadList(parts.commentsExtended);
	const byParagraph = new Map(found.map(({ paragraph }, i) => [paragraph, i]));
	return found.map(({ id, stamp, text, paragraph }, i) => {
		const thread = threads.get(paragraph);
		const parent = thread?.parent === undefined ? undefined : byParagraph.get(thread.parent);
		return {
			...stamp,
			text,
			// An answer stands behind what it answers; a circle would never end.
			parent: parent !== undefined && parent < i ? parent : undefined,
			done: thread?.done ?? false,
			place: places.get(id),
		};
	});
}

function commentList(xml: string): Found[] {
	const found: Found[] = [];
	let current: Found | undefined;
	let isFirst = true;
	let isText = false;
	const put = (text: string): void => {
		if (current) current.text += text;
	};
	readXml(xml, {
		open({ local, attributes }) {
			isText = local === 't';
			if (local === 'comment') {
				current = { id: attributes.get('id') ?? '', stamp: readStamp(attributes), text: '', paragraph: '' };
				found.push(current);
				isFirst = true;
			} else if (local === 'p' && current) {
				if (!isFirst) put('\n');
				isFirst = false;
				current.paragraph = (attributes.get('paraId') ?? '').toUpperCase();
			} else if (local === 'br' || local === 'cr') put('\n');
			else if (local === 'tab') put(' ');
			else if (local === 'noBreakHyphen') put('\u2011');
			else if (local === 'softHyphen') put('\u00ad');
		},
		close(local) {
			isText = false;
			if (local === 'comment') current = undefined;
		},
		text(text) {
			if (isText) put(exchangeText(text).replace(/[\n\t]/g, ' '));
		},
	});
	return found;
}

interface Thread {
	readonly parent: string | undefined;
	readonly done: boolean;
}

function threadList(xml: string): Map<string, Thread> {
	const threads = new Map<string, Thread>();
	readXml(xml, {
		open({ local, attributes }) {
			if (local !== 'commentEx') return;
			const done = attributes.get('done');
			threads.set((attributes.get('paraId') ?? '').toUpperCase(), {
				parent: attributes.get('paraIdParent')?.toUpperCase(),
				done: done === '1' || done === 'true',
			});
		},
	});
	return threads;
}
