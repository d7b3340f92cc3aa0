import { readXml } from '../read-xml';
import { manifestSpace } from './manifest-space';
import { type WordParts, wordParts } from './package-parts';
import { readComments } from './read-comments';
import { readBody } from './read-document';
import type { WordDocument } from './word-document';

/** A document, and how much of it is no text and was left out. */
export interface ReadWord extends WordDocument {
	readonly leftOut: number;
	/** What the styles of paragraphs are called, by their ids. */
	readonly styleNames: ReadonlyMap<string, string>;
}

/** Reads a `.docx`. Throws an `ExchangeError` where it is none, is damaged, or would lead elsewhere. */
export function readWord(bytes: Uint8Array): ReadWord {
	const parts = wordParts(bytes);
	const { segments, styles, commentPlaces, bookmarks, leftOut } = readBody(parts.document);
	return {
		...{ segments, styles, bookmarks, leftOut },
		comments: readComments(parts, commentPlaces),
		manifest: parts.kept.find((xml) => rootSpace(xml) === manifestSpace),
		styleNames: styleNames(parts),
	};
}

/** The namespace of the outermost element; `undefined` where it is no XML that can be read: it is somebody else's. */
function rootSpace(xml: string): string | undefined {
	let root: string | undefined;
	try {
		readXml(xml, {
			open({ space }) {
				root ??= space;
			},
		});
	} catch {
		return undefined;
	}
	return root;
}

function styleNames({ styles }: WordParts): Map<string, string> {
	const names = new Map<string, string>();
	let id: string | undefined;
	if (styles !== undefined)
		readXml(styles, {
			open({ local, attributes }) {
				if (local === 'style') id = attributes.get('type') === 'paragraph' ? attributes.get('styleId') : undefined;
				else if (local === 'name' && id !== undefined && !names.has(id)) names.set(id, attributes.get('val') ?? '');
			},
		});
	return names;
}
