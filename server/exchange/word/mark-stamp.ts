import { exchangeText } from '../exchange-text';
import type { WordStamp } from './word-document';
import { toSecond } from './word-xml';

/** Author and time of what an editor said, as a document has them. */
export function stampOf({ by, time }: { readonly by?: string | undefined; readonly time: string }): WordStamp {
	return {
		author: exchangeText(by ?? '')
			.replaceAll('\n', ' ')
			.trim(),
		time: toSecond(time),
	};
}
