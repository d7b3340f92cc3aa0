import type { Fields } from '../../ground/model/fields';
import type { Quotation } from '../../ground/model/quotation';

/** A TextQuoteSelector as it was written; `undefined` where it quotes nothing. What else it lacks is taken for empty. */
export function readQuotation(value: unknown): Quotation | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { exact, prefix, suffix, position, only } = value as Fields;
	if (typeof exact !== 'string') return undefined;
	return {
		exact,
		prefix: typeof prefix === 'string' ? prefix : '',
		suffix: typeof suffix === 'string' ? suffix : '',
		position: typeof position === 'number' && Number.isFinite(position) ? position : 0,
		only: only === true,
	};
}
