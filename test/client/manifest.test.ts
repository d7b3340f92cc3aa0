import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { tokenModifiers, tokenTypes } from '../../server/answers/navigation/token-kinds';
import { defaultHints } from '../../server/answers/writing/inlay-hints';
import { kindNames, stateNames } from '../../server/desk/marks/mark-names';
import { fieldsIn } from '../../server/ground/model/fields';

const manifest = readJson('package.json');
const english: Record<string, string> = readJson('package.nls.json');
const chinese: Record<string, string> = readJson('package.nls.zh-cn.json');

test('every string of the manifest is there in both languages, and none is left over', () => {
	const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]).sort();
	assert.deepEqual([...new Set(used)], Object.keys(english).sort());
	assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
});

test('every string of the client is there in Chinese, and none is left over', () => {
	const bundle: Record<string, string> = readJson('l10n/bundle.l10n.zh-cn.json');
	const used = clientFiles().flatMap((name) =>
		[...readFileSync(name, 'utf8').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]),
	);
	assert.deepEqual(Object.keys(bundle).sort(), [...new Set(used)].sort());
	for (const [text, translated] of Object.entries(bundle)) assert.deepEqual(holes(translated), holes(text), text);
});

test('kinds and states of marks are called in the editor what they are called on sheets', () => {
	const bundle: Record<string, string> = readJson('l10n/bundle.l10n.zh-cn.json');
	for (const { zh, en } of Object.values(kindNames)) assert.equal(bundle[`${en[0].toUpperCase()}${en.slice(1)}`], zh);
	for (const { zh, en } of Object.values(stateNames)) assert.equal(bundle[en], zh);
});

test('what a user reads in the manifest is a string of both languages', () => {
	const { commands, configuration, walkthroughs } = manifest.contributes;
	for (const part of walkthroughs.flatMap((one: { readonly steps: unknown[] }) => [one, ...one.steps]))
		assert.match(`${part.title}${part.description}`, /^%[\w.]+%%[\w.]+%$/, part.id);
	for (const command of commands) assert.match(command.icon, /^\$\([\w-]+\)$/, command.command);
	for (const command of commands)
		assert.match(`${command.title}${command.category}`, /^%[\w.]+%%[\w.]+%$/, command.command);
	for (const [name, setting] of Object.entries<Record<string, string>>(configuration.properties))
		assert.match(setting.description ?? setting.markdownDescription ?? '', /^%[\w.]+%$/, name);
	assert.ok(Object.keys(configuration.properties).length < 15);
});

test('each kind of token that the server tells has words in both languages, and scopes that every theme colors', () => {
	const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
	const ids = (list: readonly { readonly id: string; readonly description: string }[]) =>
		list.map(({ id, description }) => {
			assert.equal(description, `%token.${id}%`);
			return id;
		});
	assert.deepEqual(ids(semanticTokenTypes), [...tokenTypes]);
	assert.deepEqual(ids(semanticTokenModifiers), [...tokenModifiers]);
	// What stands over an article is of one look: a kind of its own above it would bring its own underline along.
	for (const { id, superType } of semanticTokenTypes.slice(0, 4)) assert.equal(superType, undefined, id);
	const { language, scopes } = semanticTokenScopes[0];
	assert.equal(language, 'newscopy');
	assert.deepEqual(Object.keys(scopes), [...tokenTypes]);
	// The roots that TextMate's naming conventions give, which themes are written for.
	for (const list of Object.values<string[]>(scopes))
		assert.match(
			list.at(-1) ?? '',
			/^(?:entity\.name(?:\.(?:section|function|type))?|keyword|constant\.numeric|string)$/,
		);
	assert.equal(manifest.contributes.configurationDefaults['[newscopy]']['editor.semanticHighlighting.enabled'], true);
});

test('each hint has a setting of its own, with the default of the server', () => {
	const { properties } = manifest.contributes.configuration;
	for (const [kind, value] of Object.entries(defaultHints))
		assert.equal(properties[`zhubi.hints.${kind}`].default, value);
});

test('every file that the manifest names is there', () => {
	const { languages, grammars, jsonValidation, walkthroughs } = manifest.contributes;
	for (const { media } of walkthroughs[0].steps) {
		const page = readFileSync(media.markdown, 'utf8');
		for (const [, picture] of page.matchAll(/\]\(([^)]+)\)/g))
			assert.ok(existsSync(join(media.markdown, '..', picture)), picture);
	}
	assert.ok(existsSync(manifest.icon));
	const named = [
		...languages.map((one: Named) => one.configuration),
		...grammars.map((one: Named) => one.path),
		'snippets/newscopy.json',
		// One that is named by language is made when the extension is built.
		...jsonValidation.map((one: Named) => one.url).filter((url?: string) => !url?.startsWith('%')),
	];
	for (const path of named) if (path !== undefined) assert.ok(existsSync(path), path);
});

test('the pictures of the README are in both packages', () => {
	const npm: string[] = manifest.files;
	const shipped: string[] = readJson('scripts/build/shipped.json');
	const holds = (list: readonly string[], path: string) =>
		list.some((entry) => path === entry || path.startsWith(`${entry}/`));
	for (const page of ['README.md', 'README.zh-CN.md']) {
		const pictures = [...readFileSync(page, 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path);
		assert.ok(pictures.length > 0);
		for (const picture of pictures) {
			assert.ok(existsSync(picture), picture);
			assert.ok(holds(npm, picture), `${picture} is not in the npm package`);
			assert.ok(holds(shipped, picture), `${picture} is not in the extension`);
		}
	}
});

interface Named {
	readonly configuration?: string;
	readonly path?: string;
	readonly url?: string;
}

function clientFiles(): string[] {
	return readdirSync('client', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join('client', name));
}

function holes(text: string): string[] {
	return (text.match(/\{\d+\}/g) ?? []).sort();
}

// biome-ignore lint/suspicious/noExplicitAny: a manifest has no type of its own.
function readJson(path: string): any {
	return JSON.parse(readFileSync(path, 'utf8'));
}

test('every command of menus, keys and the walkthrough is one that the client has', () => {
	const { commands, menus, keybindings } = manifest.contributes;
	const registered = clientFiles().flatMap((name) =>
		[...readFileSync(name, 'utf8').matchAll(/registerCommand\(\s*'([\w.]+)'/g)].map((match) => match[1]),
	);
	const linked = [english, chinese].flatMap((strings) =>
		Object.values(strings).flatMap((text) => [...text.matchAll(/\(command:(zhubi\.\w+)\)/g)].map((match) => match[1])),
	);
	const named = [commands, keybindings, ...Object.values(menus)]
		.flat()
		.map((one) => fieldsIn(one).command)
		.filter((command) => typeof command === 'string');
	// A key may stand for a command of the editor, too.
	for (const command of [...named, ...linked])
		assert.ok(registered.includes(command) || command.startsWith('editor.action.'), command);
});

test('no key is one that programs on a Chinese desk take from every window: QQ its messages and its screenshots, WeChat its window', () => {
	for (const { key } of manifest.contributes.keybindings) assert.doesNotMatch(key, /^ctrl\+alt\+[zaw]\b/);
});
