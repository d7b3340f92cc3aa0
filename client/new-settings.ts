import { l10n, Uri, window, workspace } from 'vscode';

/**
 * Opens the `zhubi.json` that holds for the page in front, or that of the workspace;
 * writes one with every choice explained where there is none.
 * A new file beside the page would silently override that of the desk in a folder above.
 */
export async function newSettings(): Promise<void> {
	const page = window.activeTextEditor?.document;
	const folder =
		page?.languageId === 'newscopy' && !page.isUntitled
			? Uri.joinPath(page.uri, '..')
			: workspace.workspaceFolders?.[0]?.uri;
	if (!folder) {
		void window.showInformationMessage(l10n.t('Open a folder first: zhubi.json belongs beside the pages.'));
		return;
	}
	const file = Uri.joinPath(folder, 'zhubi.json');
	const held = await inForce(folder);
	if (!held) await workspace.fs.writeFile(file, new TextEncoder().encode(template));
	await window.showTextDocument(held ?? file);
}

/** The nearest `zhubi.json`, from a folder up to that of the workspace. */
async function inForce(folder: Uri): Promise<Uri | undefined> {
	const root = workspace.getWorkspaceFolder(folder)?.uri;
	for (let at = folder; ; at = Uri.joinPath(at, '..')) {
		const file = Uri.joinPath(at, 'zhubi.json');
		if (await exists(file)) return file;
		if (!root || at.path === root.path || at.path === '/') return undefined;
	}
}

async function exists(uri: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
}

const template = `{
	// 朱笔的设置：管本文件夹和下级文件夹里的稿件。每一项都可以不写，写错了会有提示。
	// 哪些 .txt 是新闻稿（*.newscopy、*.xwg 总是）。
	"pages": ["**/*.txt"],
	// 消息头的样式，用一个例子来表示；不写就只和本版多数的写法比。
	// "bylineForm": "本报讯（记者 甲某某 乙某）",
	// print 是报纸，web 是网页（汉字与拉丁字母之间可以空格）。
	"profile": "print",
	// 疑似错别字报多少：careful 细查（一万字误报至多 3 处），normal 一般（0.3 处），quiet 少报（0.05 处）。
	"wordLevel": "normal",
	// 文件名里的出版日期怎么写，例如 20260728A01.txt。
	"fileDate": "YYYYMMDD",
	// 某一条规则的轻重：error、warning、information、hint，不查写 off。
	"rules": {}
}
`;
