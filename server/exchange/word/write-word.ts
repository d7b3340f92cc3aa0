import { strToU8, zipSync } from 'fflate/browser';
import { xmlText } from '../../ground/text/xml';
import { paragraphsXml } from './document-xml';
import { fixedParts, type PartName, stylesXml } from './fixed-parts';
import { runText } from './run-text';
import { stampXml } from './stamp-xml';
import type { WordComment, WordDocument } from './word-document';
import { wordSpace } from './word-xml';

export interface WrittenWord extends WordDocument {
	/** What the document is called in its properties. */
	readonly title: string;
}

/**
 * A document as a `.docx`: paragraphs with their styles, what is tracked, comments with their threads, bookmarks. The same document makes
 * the same bytes: it has no time of its own.
 */
export function writeWord(document: WrittenWord): Uint8Array {
	const { comments, manifest, title } = document;
	const parts: Partial<Record<PartName, string>> = {
		...fixedParts({ title, hasManifest: manifest !== undefined }),
		'word/styles.xml': stylesXml(),
		'word/document.xml': `${head}<w:document ${spaces}><w:body>${paragraphsXml(document)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
		'word/comments.xml': commentsXml(comments),
		'word/commentsExtended.xml': threadsXml(comments),
		...(manifest === undefined ? {} : { 'customXml/item1.xml': manifest }),
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
		level: 6,
		mtime: firstDay,
	});
}

/** The first moment that a ZIP file can name. */
const firstDay = new Date(1980, 0, 1);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spaces = `xmlns:w="${wordSpace}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"`;

function commentsXml(comments: readonly WordComment[]): string {
	const paragraphs = (text: string, comment: number) => {
		const lines = text.split('\n');
		return lines
			.map((line, i) => {
				const id = i === lines.length - 1 ? ` w14:paraId="${paragraphId(comment)}"` : '';
				return `<w:p${id}><w:r>${runText(line, 't')}</w:r></w:p>`;
			})
			.join('');
	};
	const one = ({ author, time, text }: WordComment, i: number) =>
		`<w:comment w:id="${i}"${stampXml({ author, time })} w:initials="${xmlText(author.slice(0, 2))}">${paragraphs(text, i)}</w:comment>`;
	return `${head}<w:comments ${spaces}>${comments.map(one).join('')}</w:comments>`;
}

function threadsXml(comments: readonly WordComment[]): string {
	const one = ({ parent, done }: WordComment, i: number) =>
		`<w15:commentEx w15:paraId="${paragraphId(i)}"${parent === undefined ? '' : ` w15:paraIdParent="${paragraphId(parent)}"`} w15:done="${done ? 1 : 0}"/>`;
	return `${head}<w15:commentsEx ${spaces}>${comments.map(one).join('')}</w15:commentsEx>`;
}

/** Eight hexadecimal digits, below 80000000 ([MS-DOCX] 2.2.4). */
function paragraphId(comment: number): string {
	return (comment + 1).toString(16).toUpperCase().padStart(8, '0');
}
