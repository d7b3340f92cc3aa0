import type { TextDocument } from 'vscode';
import type { MessageRange, ToldMark } from '../../server/lsp/messages/mark-messages';
import type { ToldNote } from '../../server/lsp/messages/messages';

/** One line of the list: a mark, or a finding that was ignored, which is a mark with a reason. */
export type ListedMark =
	| { readonly document: TextDocument; readonly mark: ToldMark; readonly note?: undefined }
	| { readonly document: TextDocument; readonly note: ToldNote; readonly mark?: undefined };

/** Where it stands; null where it has no place, or none any more. */
export function placeOf({ mark, note }: ListedMark): MessageRange | null {
	return (mark ?? note).range;
}
