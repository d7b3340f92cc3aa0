import { wordModel } from '../../words/words';

/** The dot between the parts of a name written by sound. */
export const middleDot = 0xb7;

/** 马克-多伦: true where the two characters beside the hyphen at `at` write sounds, so that it is read as a dot. */
export function joinsSounds(text: string, at: number): boolean {
	const { transliteration } = wordModel();
	return (
		transliteration[text.charCodeAt(at - 1)] <= dearestSound && transliteration[text.charCodeAt(at + 1)] <= dearestSound
	);
}

/** Characters that write sounds are no dearer in transliterations. */
export const dearestSound = 15;
