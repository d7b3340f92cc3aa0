import { commonGiven, minorityNames } from '../../../server/reading/words/given-names';
import { compoundSurnames, surnameAt, surnamesBy } from '../../../server/reading/words/surnames';
import { absent, wordModel } from '../../../server/reading/words/words';
import { isReadable, kindsOf, type Sentence } from './examples';

/** Makes new names in place of old ones, of the same kind and by the chances of the lexicon. */
export interface Pool {
	readonly exchange: (sentence: Sentence) => Sentence;
}

/** Names written by sound are made after those of `sentences`: each character follows two that it followed there. */
export function poolOf(sentences: readonly Sentence[], random: () => number): Pool {
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
	const sounds = chainsOf(sentences);
	const given = weighed();
	const surnames = [
		surnamesBy('common'),
		surnamesBy('common').slice(0, 30),
		surnamesBy('regular'),
		surnamesBy('rare'),
	] as const;
	const surname = () => {
		const chance = random();
		return pick(surnames[chance < 0.4 ? 0 : chance < 0.6 ? 1 : chance < 0.86 ? 2 : 3]);
	};
	const compounds = compoundSurnames();
	// More names with rare surnames, compound ones and names of minorities than copy has: it has too few to learn from.
	const personal = (size: number) => {
		let name = random() < 0.06 ? pick(compounds) : surname();
		const length = name.length === 2 ? (random() < 0.7 ? 4 : 3) : size;
		while (name.length < length) name += pick(given);
		return name;
	};
	const minority = minorityNames.flatMap(([, characters]) => [...characters]);
	const native = () => {
		let name = '';
		for (const size = 2 + Math.floor(random() * 4); name.length < size; ) name += pick(minority);
		return random() < 0.3 ? `${name}·${pick(minority)}${pick(minority)}${random() < 0.6 ? pick(minority) : ''}` : name;
	};
	const make = (name: string): string | undefined => {
		if (/[某]/.test(name)) return surname() + name.slice(1);
		const kinds = kindsOf(name);
		if (kinds & 1 && surnameAt(name, 0)) {
			if (random() < 0.05) return native();
			const chance = random();
			return personal(Math.max(2, Math.min(3, name.length + (chance < 0.15 ? 1 : chance > 0.9 ? -1 : 0))));
		}
		return isSound(name) ? sounds.make(name, random) : undefined;
	};
	return {
		exchange(sentence) {
			const made = new Map<string, string>();
			let text = '';
			let at = 0;
			const spans: [number, number, string][] = [];
			for (const [start, end, label] of sentence.spans) {
				if (start < at) continue;
				text += sentence.text.slice(at, start);
				const name = sentence.text.slice(start, end);
				let other = name;
				if (label === 'PER' && end - start > 1 && isReadable(name)) {
					other = made.get(name) ?? make(name) ?? name;
					made.set(name, other);
				}
				spans.push([text.length, text.length + other.length, label]);
				text += other;
				at = end;
			}
			return { id: sentence.id, made: true, text: text + sentence.text.slice(at), spans };
		},
	};
}

function isSound(name: string): boolean {
	const { transliteration } = wordModel();
	for (let at = 0; at < name.length; at++)
		if (
			name[at] !== '·' &&
			(transliteration[name.charCodeAt(at)] === absent || transliteration[name.charCodeAt(at)] > 15)
		)
			return false;
	return true;
}

/** Given-name characters as often as their cost says. */
function weighed(): readonly string[] {
	const list: string[] = [];
	const costs = new Map<string, number>();
	for (const [cost, characters] of commonGiven)
		for (const one of characters) costs.set(one, Math.min(costs.get(one) ?? 99, cost));
	const { given } = wordModel();
	for (let code = 0x4e00; code < 0x9fff; code++) {
		const cost = Math.min(given[code], costs.get(String.fromCharCode(code)) ?? 99);
		if (cost > 18) continue;
		for (let n = Math.max(1, Math.round(Math.exp((15 - cost) / 2) * 4)); n > 0; n--)
			list.push(String.fromCharCode(code));
	}
	return list;
}

function chainsOf(sentences: readonly Sentence[]): { make: (name: string, random: () => number) => string } {
	const follow = new Map<string, string[]>();
	const openers: string[] = [];
	for (const { text, spans } of sentences) {
		for (const [start, end, label] of spans) {
			const name = text.slice(start, end);
			if (label !== 'PER' || end - start < 2 || !isReadable(name) || kindsOf(name) !== 2 || !isSound(name)) continue;
			for (const part of name.split(/[·•・]/)) {
				if (part.length < 2) continue;
				openers.push(part.slice(0, 1));
				const ended = `^${part}$`;
				for (let at = 1; at < ended.length; at++) {
					const before = ended.slice(Math.max(0, at - 1), at);
					const list = follow.get(before) ?? [];
					list.push(ended[at]);
					follow.set(before, list);
				}
			}
		}
	}
	const part = (size: number, random: () => number) => {
		let made = openers[Math.floor(random() * openers.length)];
		for (let tries = 0; made.length < size && tries < 40; tries++) {
			const list = follow.get(made.slice(-1)) ?? openers;
			const next = list[Math.floor(random() * list.length)];
			if (next === '$') continue;
			made += next;
		}
		return made;
	};
	return {
		make: (name, random) =>
			name.replace(/[^·•・]+/g, (one) =>
				part(Math.max(2, one.length + (random() < 0.2 ? 1 : 0) - (random() < 0.2 ? 1 : 0)), random),
			),
	};
}
