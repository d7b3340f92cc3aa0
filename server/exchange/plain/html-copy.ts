import { htmlPieces } from './html-pieces';
import { type PlainCopy, plainCopy, type SourceParagraph } from './plain-copy';

/** Elements that begin and end a line. */
const blocks: ReadonlySet<string> = new Set(
	'p div h1 h2 h3 h4 h5 h6 li ul ol table tr blockquote pre section article header footer center'.split(' '),
);

/** Elements whose content is no text. */
const unread: ReadonlySet<string> = new Set(
	'head style script title xml template noscript textarea select del'.split(' '),
);

const entities: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{
			amp: '&',
			lt: '<',
			gt: '>',
			quot: '"',
			apos: "'",
			nbsp: '\u00a0',
			shy: '\u00ad',
			emsp: '\u2003',
			ensp: '\u2002',
		},
		...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', hellip: '…', mdash: '—', ndash: '–', middot: '·', times: '×' },
		...{
			deg: '°',
			permil: '‰',
			bull: '•',
			copy: '©',
			reg: '®',
			trade: '™',
			thinsp: '\u2009',
			zwnj: '\u200c',
			zwj: '\u200d',
		},
	}),
);

/**
 * The HTML that Word and browsers put on the clipboard as news copy: a line for each paragraph, cells of a table parted by tabs before they
 * are cleaned, headlines by their elements. Nothing of it is run or fetched: tags are passed over, text is text.
 */
export function htmlCopy(html: string): PlainCopy {
	const paragraphs: SourceParagraph[] = [];
	let text = '';
	let isHeadline = false;
	/** The element whose content is passed over, and how often it is open. */
	let skipping: { readonly name: string; depth: number } | undefined;
	/** The number that Word wrote for programs that know no lists, as long as it is read. */
	let listMark: string | undefined;
	let numbers = 0;
	let cells = 0;
	const end = (): void => {
		const line = text.replace(/^ +| +$/g, '').replace(/\t+$/, '');
		if (line !== '') paragraphs.push({ text: line, isHeadline });
		text = '';
		isHeadline = false;
	};
	const open = (name: string, attributes: string): void => {
		if (unread.has(name) || /display:\s*none|mso-hide:\s*all/i.test(attributes)) {
			if (!attributes.endsWith('/') && !empty.has(name)) skipping = { name, depth: 1 };
			return;
		}
		if (name === 'td' || name === 'th') cells++;
		if (name === 'tr') cells = 0;
		// Word puts a paragraph into each cell: it ends no line.
		if (name === 'br' || (blocks.has(name) && cells === 0)) end();
		if (/^h[12]$/.test(name) || (name === 'p' && /\bMsoTitle\b/.test(attributes))) isHeadline = true;
	};
	const close = (name: string): void => {
		if (name === 'td' || name === 'th') {
			cells = Math.max(0, cells - 1);
			text += '\t';
		} else if (name === 'tr' || name === 'table') {
			cells = 0;
			end();
		} else if (blocks.has(name) && cells === 0) end();
	};
	for (const piece of htmlPieces(html)) {
		if (piece.kind === 'declaration') {
			if (/^<!\[if !supportLists\]/i.test(piece.text)) listMark = '';
			else if (/^<!\[endif\]/i.test(piece.text) && listMark !== undefined) {
				const number = listNumber(listMark);
				if (number !== '') numbers++;
				text += number;
				listMark = undefined;
			}
		} else if (piece.kind === 'text') {
			if (skipping) continue;
			if (listMark === undefined) text += decoded(spaced(piece.text));
			else if (listMark.length < longestMark) listMark += decoded(piece.text);
		} else if (skipping) {
			if (piece.name !== skipping.name) continue;
			skipping.depth += piece.kind === 'close' ? -1 : 1;
			if (skipping.depth === 0) skipping = undefined;
		} else if (piece.kind === 'open') open(piece.name, piece.attributes);
		else close(piece.name);
	}
	end();
	return plainCopy(paragraphs, numbers > 0 ? { 'list-number': numbers } : {});
}

/** More is no number of a list; UTF-16 units. */
const longestMark = 100;

/** `1.`, `（二）`, `a)`: what is a number stays, a bullet goes (· or a letter of a symbol font). */
function listNumber(mark: string): string {
	const number = mark.replace(/[\s\u00a0]+/g, '');
	if (!/[\d０-９一二三四五六七八九十①-⑳]|^[(（]?[a-z]+[.)）、．]$/i.test(number)) return '';
	return /[\da-z]$/i.test(number) ? `${number} ` : number;
}

/** A line end in HTML is a blank, and of blanks one; between Han characters it is none. */
function spaced(text: string): string {
	return text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, (space, at: number) =>
		isWide(text.charCodeAt(at - 1)) && isWide(text.charCodeAt(at + space.length)) ? '' : ' ',
	);
}

function isWide(code: number): boolean {
	return code >= 0x2e80;
}

const empty: ReadonlySet<string> = new Set('br img hr meta link input col'.split(' '));

function decoded(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi,
		(...[whole, decimal, hex, name]: string[]) => {
			if (name !== undefined) return entities.get(String(name).toLowerCase()) ?? whole;
			const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
			return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
				? String.fromCodePoint(code)
				: '\ufffd';
		},
	);
}
