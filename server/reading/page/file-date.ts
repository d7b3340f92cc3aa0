import type { CalendarDay } from '../../ground/model/date';
import { validDay } from '../../ground/text/days';

/**
 * The day that a file name gives by a template. In a template `YYYY` (or `YY`, of this century), `MM` and `DD` stand for figures,
 * `M` and `D` for one or two of them, `#` for any one figure; everything else, and all between square brackets, stands for itself:
 * `YYYYMMDD##` fits `2026072801.txt`, `[CDRB]-YYYY-M-D` fits `CDRB-2026-7-28-A1.txt`.
 * The template may fit anywhere in the name, but neither end may cut a figure off from its neighbor.
 */
export function fileDateOf(fileName: string, template: string): CalendarDay | undefined {
	const parts = partsOf(template);
	for (let start = 0; start < fileName.length; start++) {
		const fields = { year: 0, month: 0, day: 0 };
		const end = matchEnd({ name: fileName, parts, fields }, start, 0);
		if (end < 0) continue;
		const found = validDay(fields.year, fields.month, fields.day);
		if (found) return found;
	}
	return undefined;
}

/** True where a template names year, month and day once each: others can give no day. */
export function isFileDate(template: string): boolean {
	if (template.length > 64) return false;
	const fields = partsOf(template).flatMap((part) => (typeof part === 'string' || !part.field ? [] : [part.field]));
	return fields.length === 3 && new Set(fields).size === 3;
}

interface Figures {
	readonly field: 'year' | 'month' | 'day' | undefined;
	readonly least: number;
	readonly most: number;
}

const tokens: readonly (readonly [string, Figures])[] = [
	['YYYY', { field: 'year', least: 4, most: 4 }],
	['YY', { field: 'year', least: 2, most: 2 }],
	['MM', { field: 'month', least: 2, most: 2 }],
	['M', { field: 'month', least: 1, most: 2 }],
	['DD', { field: 'day', least: 2, most: 2 }],
	['D', { field: 'day', least: 1, most: 2 }],
	['#', { field: undefined, least: 1, most: 1 }],
];

function partsOf(template: string): (Figures | string)[] {
	const parts: (Figures | string)[] = [];
	for (let at = 0; at < template.length; ) {
		const close = template[at] === '[' ? template.indexOf(']', at) : -1;
		if (close > 0) {
			for (at++; at < close; at++) parts.push(template[at]);
			at++;
			continue;
		}
		const token = tokens.find(([sign]) => template.startsWith(sign, at));
		parts.push(token ? token[1] : template[at]);
		at += token ? token[0].length : 1;
	}
	return parts;
}

/** A name, the parts that it is to fit, and the fields that are read on the way. */
interface Match {
	readonly name: string;
	readonly parts: readonly (Figures | string)[];
	readonly fields: { year: number; month: number; day: number };
}

/**
 * The end of the stretch of the name that fits the parts from `index` on, or -1.
 * Only `M` and `D` leave a choice, so at most four ways are tried.
 */
function matchEnd(template: Match, at: number, index: number): number {
	const { name, parts, fields } = template;
	if (index === 0 && isFigure(name, at) && isFigure(name, at - 1)) return -1;
	const part = parts[index];
	if (part === undefined) return isFigure(name, at - 1) && isFigure(name, at) ? -1 : at;
	if (typeof part === 'string') return name[at] === part ? matchEnd(template, at + 1, index + 1) : -1;
	for (let length = part.most; length >= part.least; length--) {
		let value = 0;
		let figures = 0;
		while (figures < length && isFigure(name, at + figures))
			value = value * 10 + name.charCodeAt(at + figures++) - 0x30;
		if (figures < length) continue;
		if (part.field) fields[part.field] = part.field === 'year' && part.most === 2 ? 2000 + value : value;
		const end = matchEnd(template, at + length, index + 1);
		if (end >= 0) return end;
	}
	return -1;
}

function isFigure(name: string, at: number): boolean {
	const code = name.charCodeAt(at);
	return code >= 0x30 && code <= 0x39;
}
