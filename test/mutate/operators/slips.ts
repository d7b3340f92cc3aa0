import { likeness, likeTo } from '../../../server/judging/slips/alike';
import { wordModel } from '../../../server/reading/words/words';
import { isCopy, type Mutation, type Operator, words } from '../operator';
import type { Random } from '../random';
import type { Line } from '../sheet';

/** Characters of common words exchanged for others of like sound or shape, and the three particles for one another. */
export const slipOperators: readonly Operator[] = [
	{
		name: 'homophone in a common word',
		tier: 'C',
		rules: ['real-word-slip', 'confusable-character', 'jiezhi-confusion'],
		fix: 'offer',
		places: (sheet, line, random) => exchanged(sheet.lines[line], likeness.sound, random),
	},
	{
		name: 'character of like shape in a common word',
		tier: 'C',
		rules: ['real-word-slip', 'confusable-character', 'jiezhi-confusion'],
		fix: 'offer',
		places: (sheet, line, random) => exchanged(sheet.lines[line], likeness.shape, random),
	},
	{
		name: '的, 地, 得 exchanged',
		tier: 'C',
		rules: ['particle-confusion', 'real-word-slip'],
		fix: 'offer',
		places: function* (sheet, line, random) {
			const { kind, text } = sheet.lines[line];
			if (!isCopy(kind)) return;
			for (const word of words(text))
				if ('的地得'.includes(word.text) && isOutside(sheet.lines[line], word.start))
					yield {
						edits: [{ ...word, text: random.pick([...'的地得'].filter((other) => other !== word.text)) }],
					};
		},
	},
];

/** Words up to this cost are common, and characters up to this one are typed for others. In halves of a nat. */
const common = 25;
const typed = 26;

function* exchanged(line: Line, bit: number, random: Random): Generator<Mutation> {
	const model = wordModel();
	if (line.kind !== 'text' && line.kind !== 'headline') return;
	for (const word of words(line.text)) {
		if (word.text.length !== 2 || !isOutside(line, word.start)) continue;
		const cost = model.pair(word.text.charCodeAt(0), word.text.charCodeAt(1)) & 0xff;
		if (cost === 0 || cost > common) continue;
		const place = random.below(2);
		const others = likeTo(word.text.charCodeAt(place)).filter(
			({ unit, likeness: bits }) => (bits & bit) !== 0 && model.character[unit] <= typed,
		);
		if (others.length === 0) continue;
		const start = word.start + place;
		yield {
			edits: [{ start, end: start + 1, text: String.fromCharCode(random.pick(others).unit) }],
			spots: [{ start: word.start, end: word.end }],
		};
	}
}

/** Names and what is quoted are exempt. */
function isOutside({ text, names }: Line, at: number): boolean {
	return !names.some(({ start, end }) => start <= at && at < end) && !/[“《「][^”》」]*$/.test(text.slice(0, at));
}
