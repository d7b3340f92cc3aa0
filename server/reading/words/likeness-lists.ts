import { fromAsset } from '../../ground/assets/store';

/**
 * How characters sound and what they are made of: readings without tones and Cangjie codes of the Unicode Han database (Unicode license).
 * A syllable or a code with the characters that have it is an entry, and a blank parts entries: `a啊阿 ai埃挨`. Made by
 * `npm run fit -- likeness FOLDER`.
 */
export const likenessLists: () => { readonly sounds: string; readonly shapes: string } = fromAsset({
	kind: 'words/likeness',
	version: 1,
	read: ({ text }) => ({ sounds: text('sounds'), shapes: text('shapes') }),
});
