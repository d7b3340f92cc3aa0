import { quote } from '../../../server/desk/notes/anchor';
import { noteLine } from '../../../server/desk/notes/notes-file';
import type { DismissalNote, NoteEvent } from '../../../server/ground/model/note';

/** A page with half-width marks and doubled approximations. */
export const copy =
	'城东新桥昨日通车\n\n本报讯（记者 孟一禾 乔南）7月28日上午，县委书记骆长青出席通车仪式!骆长青说,大桥让两岸群众出行更方便。\n\n施工方介绍,大桥全长约三百米左右。乡亲们说,这座桥等了约三十年左右。\n';
export const rule = 'halfwidth-punctuation';

/** A note that dismisses what is found at a stretch of `copy`. */
export function dismissal(
	stretch: { readonly start: number; readonly end: number },
	more: Partial<DismissalNote> = {},
): DismissalNote {
	return {
		version: 1,
		id: `d${stretch.start}`,
		time: '2026-07-28T08:00:00Z',
		kind: 'dismissal',
		rule,
		scope: 'here',
		selector: quote(copy, stretch),
		...more,
	};
}

/** Where words stand in `copy`. */
export const at = (words: string, from = 0) => ({
	start: copy.indexOf(words, from),
	end: copy.indexOf(words, from) + words.length,
});

/** Events as the lines of a sidecar. */
export const lines = (events: readonly NoteEvent[]) => events.map(noteLine).join('');
