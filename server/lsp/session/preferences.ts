import { defaultHints, type HintSettings } from '../../answers/writing/inlay-hints';
import { fieldsIn, isFields } from '../../ground/model/fields';

/** What the user of an editor likes, as against what a desk decides (`zhubi.json`). */
export interface Preferences {
	readonly hints: () => HintSettings;
	/** Globs of text files that count as pages, beside those of `zhubi.json`. */
	readonly pages: () => readonly string[];
	/**
	 * Takes what a client says: `initializationOptions`, or `settings.zhubi` of `workspace/didChangeConfiguration`. What it does not name
	 * stays. True where something is otherwise now.
	 */
	readonly take: (said: unknown) => boolean;
}

export function createPreferences(): Preferences {
	let hints = defaultHints;
	let pages: readonly string[] = [];
	return {
		hints: () => hints,
		pages: () => pages,
		take(said) {
			const { hints: named, pages: globs } = fieldsIn(said);
			if (Array.isArray(globs)) pages = globs.filter((glob) => typeof glob === 'string');
			if (!isFields(named)) return false;
			const before = hints;
			const value = (kind: keyof HintSettings) => {
				const wanted = named[kind];
				return typeof wanted === 'boolean' ? wanted : before[kind];
			};
			hints = {
				relativeDates: value('relativeDates'),
				calendarDates: value('calendarDates'),
				titles: value('titles'),
			};
			return JSON.stringify(hints) !== JSON.stringify(before);
		},
	};
}
