import { type Language, say } from '../answers/reports/language';
import type { Message } from '../ground/model/finding';
import { nearest } from './nearest';
import { visible } from './streams';
import type { UsagePart } from './usage';

/** A command line that cannot be followed. */
export interface UnclearCommand {
	readonly kind: 'usage';
	readonly message: Message;
	/** The command whose help tells what is right; `all` where none was named. */
	readonly of: UsagePart;
}

/** A command line that cannot be followed, in one line. */
export function unclear(of: UsagePart, zh: string, en: string): UnclearCommand {
	return { kind: 'usage', of, message: { zh, en } };
}

/** The same for a word that is none of the known ones; the nearest of them is named. `--fromat` is `--format`. */
export function unknown(
	of: UsagePart,
	word: { readonly zh: string; readonly en: string; readonly written: string; readonly known: readonly string[] },
): UnclearCommand {
	const near = nearest(word.written, word.known);
	return unclear(
		of,
		`${word.zh}：${word.written}${near === undefined ? '' : `（是不是 ${near}？）`}`,
		`${word.en} ${word.written}${near === undefined ? '' : ` (did you mean ${near}?)`}`,
	);
}

/** The message: one line that also says how to get help. */
export function unclearLine({ message, of }: UnclearCommand, language: Language): string {
	// The names of rules stand in their list, not in the help.
	const help = of === 'all' ? 'zhubi --help' : of === 'rules' ? 'zhubi rules' : `zhubi ${of} --help`;
	return `zhubi: ${visible(say(message, language))}${language === 'zh' ? `。用法见 ${help}` : `. See ${help}`}`;
}
