import { hanOf } from '../../ground/text/numerals';
import { readXml } from '../read-xml';

/** A paragraph of a list: the id of the list, and the level in it, from 0. */
export interface ListPlace {
	readonly list: string;
	readonly level: number;
}

/** How the numbers of a level are written (ECMA-376 17.9.6). */
interface ListLevel {
	start: number;
	format: string;
	/** `（%1）`: the number of the first level in brackets. */
	text: string;
}

interface ListNumbers {
	/** Lists that share them are counted on. */
	readonly shared: string;
	readonly levels: ReadonlyMap<number, ListLevel>;
	/** Levels at which the list begins anew. */
	readonly starts: ReadonlyMap<number, number>;
}

/** No list of Word has more levels, and no number of one is longer; UTF-16 units. */
const mostLevels = 9;
const longestText = 40;

/**
 * Counts the numbered paragraphs of a document in order: answers what Word writes before each, which stands nowhere in its text: `一、`,
 * `（二）`, `3.`. Empty for bullets. `numbering` is `numbering.xml`.
 */
export function listCounter(numbering: string | undefined): (place: ListPlace) => string {
	const lists = numbering === undefined ? new Map<string, ListNumbers>() : readLists(numbering);
	const counts = new Map<string, (number | undefined)[]>();
	const begun = new Set<string>();
	return ({ list, level }) => {
		const numbers = lists.get(list);
		const own = numbers?.levels.get(level);
		if (!numbers || !own || level >= mostLevels) return '';
		const count = counts.get(numbers.shared) ?? [];
		counts.set(numbers.shared, count);
		if (!begun.has(list)) {
			begun.add(list);
			for (const [at, start] of numbers.starts) count[at] = start - 1;
		}
		count[level] = (count[level] ?? own.start - 1) + 1;
		count.length = level + 1;
		if (own.format === 'bullet' || own.format === 'none') return '';
		return own.text.replace(/%([1-9])/g, (_, one: string) => {
			const at = Number(one) - 1;
			const shown = numbers.levels.get(at);
			return shown ? written(count[at] ?? shown.start, shown.format) : '';
		});
	};
}

function readLists(xml: string): Map<string, ListNumbers> {
	const shared = new Map<string, Map<number, ListLevel>>();
	const lists = new Map<string, ListNumbers>();
	let levels = new Map<number, ListLevel>();
	let level: ListLevel | undefined;
	let list = '';
	let starts = new Map<number, number>();
	let override = 0;
	readXml(xml, {
		open({ local, attributes }) {
			const value = attributes.get('val') ?? '';
			if (local === 'abstractNum') {
				levels = new Map();
				shared.set(attributes.get('abstractNumId') ?? '', levels);
			} else if (local === 'lvl') {
				level = { start: 1, format: 'decimal', text: '' };
				const at = Number(attributes.get('ilvl'));
				// A list of its own may write a level in its own way: the shared one is taken, which is almost always the same.
				if (list === '') levels.set(at, level);
			} else if (local === 'start' && level) level.start = counted(value);
			else if (local === 'numFmt' && level) level.format = value;
			else if (local === 'lvlText' && level) level.text = value.slice(0, longestText);
			else if (local === 'num') {
				list = attributes.get('numId') ?? '';
				starts = new Map();
			} else if (local === 'abstractNumId' && list !== '')
				lists.set(list, { shared: value, levels: shared.get(value) ?? new Map(), starts });
			else if (local === 'lvlOverride') override = Number(attributes.get('ilvl'));
			else if (local === 'startOverride') starts.set(override, counted(value));
		},
		close(local) {
			if (local === 'lvl') level = undefined;
			else if (local === 'num') list = '';
		},
	});
	return lists;
}

function counted(value: string): number {
	const number = Number(value);
	return Number.isSafeInteger(number) && number >= 0 && number < 100_000 ? number : 1;
}

/** A number in the way of a format (ECMA-376 17.18.59); those that Chinese copy does not have are decimal. */
function written(value: number, format: string): string {
	if (/^(?:chinese|japanese|taiwanese)Counting/.test(format))
		return value > 0 && value < 100 ? hanOf(value) : `${value}`;
	if (/^decimalEnclosedCircle/.test(format) && value >= 1 && value <= 20) return String.fromCharCode(0x245f + value);
	if (format === 'decimalFullWidth')
		return `${value}`.replace(/\d/g, (one) => String.fromCharCode(0xff10 + Number(one)));
	if (format === 'decimalZero') return `${value}`.padStart(2, '0');
	if (/^(?:upper|lower)Letter$/.test(format) && value >= 1 && value <= 26)
		return String.fromCharCode((format === 'upperLetter' ? 0x40 : 0x60) + value);
	return `${value}`;
}
