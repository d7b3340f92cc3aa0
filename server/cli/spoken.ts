import { type Language, languageOf } from '../answers/reports/language';
import type { Severity } from '../ground/model/finding';

/**
 * The language the command line speaks: that of the environment (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`), else of the system, for Windows
 * sets none of these.
 */
export function spokenLanguage(): Language {
	const { env } = process;
	return languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale);
}

/**
 * True where the output is to be colored. The option decides; with `auto` the environment does (NO_COLOR, no-color.org; FORCE_COLOR, as
 * Node has it), else whether a terminal reads it.
 */
export function isColored(option: 'auto' | 'always' | 'never'): boolean {
	if (option !== 'auto') return option === 'always';
	const { env, stdout } = process;
	if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
		return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
	return stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** What a severity is called where people read it. */
export const severityNames: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
	zh: { error: '错误', warning: '警告', information: '提醒', hint: '提示' },
	en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
};
