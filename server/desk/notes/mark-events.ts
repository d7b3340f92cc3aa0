import { type Fields, fieldsIn } from '../../ground/model/fields';
import { type MarkingEvent, markKinds, markStates, roundActs, type TextPrint } from '../../ground/model/mark';
import { readQuotation } from './read-quotation';
import { stringsOf } from './strings-of';

/** What every event has. */
type Base = Pick<MarkingEvent, 'version' | 'id' | 'time' | 'reason' | 'by' | 'round'>;

/**
 * Reads the fields of a line whose kind is one of an editor's marks; `undefined` where something is missing that it cannot do without.
 * A kind of mark, a state or an act that is not known is `unknown`: a later version wrote it.
 */
export function readMarkingEvent(
	kind: MarkingEvent['kind'],
	{ fields, base }: { readonly fields: Fields; readonly base: Base },
): MarkingEvent | 'unknown' | undefined {
	const of = fields.of;
	switch (kind) {
		case 'mark': {
			if (typeof fields.what !== 'string') return undefined;
			const what = markKinds.find((one) => one === fields.what);
			if (what === undefined) return 'unknown';
			const selector = readQuotation(fields.selector);
			if (!selector) return undefined;
			const more = stringsOf(fields, ['text', 'body', 'about', 'rule', 'from']);
			const to = readQuotation(fields.to);
			if ((what === 'insert' || what === 'replace') && more.text === undefined) return undefined;
			if (what === 'relocate' && !to) return undefined;
			return { ...base, kind, what, selector, ...more, ...(to ? { to } : {}) };
		}
		case 'reply':
			return typeof of === 'string' && typeof fields.body === 'string'
				? { ...base, kind, of, body: fields.body }
				: undefined;
		case 'amend': {
			const words = stringsOf(fields, ['body', 'text']);
			return typeof of === 'string' && Object.keys(words).length > 0 ? { ...base, kind, of, ...words } : undefined;
		}
		case 'state': {
			if (typeof of !== 'string' || typeof fields.state !== 'string') return undefined;
			const state = markStates.find((one) => one === fields.state);
			return state === undefined ? 'unknown' : { ...base, kind, of, state };
		}
		case 'round': {
			const { n, name } = fields;
			const text = readPrint(fields.text);
			if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > mostRounds) return undefined;
			if (typeof name !== 'string' || !text) return undefined;
			const act = roundActs.find((one) => one === fields.act);
			return act === undefined ? 'unknown' : { ...base, kind, n, name, act, text, ...numbers(fields, ['errors']) };
		}
		case 'import': {
			const { file, sha256 } = fields;
			const text = readPrint(fields.base);
			return typeof file === 'string' && typeof sha256 === 'string' && text
				? { ...base, kind, file, sha256, base: text }
				: undefined;
		}
	}
}

/** Beyond this nobody counts, and far beyond it one more is the same number. */
const mostRounds = 9999;

function readPrint(value: unknown): TextPrint | undefined {
	const { sha256, length } = fieldsIn(value);
	// It becomes the name of a file.
	return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) && typeof length === 'number'
		? { sha256, length }
		: undefined;
}

/** Those of the fields that are finite numbers. */
function numbers<K extends string>(fields: Fields, names: readonly K[]): Partial<Record<K, number>> {
	const found: Partial<Record<K, number>> = {};
	for (const name of names) {
		const value = fields[name];
		if (typeof value === 'number' && Number.isFinite(value)) found[name] = value;
	}
	return found;
}
