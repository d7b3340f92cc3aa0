import type { LogicalBlock } from '../../../ground/model/article';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { isHan } from '../../../ground/text/characters';
import { blockAt } from '../../../ground/text/logical';
import { once } from '../../../ground/text/once';
import { change } from '../lib/change';

/**
 * A zero-width space, a radical that looks like 人, a character of private use:
 * signs that come from pasting and print as nothing or as something else.
 */
export const invisibleCharacter: ArticleRule = {
	name: 'invisible-character',
	category: 'text',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '看不见的字符和兼容字', en: 'Invisible or compatibility character' },
	needs: () => oddSigns(),
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = 0; at < text.length; at++) {
			const fault = judge(text, at, draft.logicalBlocks);
			if (fault) yield fault;
		}
	},
};

/** Every unit that is odd. */
const oddSigns = once((): readonly string[] => {
	const odd: string[] = [];
	for (const [from, to] of oddRanges)
		for (let code = from; code <= to; code++)
			if (
				isInvisible(code) ||
				isRadical(code) ||
				isCompatibility(code) ||
				isPrivate(code) ||
				code === replacement ||
				code === noBreakSpace
			)
				odd.push(String.fromCharCode(code));
	return odd;
});

const noBreakSpace = 0xa0;
const replacement = 0xfffd;

/** All odd units lie in these ranges. */
const oddRanges: readonly (readonly [number, number])[] = [
	[0, 0xad],
	[0x200b, 0x2fd5],
	[0xe000, 0xffff],
];

function judge(text: string, at: number, blocks: readonly LogicalBlock[]): Fault | undefined {
	const code = text.charCodeAt(at);
	const span = { start: at, end: at + 1 };
	const name = code.toString(16).toUpperCase().padStart(4, '0');
	if (isInvisible(code))
		return {
			span,
			message: { zh: `看不见的字符（U+${name}）。`, en: `Invisible character (U+${name}).` },
			fixes: [change(span, '', 'safe')],
		};
	if (code === replacement)
		return {
			span,
			message: {
				zh: '乱码（U+FFFD）：原字在转换时丢失，请核对原稿。',
				en: 'Replacement character (U+FFFD): the character that stood here was lost.',
			},
		};
	if (code === noBreakSpace && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1)))
		return {
			span,
			message: {
				zh: '不换行空格（U+00A0）。',
				en: 'No-break space (U+00A0) between two Han characters.',
			},
			fixes: [change(span, isInParagraph(blocks, at) ? '' : ' ', 'safe')],
		};
	if (isRadical(code) || isCompatibility(code)) {
		const plain = supplement.get(text[at]) ?? text[at]?.normalize('NFKC') ?? '';
		return {
			span,
			message: {
				zh: `这是部首或兼容区的字符（U+${name}），不是通常的“${plain}”。`,
				en: `A radical or compatibility form (U+${name}) of ${plain}.`,
			},
			fixes: plain && plain !== text[at] ? [change(span, plain, 'safe')] : [],
		};
	}
	if (isPrivate(code))
		return {
			span,
			message: {
				zh: `自造字（U+${name}），换一台机器就看不到。`,
				en: `Private-use character (U+${name}): other machines do not show it.`,
			},
		};
	return undefined;
}

function isInParagraph(blocks: readonly LogicalBlock[], at: number): boolean {
	const block = blockAt(blocks, at);
	return block?.kind === 'paragraph' && at < block.span.end;
}

/**
 * Controls, soft hyphen, zero-width spaces and joiners, direction marks, line separators, byte-order mark. Tab and line ends are layout.
 */
function isInvisible(code: number): boolean {
	return (
		(code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) ||
		(code >= 0x7f && code <= 0x9f) ||
		code === 0xad ||
		(code >= 0x200b && code <= 0x200f) ||
		(code >= 0x2028 && code <= 0x202e) ||
		(code >= 0x2060 && code <= 0x2064) ||
		code === 0xfeff ||
		code === 0xfffc
	);
}

function isPrivate(code: number): boolean {
	return code >= 0xe000 && code <= 0xf8ff;
}

/**
 * Radicals of the supplement (U+2E80–2EFF) that are characters by themselves;
 * normalization maps only two of them (EquivalentUnifiedIdeograph.txt of the Unicode Character Database).
 */
const supplement: ReadonlyMap<string, string> = new Map(
	'⺁厂 ⺠民 ⺬示 ⺶羊 ⻁虎 ⻄西 ⻅见 ⻆角 ⻇角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
		.split(' ')
		.map((pair) => [pair[0], pair[1]] as const),
);

/** Radicals for dictionaries (U+2E80–2FD5): ⼈ looks like 人 and is another character. */
function isRadical(code: number): boolean {
	return code >= 0x2e80 && code <= 0x2fd5;
}

/** Compatibility ideographs (U+F900–FAD9), apart from the twelve that are characters of their own. */
function isCompatibility(code: number): boolean {
	return (
		code >= 0xf900 &&
		code <= 0xfad9 &&
		![0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f, 0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29].includes(code)
	);
}
