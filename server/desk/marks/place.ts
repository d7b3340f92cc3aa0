import type { Lost } from './cut';

/**
 * Where a mark stands while its text is edited, page offsets. Its owner changes it in place: a page may have ten thousand of them, and
 * nearly every key moves all that stand behind.
 */
export interface FollowedPlace {
	start: number;
	end: number;
	/** Where the words went, if they are gone. Then `start` and `end` are where they stood. */
	lost: Lost | undefined;
	/** The words as they were before keys took some of them away. */
	whole?: Lost | undefined;
	/** How long what takes the place of the words may become while it is being written. */
	writing?: number | undefined;
	/** True where lost words may be back and were not looked for yet: a turn has only so much time. */
	unsought?: boolean;
}
