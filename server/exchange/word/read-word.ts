import { readXml } from '../read-xml';
import { manifestSpace } from './manifest-space';
import { wordParts } from './package-parts';
import { readComments } from './read-comments';
import { readBody } from './read-document';
import type { WordDocument } from './word-document';

/** Reads a `.docx`. Throws an `ExchangeError` where it is none, is damaged, or would lead elsewhere. */
export function readWord(bytes: Uint8Array): WordDocument {
	const parts = wordParts(bytes);
	const { segments, styles, commentPlaces, bookmarks } = readBody(parts.document);
	return {
		...{ segments, styles, bookmarks },
		comments: readComments(parts, commentPlaces),
		manifest: parts.kept.find((xml) => rootSpace(xml) === manifestSpace),
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
