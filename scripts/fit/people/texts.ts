import { isHan } from '../../../server/ground/text/characters';
import { type View, wordGrade } from '../../../server/reading/people/model/features';
import { wordModel } from '../../../server/reading/words/words';
import { allowed, label, type Sentence } from './examples';

/** A sentence as the fit reads it. */
export interface Text extends View {
	readonly id: string;
	readonly text: string;
	readonly length: number;
	readonly made: boolean;
	/** By offset the labels that the marks allow, a bit each. */
	readonly masks: Uint8Array;
	/** By offset 1 where a name begins, 2 where the marks leave that open, 0 elsewhere. */
	readonly begins: Uint8Array;
}

const begin = (1 << label.begin) | (1 << label.soundBegin);
/** Units behind the end hold nothing. */
const beyond = 16;

export function textOf(sentence: Sentence): Text {
	const { text } = sentence;
	const model = wordModel();
	const units = new Uint16Array(text.length + beyond);
	const grades = new Uint8Array(text.length + beyond);
	for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
	for (let at = 0; at < text.length; at++)
		if (isHan(units[at]) && isHan(units[at + 1]))
			grades[at] = wordGrade(model.pair(units[at], units[at + 1]), units[at], units[at + 1]);
	const masks = allowed(sentence);
	const begins = Uint8Array.from(masks, (mask) => (mask & begin ? (mask & 1 ? 2 : 1) : 0));
	return {
		id: sentence.id,
		text,
		made: sentence.made === true,
		length: text.length,
		units,
		grades,
		masks,
		begins,
	};
}
