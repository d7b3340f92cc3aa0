import { kindOfStyle } from '../word/fixed-parts';
import { listCounter } from '../word/numbering';
import { wordParts } from '../word/package-parts';
import { readFootnotes, readTextBoxes } from '../word/read-asides';
import { readComments } from '../word/read-comments';
import { readBody } from '../word/read-document';
import { readStyles } from '../word/read-styles';
import { type DebrisKind, type PlainCopy, plainCopy, type SourceParagraph } from './plain-copy';
import { type SourceLine, sourceLines } from './source-lines';

/** What Word calls the styles of headlines, in English and Chinese, and what its own are. */
const headlineStyle = /^(?:title|heading ?[12]|标题(?: ?[12])?|主标题|大标题|headline)$/i;

/**
 * A `.docx` as news copy: what is tracked counts as accepted, comments are left out. The numbers of lists become text; the text of boxes
 * follows the paragraph that they are fastened to, notes stand at the end. Throws an `ExchangeError` where it cannot be read.
 */
export function wordCopy(bytes: Uint8Array): PlainCopy {
	const parts = wordParts(bytes);
	const body = readBody(parts.document);
	const styles = readStyles(parts.styles);
	const numberOf = listCounter(parts.more('numbering'));
	const { lines, notes, pictures, boxes } = sourceLines(body, {
		boxes: body.leftOut.some(({ kind }) => kind === 'drawing') ? readTextBoxes(parts.document) : [],
		footnotes: readFootnotes(parts.more('footnotes')),
		endnotes: readFootnotes(parts.more('endnotes')),
	});
	let numbers = 0;
	const numbered = ({ text, line }: SourceLine): string => {
		const style = styles.get(body.styles[line] ?? '');
		const place = body.lists[line] ?? style?.place;
		const number = place ? numberOf(place) : '';
		if (number === '' || text.trim() === '') return text;
		numbers++;
		return `${number}${/[\da-z]$/i.test(number) ? ' ' : ''}${text.trimStart()}`;
	};
	const isHeadline = lines.map(({ line }) => {
		const id = body.styles[line];
		const name = id === undefined ? undefined : (styles.get(id)?.name ?? id);
		const kind = kindOfStyle(name) ?? kindOfStyle(id);
		return kind === undefined
			? name !== undefined && headlineStyle.test(name)
			: kind === 'headline' || kind === 'kicker';
	});
	const paragraphs = lines.flatMap((line, i): SourceParagraph[] => [
		// Of headlines one below the other, the first opens the article.
		{ text: numbered(line), isHeadline: isHeadline[i] && !(i > 0 && isHeadline[i - 1]) },
		...line.below.map(plain),
	]);
	if (notes.length > 0) paragraphs.push(plain(''), ...notes.map(plain));
	const { segments } = body;
	const counts: Partial<Record<DebrisKind, number>> = {
		...{ 'list-number': numbers, 'text-box': boxes, note: notes.length, 'left-out': pictures },
		tracked: segments.filter(({ inserted, deleted }) => inserted || deleted).length,
		comment: readComments(parts, body.commentPlaces).length,
	};
	return plainCopy(paragraphs, counts);
}

function plain(text: string): SourceParagraph {
	return { text, isHeadline: false };
}
