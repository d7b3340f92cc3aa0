// A language pack for the pictures: VS Code's own strings that they show, in Chinese, so that the window speaks one language.
// Who reads the README in Chinese has the pack of VS Code; that one comes from a marketplace and cannot be fetched everywhere.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = {
	Explorer: '资源管理器',
	Outline: '大纲',
	Timeline: '时间线',
	Problems: '问题',
	Output: '输出',
	'Debug Console': '调试控制台',
	Terminal: '终端',
	Ports: '端口',
	'Ln {0}, Col {1}': '行 {0}，列 {1}',
	'Spaces: {0}': '空格: {0}',
	'Tab Size: {0}': '制表符长度: {0}',
	'[Ln {0}, Col {1}]': '[行 {0}，列 {1}]',
	'Layout: {0}': '布局: {0}',
	'Filter (e.g. text, **/*.ts, !**/node_modules/**)': '筛选（例如文字、**/*.txt）',
	'View Problem': '查看问题',
	'Quick Fix...': '快速修复…',
	'Quick Fix': '快速修复',
	'No quick fixes available': '没有可用的快速修复',
	'Checking for quick fixes...': '正在检查快速修复…',
};

/**
 * Writes the pack and the list of packs where the server of VS Code looks for it: `data` is its data folder, `out` the folder of its
 * build, whose strings stand in `nls.messages.json` in the order of `nls.keys.json`. The server then speaks `zh-cn`, and so do extensions.
 */
export function writeChineseWorkbench(data, out) {
	const read = (name) => JSON.parse(readFileSync(join(out, name), 'utf8'));
	const messages = read('nls.messages.json');
	const contents = {};
	let at = 0;
	for (const [module, keys] of read('nls.keys.json'))
		for (const key of keys) {
			const chinese = words[messages[at++]?.replaceAll('&&', '')];
			if (chinese) (contents[module] ??= {})[key] = chinese;
		}
	const folder = join(data, 'data');
	mkdirSync(folder, { recursive: true });
	const path = join(folder, 'zh-cn.json');
	writeFileSync(path, JSON.stringify({ version: '1.0.0', contents }));
	// Each pack names the extension that it came with.
	const extensions = [{ extensionIdentifier: { id: 'zhubi.pictures' }, version: '1.0.0' }];
	const pack = { hash: 'pictures', label: '中文', extensions, translations: { vscode: path } };
	writeFileSync(join(folder, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}
