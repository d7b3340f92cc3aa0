import type { RosterChange } from '../../judging/roster/change-roster';
import type { MessagePosition, MessageRange } from './mark-messages';

/** A person of a page as `zhubi/people` tells it, the one who is named most first. */
export interface ToldPerson {
	readonly name: string;
	/** Each wording once. */
	readonly titles: readonly { readonly text: string; readonly range: MessageRange }[];
	/** Each place with a few characters around it. */
	readonly mentions: readonly { readonly excerpt: string; readonly range: MessageRange }[];
	/** The other pages of the issue that have the name. */
	readonly elsewhere: readonly {
		readonly uri: string;
		readonly number: string | null;
		readonly file: string;
		readonly mentions: number;
		readonly place: MessagePosition;
	}[];
	/** Whether the desk's roster has the name; null where there is none. */
	readonly isListed: boolean | null;
	/** What puts the person on the roster. */
	readonly change: RosterChange;
}
