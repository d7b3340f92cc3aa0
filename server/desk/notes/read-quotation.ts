import { fieldsIn } from '../../ground/model/fields';
import type { Quotation } from '../../ground/model/quotation';

/** A TextQuoteSelector as it was written; `undefined` where it quotes nothing. What else it lacks is taken for empty. */
export function readQuotation(value: unknown): Quotation | undefined {
	const { exact, prefix, suffix, position, only } = fieldsIn(value);
	if (typeof exact !== 'string') return undefined;
	return {
		exact,
		prefix: typeof prefix === 'string' ? prefix : '',
		suffix: typeof suffix === 'string' ? suffix : '',
		position: typeof position === 'number' && Number.isFinite(position) ? position : 0,
		only: only === true,
	};
}
