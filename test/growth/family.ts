/**
 * A family of copy that grows: the same thing again and again, or ever another of its kind.
 * Nobody writes so, but somebody pastes it, and what compares each with each, looks back to the start or spreads a list onto the stack
 * shows here and nowhere else.
 */
export interface Family {
	readonly name: string;
	/** Copy of about so many UTF-16 units, the same each time. */
	readonly copy: (length: number) => string;
}

/** What is repeated: words, or the nth of its kind. */
export type Unit = string | ((nth: number) => string);

/** What stands once, before and behind: `head` makes a story of the text, `tail` is what all the rest is compared with. */
export interface Frame {
	readonly head?: string;
	readonly tail?: string;
}

/** The family of one unit, named by itself or by its first one. */
export function family(unit: Unit, frame: Frame = {}, name = nameOf(unit, frame)): Family {
	return {
		name,
		copy(length) {
			const { head = '', tail = '' } = frame;
			const parts = [head];
			let made = head.length + tail.length;
			for (let nth = 0; made < length; nth++) {
				const part = typeof unit === 'string' ? unit : unit(nth);
				parts.push(part);
				made += part.length;
			}
			return flat(parts, tail);
		},
	};
}

/** The family of two halves of one length: all that opens, then all that closes. */
export function halves(first: Unit, second: Unit, frame: Frame = {}): Family {
	const one = family(first);
	const other = family(second);
	return {
		name: `${nameOf(first, frame)}… then ${nameOf(second, {})}…`,
		copy: (length) => flat([frame.head ?? '', one.copy(length / 2), other.copy(length / 2)], frame.tail ?? ''),
	};
}

/** A string added to piece by piece is a tree, and the first to read it would pay for making it flat. */
function flat(parts: string[], tail: string): string {
	return Buffer.from(parts.join('') + tail, 'utf16le').toString('utf16le');
}

function nameOf(unit: Unit, { head, tail }: Frame): string {
	const shown = (typeof unit === 'string' ? unit : unit(0))
		.replaceAll('\n', '⏎')
		.replaceAll(' ', '␠')
		.replaceAll('\t', '⇥');
	return `${head ? 'story of ' : ''}${shown}${tail ? ' before …' : ''}`;
}

/** A headline and the lead of a report: what follows is its text. */
export const report = '老街改造后客流翻番\n本报讯（记者 程小禾）7月28日，老街改造完工，街坊都来看新铺的石板路。\n';

/** The nth Han character, ever another one: 一 丁 丂 … */
export function han(nth: number): string {
	return String.fromCharCode(0x4e00 + (nth % 20_000));
}

/** The nth word of two Han characters, ever another one for 400 million of them. */
export function word(nth: number): string {
	return han(nth) + han(7 * nth + Math.floor(nth / 20_000) + 3);
}

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎';
const given = '小大明华国庆文云志远思源永康立新晓东向春生水根妙屹钢铭钧锋建平海波秋实梅兰竹菊松柏长河';

/** The nth name of three characters: a few ten thousand of them differ. */
export function name(nth: number): string {
	const row = [...given];
	return (
		surnames[nth % surnames.length] +
		row[Math.floor(nth / surnames.length) % row.length] +
		row[Math.floor(nth / surnames.length / row.length) % row.length]
	);
}
