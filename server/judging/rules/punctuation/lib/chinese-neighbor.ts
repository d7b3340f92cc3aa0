import { isHan } from '../../../../ground/text/characters';

/** True where a Han character or a full-width mark of Chinese stands at an offset: what a mark beside it is part of is Chinese. */
export function isChineseAt(text: string, at: number): boolean {
	return isHan(text.charCodeAt(at)) || '，。、；：？！“”‘’（）《》'.includes(text[at] ?? '\n');
}
