import type { Message } from '../../ground/model/finding';
import type { Marking } from './fold';
import { openRound } from './rounds';

/**
 * Why a round may not be signed; `undefined` where it may. Errors that are open ask for a reason: who signs says that they are known and
 * stay.
 */
export function whyUnsigned(
	marking: Marking,
	{ errors, reason }: { readonly errors: number; readonly reason: string | undefined },
): Message | undefined {
	if (!openRound(marking)) return { zh: '没有打开的校次，无从签发。', en: 'No round is open that could be signed.' };
	if (errors === 0 || reason !== undefined) return undefined;
	return {
		zh: `还有 ${errors} 处差错没有处理。要签发，请说明理由。`,
		en: `${errors} error${errors === 1 ? ' is' : 's are'} open: to sign all the same, say why.`,
	};
}
