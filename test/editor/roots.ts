/// <reference types="mocha" />
import {
	commands,
	Disposable,
	EventEmitter,
	type FileChangeEvent,
	FileSystemError,
	type FileSystemProvider,
	FileType,
	Uri,
	window,
	workspace,
} from 'vscode';
import { deepEqual, equal, holds } from './assert';
import { closeAll, findings, hoverAt, ruleOf, until } from './editor';

describe('a window with several folders', () => {
	afterEach(closeAll);

	it('judges each page by the zhubi.json of its own folder', async () => {
		const { document: city } = await open(folder('city', '20260803A01.txt'));
		const { document: county } = await open(folder('county', '20260804A01.txt'));
		deepEqual(await rulesOf(city), ['malformed-byline']);
		deepEqual(await rulesOf(county), ['malformed-byline']);
		holds(await hoverAt(city, '本报讯'), '本报讯（记者 丁大山）');
		holds(await hoverAt(county, '本报讯'), '本报讯（记者：丁大山）');
	});

	it('leaves text alone that only the other folder would call copy', async () => {
		const { document } = await open(folder('county', 'minutes.text.txt'));
		await open(folder('county', '20260804A01.txt'));
		equal(document.languageId, 'plaintext');
	});
});

describe('a page on no disk', () => {
	const uri = Uri.parse('newsroom://desk/pages/20260805A01.newscopy');
	let provider: Disposable;
	before(() => {
		provider = workspace.registerFileSystemProvider(
			'newsroom',
			newsroom(
				new Map([[uri.path, '东山新桥通车\n\n本报讯（记者 丁大山）8月2日，东山新桥通车,两岸群众不用再绕路。\n']]),
			),
		);
	});
	after(async () => {
		await closeAll();
		provider.dispose();
	});

	it('is read like any other', async () => {
		const { document } = await open(uri);
		deepEqual(await rulesOf(document), ['halfwidth-punctuation']);
		holds(await hoverAt(document, '8月2日'), '2026');
	});
});

function folder(name: string, file: string): Uri {
	const found = workspace.workspaceFolders?.find((one) => one.name === name);
	if (!found) throw new Error(`no folder ${name}`);
	return Uri.joinPath(found.uri, file);
}

async function open(uri: Uri) {
	await commands.executeCommand('vscode.open', uri, { preview: false });
	return until(`an editor on ${uri}`, () =>
		window.activeTextEditor?.document.uri.toString() === uri.toString() ? window.activeTextEditor : undefined,
	);
}

function rulesOf(document: Parameters<typeof findings>[0]): Promise<string[]> {
	return until(`findings in ${document.uri}`, () =>
		findings(document).length > 0 ? findings(document).map(ruleOf) : undefined,
	);
}

/** A file system in memory, as far as an editor that reads needs one. */
function newsroom(files: ReadonlyMap<string, string>): FileSystemProvider {
	const bytes = ({ path }: Uri): Uint8Array => {
		const text = files.get(path);
		if (text === undefined) throw FileSystemError.FileNotFound(path);
		return new TextEncoder().encode(text);
	};
	const refuse = (): never => {
		throw FileSystemError.NoPermissions();
	};
	return {
		onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
		watch: () => new Disposable(() => {}),
		stat: (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: bytes(uri).length }),
		readFile: bytes,
		readDirectory: () => [],
		createDirectory: refuse,
		writeFile: refuse,
		delete: refuse,
		rename: refuse,
	};
}
