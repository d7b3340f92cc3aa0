import { xmlText } from '../../ground/text/xml';
import { runText } from './run-text';
import { stampXml } from './stamp-xml';
import type { WordDocument, WordSegment } from './word-document';

/**
 * The paragraphs of a document: one for each line of its sequence. What is tracked keeps its own elements, the end of a paragraph among
 * them (`w:rPr` of the paragraph).
 */
export function paragraphsXml(document: WordDocument): string {
	const anchors = anchorMarkup(document);
	const { styles } = document;
	const out: string[] = [];
	let runs: string[] = [];
	let line = 0;
	let at = 0;
	let revision = 0;
	/** The next anchor that is not written yet. */
	let next = 0;
	const writeAnchors = (): void => {
		while (next < anchors.length && anchors[next].at <= at) runs.push(anchors[next++].xml);
	};
	const tracked = (element: 'ins' | 'del', stamp: WordSegment['inserted']) =>
		stamp === undefined ? '' : `<w:${element} w:id="${revisionBase + revision++}"${stampXml(stamp)}`;
	const close = (end: WordSegment | undefined): void => {
		const style = styles[line++];
		const marks = end ? [tracked('ins', end.inserted), tracked('del', end.deleted)].filter(Boolean) : [];
		const properties = `${style === undefined ? '' : `<w:pStyle w:val="${xmlText(style)}"/>`}${marks.length > 0 ? `<w:rPr>${marks.map((one) => `${one}/>`).join('')}</w:rPr>` : ''}`;
		out.push(`<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs.join('')}</w:p>`);
		runs = [];
	};
	const run = (text: string, { inserted, deleted }: WordSegment): void => {
		const body = `<w:r>${runText(text, deleted ? 'delText' : 't')}</w:r>`;
		const open = [tracked('ins', inserted), tracked('del', deleted)];
		const inner = open[1] ? `${open[1]}>${body}</w:del>` : body;
		runs.push(open[0] ? `${open[0]}>${inner}</w:ins>` : inner);
	};
	for (const segment of document.segments) {
		const { text } = segment;
		for (let from = 0; from < text.length; ) {
			writeAnchors();
			if (text[from] === '\n') {
				close(segment);
				from++;
				at++;
				continue;
			}
			const lineEnd = text.indexOf('\n', from);
			const anchor = anchors[next];
			const end = Math.min(lineEnd < 0 ? text.length : lineEnd, anchor ? from + anchor.at - at : text.length);
			run(text.slice(from, end), segment);
			at += end - from;
			from = end;
		}
	}
	writeAnchors();
	close(undefined);
	return out.join('');
}

/** Ids of what is tracked are others than those of bookmarks and comments. */
const revisionBase = 1_000_000;

interface Anchor {
	readonly at: number;
	readonly xml: string;
}

/** What is written at offsets of the sequence, in order: at one place ends come first, then what is empty, then beginnings. */
function anchorMarkup({ comments, bookmarks }: WordDocument): Anchor[] {
	const found: (Anchor & { readonly rank: number })[] = [];
	comments.forEach(({ place }, id) => {
		if (!place) return;
		const { start, end } = place;
		const begin = `<w:commentRangeStart w:id="${id}"/>`;
		const finish = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
		if (start === end) found.push({ at: start, xml: begin + finish, rank: 1 });
		else found.push({ at: start, xml: begin, rank: 2 }, { at: end, xml: finish, rank: 0 });
	});
	bookmarks.forEach(({ name, place: { start, end } }, i) => {
		const id = comments.length + i;
		const begin = `<w:bookmarkStart w:id="${id}" w:name="${xmlText(name)}"/>`;
		const finish = `<w:bookmarkEnd w:id="${id}"/>`;
		if (start === end) found.push({ at: start, xml: begin + finish, rank: 1 });
		else found.push({ at: start, xml: begin, rank: 2 }, { at: end, xml: finish, rank: 0 });
	});
	return found.sort((one, other) => one.at - other.at || one.rank - other.rank);
}
