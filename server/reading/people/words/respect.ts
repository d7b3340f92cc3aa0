import { wordTrie } from '../../../ground/text/trie';

/** Words of respect that make one mention with the surname before them: 谢女士, 方师傅, 吕阿姨. */
export const respectWords = wordTrie('先生 女士 小姐 太太 大姐 大妈 大爷 老师 师傅 奶奶 阿姨 老汉 老太 老人 大娘 大叔');

/** True for 谢女士: a surname with a word of respect, by which no two people are told apart. */
export function isPolite(name: string): boolean {
	const start = respectWords.startOf(name, name.length);
	return start === 1 || start === 2;
}
