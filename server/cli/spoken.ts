import { type Language, languageOf } from '../features/language';
import type { Severity } from '../model/finding';

/** The language the command line speaks: that of the environment (POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`), else of the system, for Windows sets none of these. */
export function spokenLanguage(): Language {
	const { env } = process;
	return languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale);
}

/** What a severity is called where people read it. */
export const severityNames: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
	zh: { error: '错误', warning: '警告', information: '提醒', hint: '提示' },
	en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
};
