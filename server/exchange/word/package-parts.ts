import { exchangeError } from '../exchange-error';
import { readXml } from '../read-xml';
import { type ZipEntries, zipEntries } from './zip-entries';

/** A part of a package that another leads to. */
interface Relation {
	readonly type: string;
	readonly target: string;
	readonly isOutside: boolean;
}

/** The parts of a document that are read, as XML. */
export interface WordParts {
	readonly document: string;
	readonly comments: string | undefined;
	readonly commentsExtended: string | undefined;
	readonly styles: string | undefined;
	/** What only copy is made from. */
	readonly more: (type: 'numbering' | 'footnotes' | 'endnotes') => string | undefined;
	/** Whatever others keep in the document for themselves; zhubi's own manifest may be among them. */
	readonly kept: readonly string[];
}

/**
 * Finds the parts of a `.docx` by their relations (ECMA-376 part 2, 6.5). A relation that would have to be followed and leads out of the
 * package is an error; those of links and pictures are not followed at all. Throws where there is no document.
 */
export function wordParts(bytes: Uint8Array): WordParts {
	const entries = zipEntries(bytes);
	const main = targets(entries, '', 'officeDocument')[0];
	if (main === undefined) throw exchangeError('这不是 Word 文档（.docx）。', 'This is no document of Word (.docx).');
	const text = (name: string | undefined): string | undefined => {
		const part = name === undefined ? undefined : entries.bytes(name);
		return part && decoded(part);
	};
	const document = text(main);
	if (document === undefined) throw exchangeError('文档里没有正文。', 'The package has no document in it.');
	const first = (type: string) => text(targets(entries, main, type)[0]);
	return {
		document,
		comments: first('comments'),
		commentsExtended: first('commentsExtended'),
		styles: first('styles'),
		more: first,
		kept: targets(entries, main, 'customXml').flatMap((name) => text(name) ?? []),
	};
}

/** The names of the parts that a part leads to by relations whose type ends so: makers number and date the rest of it. */
function targets(entries: ZipEntries, from: string, type: string): string[] {
	const cut = from.lastIndexOf('/') + 1;
	const folder = from.slice(0, cut);
	const list = entries.bytes(`${folder}_rels/${from.slice(cut)}.rels`);
	if (!list) return [];
	return relations(decoded(list))
		.filter((one) => one.type.endsWith(`/${type}`))
		.map(({ target, isOutside }) => {
			const name = isOutside ? undefined : resolved(folder, target);
			if (name === undefined)
				throw exchangeError(
					'文件里有指向外部的部件，没有读。',
					'A part of the document lies outside of the file, which is not read.',
				);
			return name;
		});
}

function relations(xml: string): Relation[] {
	const found: Relation[] = [];
	readXml(xml, {
		open({ local, attributes }) {
			if (local === 'Relationship')
				found.push({
					type: attributes.get('Type') ?? '',
					target: attributes.get('Target') ?? '',
					isOutside: attributes.get('TargetMode') === 'External',
				});
		},
	});
	return found;
}

/** The name of a part from the folder of another; `undefined` where it leads out of the package. */
function resolved(folder: string, target: string): string | undefined {
	if (/^[a-z][a-z0-9+.-]*:|^\/\/|\\/i.test(target)) return undefined;
	const path: string[] = [];
	for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
		if (step === '..') {
			if (path.pop() === undefined) return undefined;
		} else if (step !== '' && step !== '.') path.push(step);
	}
	return path.join('/');
}

/** The text of a part: UTF-8, or UTF-16 with a byte-order mark, as XML has it. */
function decoded(bytes: Uint8Array): string {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
	return new TextDecoder(encoding).decode(bytes);
}
