import type { LineRole } from '../model/block';
import type { Segmentation, TextChange } from '../model/section';

/**
 * Cuts a page into sections. `previous` and `change` let it work on the changed part only; the answer is the same without them.
 */
export function segment(text: string, _previous?: Segmentation, _change?: TextChange): Segmentation {
	const start = text.search(/\S/);
	if (start < 0) return { sections: [], starts: [] };
	const body = text.slice(start).trimEnd();
	const roles = body.split('\n').map((line): LineRole => (line.trim() ? 'paragraph' : 'blank'));
	return { sections: [{ kind: 'article', length: body.length, roles, confidence: 1 }], starts: [start] };
}
