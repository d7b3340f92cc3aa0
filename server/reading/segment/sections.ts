import type { LineRole } from '../../ground/model/block';
import type { Section } from '../../ground/model/section';
import { exact } from '../../ground/text/exact';
import type { TextLines } from './context/text-lines';
import { states } from './model/states';

/** The section of the text lines `[first, last]`, given as indexes into `text`. */
export function sectionOf(
	{ lines, text }: Pick<TextLines, 'lines' | 'text'>,
	{ states: decoded, confidence }: { readonly states: Uint8Array; readonly confidence: number },
	range: { readonly first: number; readonly last: number },
): Section {
	const roles: LineRole[] = [];
	let length = 0;
	let at = text[range.first];
	for (let i = range.first; i <= range.last; i++) {
		const index = text[i];
		for (; at < index; at++) {
			roles.push('blank');
			length += lines[at].length;
		}
		const line = lines[index];
		roles.push(states[decoded[i]].role);
		length += i === range.last ? line.indent + line.size : line.length;
		at = index + 1;
	}
	const { phase } = states[decoded[range.first]];
	return { kind: phase === 'furniture' ? 'furniture' : 'article', length, roles: exact(roles), confidence };
}

/** True where a section begins with a line of this state. */
export function opens(state: number): boolean {
	return states[state].starts;
}
