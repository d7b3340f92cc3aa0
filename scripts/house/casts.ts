import { readFileSync } from 'node:fs';
import { type Expression, parseSync, type TSType, Visitor } from 'oxc-parser';

/** A type assertion: `value as T`. */
export interface Cast {
	readonly line: number;
	/** What it stands directly over, where that may be absent: `get()`, `pop()`, `[…]`. */
	readonly hides: string | undefined;
}

/** The type assertions of a file; `as const` says nothing that the value does not, and is none. */
export function castsOf(file: string, text = readFileSync(file, 'utf8')): Cast[] {
	const found: Cast[] = [];
	const note = ({ start, expression, typeAnnotation }: Assertion): void => {
		if (text.slice(typeAnnotation.start, typeAnnotation.end) === 'const') return;
		found.push({ line: text.slice(0, start).split('\n').length, hides: absentIn(expression) });
	};
	const parsed = parseSync(file, text);
	if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0].message}`);
	new Visitor({ TSAsExpression: note, TSTypeAssertion: note }).visit(parsed.program);
	return found;
}

interface Assertion {
	readonly start: number;
	readonly expression: Expression;
	readonly typeAnnotation: TSType;
}

/** These give `undefined` where there is nothing. */
const mayBeAbsent: ReadonlySet<string> = new Set(['get', 'pop', 'shift', 'find', 'findLast', 'at', 'exec', 'match']);

function absentIn(value: Expression): string | undefined {
	if (value.type === 'ParenthesizedExpression' || value.type === 'ChainExpression') return absentIn(value.expression);
	if (value.type === 'TSAsExpression' || value.type === 'TSNonNullExpression') return absentIn(value.expression);
	if (value.type === 'MemberExpression') return value.computed ? '[…]' : undefined;
	if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression') return undefined;
	const { property } = value.callee;
	return property.type === 'Identifier' && mayBeAbsent.has(property.name) ? `${property.name}()` : undefined;
}
