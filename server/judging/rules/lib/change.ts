import type { Edit, Fix } from '../../../ground/model/finding';
import type { Span } from '../../../ground/model/span';

/**
 * The fix that puts `text` in the place of a stretch; an empty text takes the stretch out. `reliability` says whether fix-all may do it.
 */
export function change(span: Span, text: string, reliability: 'safe' | 'offer'): Fix {
	return fix(
		text === '' ? { zh: '删去', en: 'Delete' } : { zh: `改为“${text}”`, en: `Change to “${text}”` },
		[{ span, text }],
		reliability,
	);
}

/** A fix of one or more edits under a title of its own. */
export function fix(title: Fix['title'], edits: readonly Edit[], reliability: 'safe' | 'offer'): Fix {
	return { title, safe: reliability === 'safe', edits };
}
