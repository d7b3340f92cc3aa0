import type { Message } from '../../ground/model/finding';

/** The language of the interface; copy is always Chinese. */
export type Language = 'zh' | 'en';

/** The language for a locale such as `zh-cn`, `zh_TW`, `en`: Chinese for every kind of Chinese, English for the rest of the world. */
export function languageOf(locale: string | undefined): Language {
	return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** A message in one language. */
export function say(message: Message, language: Language): string {
	return message[language];
}
