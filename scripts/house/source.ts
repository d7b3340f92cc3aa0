import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { fieldsIn } from '../../server/ground/model/fields';

/** A function, or the type of one, as the source writes it. */
export interface FunctionShape {
	/** `server/reading/dates/point.ts bareHour`: the file, and the name that the function is bound to; `(nameless)` where it has none. */
	readonly name: string;
	readonly line: number;
	readonly parameters: number;
	/** The names of the parameters that are a boolean by their type or by what they default to. */
	readonly booleans: readonly string[];
}

/** One line of a comment: its number in the file, counted from 1, and its text as it stands, indent included. */
export interface CommentLine {
	readonly line: number;
	readonly text: string;
}

/** The files below the folders whose names end with one of the endings, in order; what is installed or built is left out. */
export function filesBelow(folders: readonly string[], endings: readonly string[]): string[] {
	return folders
		.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => endings.includes(extname(file)) && !file.includes('node_modules/'))
		.sort();
}

/** Every function of a file, types of functions included. Throws where the file is no TypeScript. */
export function functionsOf(file: string, text = readFileSync(file, 'utf8')): FunctionShape[] {
	const found: FunctionShape[] = [];
	const names = new Map<unknown, string>();
	const note = (node: Callable) => {
		// A parameter called `this` is a type and no parameter.
		const parameters = node.params.filter((parameter) => nameOf(parameter) !== 'this');
		found.push({
			name: `${file} ${names.get(node) ?? nameOf(node.id) ?? '(nameless)'}`,
			line: lineOf(text, node.start),
			parameters: parameters.length,
			booleans: parameters.filter(isBoolean).map((parameter) => nameOf(parameter) ?? '{…}'),
		});
	};
	const bind = (value: unknown, name: unknown) => {
		const word = nameOf(name);
		if (word !== undefined) names.set(inner(value), word);
	};
	new Visitor({
		VariableDeclarator: (node) => bind(node.init, node.id),
		Property: (node) => bind(node.value, node.key),
		MethodDefinition: (node) => bind(node.value, node.key),
		PropertyDefinition: (node) => bind(node.value, node.key),
		AssignmentExpression: (node) => bind(node.right, node.left),
		TSPropertySignature: (node) => bind(node.typeAnnotation?.typeAnnotation, node.key),
		TSTypeAliasDeclaration: (node) => bind(node.typeAnnotation, node.id),
		TSMethodSignature: (node) => note(node),
		FunctionDeclaration: (node) => note(node),
		FunctionExpression: (node) => note(node),
		ArrowFunctionExpression: (node) => note(node),
		TSFunctionType: (node) => note(node),
	}).visit(programOf(file, text).program);
	return found;
}

/** The lines of all comments of a file. */
export function commentLines(file: string, text = readFileSync(file, 'utf8')): CommentLine[] {
	const lines = text.split('\n');
	return programOf(file, text).comments.flatMap(({ start, end }) => {
		const first = lineOf(text, start);
		return Array.from({ length: lineOf(text, end) - first + 1 }, (_, i) => ({
			line: first + i,
			text: lines[first + i - 1],
		}));
	});
}

/** The names that a file exports where it declares them; not those of an object that is taken apart (`export const { a, b } = …`). */
export function exportedNames(file: string, text = readFileSync(file, 'utf8')): string[] {
	return programOf(file, text).program.body.flatMap((statement) => {
		const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
		if (!declared) return [];
		const parts = declared.type === 'VariableDeclaration' ? declared.declarations : [declared];
		return parts.flatMap((part) => nameOf('id' in part ? part.id : undefined) ?? []);
	});
}

/** State of a module: a variable that may change, or an array of numbers that is there to be written to. */
export interface ModuleState {
	readonly name: string;
	readonly line: number;
}

/** What a module keeps outside of its functions that can change: each `let`, and each typed array that is made bare. */
export function moduleState(file: string, text = readFileSync(file, 'utf8')): ModuleState[] {
	return programOf(file, text).program.body.flatMap((statement) => {
		const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
		if (declared?.type !== 'VariableDeclaration') return [];
		return declared.declarations
			.filter(
				({ init }) =>
					declared.kind !== 'const' || (init?.type === 'NewExpression' && isTypedArray(nameOf(init.callee))),
			)
			.map(({ id, start }) => ({ name: nameOf(id) ?? '{…}', line: lineOf(text, start) }));
	});
}

function isTypedArray(name: string | undefined): boolean {
	return /^(?:Uint|Int|Float|Big)\w*Array$/.test(name ?? '');
}

/** The width of a line in columns: a tab is four, Han characters and full-width marks are two. */
export function columnsOf(line: string): number {
	let columns = 0;
	for (const sign of line) columns += sign === '\t' ? 4 : wide.test(sign) ? 2 : 1;
	return columns;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** What the visitor hands over of anything that is called; the parser's own types differ from kind to kind. */
interface Callable {
	readonly start: number;
	readonly id?: unknown;
	readonly params: readonly object[];
}

function programOf(file: string, text: string) {
	const parsed = parseSync(file, text);
	if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0].message}`);
	return parsed;
}

/** `flag: boolean`, `flag?: boolean | undefined`, `flag = false`. */
function isBoolean(parameter: unknown): boolean {
	const { type, left, right, typeAnnotation } = fieldsIn(parameter);
	if (type === 'AssignmentPattern') return typeof fieldsIn(right).value === 'boolean' || isBoolean(left);
	const written = fieldsIn(fieldsIn(typeAnnotation).typeAnnotation);
	const parts: readonly unknown[] = Array.isArray(written.types) ? written.types : [];
	return [written, ...parts].some((part) => fieldsIn(part).type === 'TSBooleanKeyword');
}

function nameOf(node: unknown): string | undefined {
	const { type, name, value, left } = fieldsIn(node);
	if (type === 'AssignmentPattern') return nameOf(left);
	const word = name ?? value;
	return typeof word === 'string' ? word : undefined;
}

/** The function itself, where a value is `make(…)` called with one: the wrapper gives it its name. */
function inner(value: unknown): unknown {
	const { type, arguments: given } = fieldsIn(value);
	return type === 'CallExpression' && Array.isArray(given) && given.length === 1 ? inner(given[0]) : value;
}

function lineOf(text: string, offset: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
	return line;
}
