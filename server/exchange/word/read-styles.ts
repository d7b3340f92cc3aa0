import { readXml } from '../read-xml';
import type { ListPlace } from './numbering';

/** What a style of paragraphs says of them. */
export interface ParagraphStyle {
	/** What Word calls it. */
	readonly name: string;
	/** The list that its paragraphs belong to, if they do: headings are numbered so. */
	readonly place: ListPlace | undefined;
}

/** A style may go back to another so often. */
const longestChain = 20;

/** The styles of paragraphs by their ids, out of `styles.xml`. */
export function readStyles(xml: string | undefined): Map<string, ParagraphStyle> {
	const found = new Map<string, { name: string; list?: string; level: number; base?: string }>();
	let current: { name: string; list?: string; level: number; base?: string } | undefined;
	if (xml !== undefined)
		readXml(xml, {
			open({ local, attributes }) {
				const value = attributes.get('val') ?? '';
				if (local === 'style') {
					current = attributes.get('type') === 'paragraph' ? { name: '', level: 0 } : undefined;
					const id = attributes.get('styleId');
					if (current && id !== undefined && !found.has(id)) found.set(id, current);
				} else if (!current) return;
				else if (local === 'name') current.name = value;
				else if (local === 'basedOn') current.base = value;
				else if (local === 'numId') current.list = value;
				else if (local === 'ilvl') current.level = Number(value);
			},
		});
	const placeOf = (id: string | undefined, depth: number): ListPlace | undefined => {
		const style = id === undefined ? undefined : found.get(id);
		if (!style || depth > longestChain) return undefined;
		return style.list === undefined ? placeOf(style.base, depth + 1) : { list: style.list, level: style.level };
	};
	return new Map([...found].map(([id, { name }]) => [id, { name, place: placeOf(id, 0) }]));
}
