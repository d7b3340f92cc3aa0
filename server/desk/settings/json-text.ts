import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser/lib/esm/main.js';
import type { Message } from '../../ground/model/finding';
import { span } from '../../ground/model/span';
import type { SettingsProblem } from './keys';

/**
 * The tree of a text in JSON with comments and trailing commas, and what is wrong with it, each at its place. There is no tree where the
 * text is empty, or where nobody can have written the text by hand: larger than `largestSettings`, or thousands of brackets deep. Never
 * throws.
 */
export function readJson(text: string): { readonly root: Node | undefined; readonly problems: SettingsProblem[] } {
	const errors: ParseError[] = [];
	const root = text.length > largestSettings ? undefined : treeOf(text, errors);
	return {
		root,
		problems: errors.map(({ error, offset, length }) => ({
			span: span(offset, offset + length),
			severity: 'error',
			message: syntaxMessage(error),
		})),
	};
}

/** In bytes: the largest pack that a desk may have. Settings are much smaller. */
export const largestSettings = 2_000_000;

/** How many faults of one file are told. A file with more of them is not a settings file, and nobody reads a list of a hundred thousand. */
export const mostProblems = 100;

function treeOf(text: string, errors: ParseError[]): Node | undefined {
	try {
		// A byte-order mark becomes a blank, so that offsets stay.
		return parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true, allowEmptyContent: true });
	} catch {
		// The parser is recursive, and deeply nested brackets would use up its stack.
		return undefined;
	}
}

const syntaxMessages: ReadonlyMap<string, Message> = new Map([
	[
		'InvalidSymbol',
		{ zh: '这里的字符看不懂；文字要加英文双引号。', en: 'This cannot be read; text stands in double quotes.' },
	],
	['PropertyNameExpected', { zh: '这里要写带英文双引号的名称。', en: 'A name is wanted here, in double quotes.' }],
	['ValueExpected', { zh: '这里缺一个值。', en: 'A value is wanted here.' }],
	['ColonExpected', { zh: '这里缺英文冒号。', en: 'A colon is wanted here.' }],
	['CommaExpected', { zh: '这里缺英文逗号。', en: 'A comma is wanted here.' }],
	['CloseBraceExpected', { zh: '缺右花括号“}”。', en: 'The closing brace } is missing.' }],
	['CloseBracketExpected', { zh: '缺右方括号“]”。', en: 'The closing bracket ] is missing.' }],
	['EndOfFileExpected', { zh: '内容到右花括号为止，后面不能再有别的。', en: 'Nothing may follow the closing brace.' }],
	['UnexpectedEndOfComment', { zh: '注释没有用 */ 结束。', en: 'The comment is not closed with */.' }],
	['UnexpectedEndOfString', { zh: '文字没有用英文双引号结束。', en: 'The string is not closed.' }],
]);

function syntaxMessage(error: ParseError['error']): Message {
	return syntaxMessages.get(printParseErrorCode(error)) ?? { zh: '不合 JSON 的写法。', en: 'This is not JSON.' };
}

/** UTF-8, a byte-order mark dropped; settings in another encoding show up as faults of their text. */
export function textOf(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}
