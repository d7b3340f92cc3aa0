import { SaxesParser } from 'saxes';
import { exchangeError } from './exchange-error';

/** An element that opens. Names come without prefix. */
export interface XmlElement {
	/** The address of its namespace. */
	readonly space: string;
	readonly local: string;
	/** By name without prefix: in the formats that are read no two of one element differ in the prefix alone. */
	readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlReader {
	readonly open?: (element: XmlElement) => void;
	readonly close?: (local: string) => void;
	readonly text?: (text: string) => void;
}

/** Elements that stand in one another; no document has so many. */
const deepest = 500;

/**
 * Reads XML from start to end. A document type is an error, so that no entity is ever looked up or multiplied; so is what is not well
 * formed. Nothing is fetched.
 */
export function readXml(xml: string, { open, close, text }: XmlReader): void {
	const parser = new SaxesParser({ xmlns: true, position: false });
	let depth = 0;
	parser.on('doctype', () => {
		throw broken();
	});
	parser.on('error', () => {
		throw broken();
	});
	parser.on('opentag', ({ uri, local, attributes }) => {
		if (++depth > deepest) throw broken();
		if (open)
			open({
				space: uri,
				local,
				attributes: new Map(Object.values(attributes).map((one) => [one.local, one.value])),
			});
	});
	parser.on('closetag', ({ local }) => {
		depth--;
		close?.(local);
	});
	if (text) {
		parser.on('text', text);
		parser.on('cdata', text);
	}
	for (let at = 0; at < xml.length; at += pieceLength) parser.write(xml.slice(at, at + pieceLength));
	parser.close();
}

const pieceLength = 0x10000;

function broken() {
	return exchangeError('文件里的 XML 有错，没有读。', 'The XML in the file is broken, and is not read.');
}
