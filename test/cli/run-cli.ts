import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';

/** The command line as it ships: scripts/test/unit.mjs builds it. */
export const cli = resolve(process.env.ZHUBI_CLI ?? 'out/cli/zhubi.js');

/** A module that saves or kills while a page is mended. */
export const meanwhile = resolve('test/support/meanwhile.cjs');

/** A page with one fault, and the same without. */
export const page = '区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午，县委书记李文在会上讲话(摘要)。\n';
export const clean = '区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午，县委书记李文在会上讲话。\n';

/** A folder of its own for the tests of one file, in which the command line is run; it is gone afterwards. */
export function workFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-cli-'));
	after(() => rmSync(folder, { recursive: true, force: true }));
	return {
		folder,
		run(args: readonly string[], options: Partial<SpawnSyncOptionsWithStringEncoding> = {}) {
			const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
				cwd: folder,
				encoding: 'utf8',
				...options,
				env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', ...options.env },
			});
			return { status, stdout, stderr };
		},
		/** Writes a file under the folder, and gives its path. */
		file(name: string, content: string | Uint8Array): string {
			const path = join(folder, name);
			mkdirSync(join(path, '..'), { recursive: true });
			writeFileSync(path, content);
			return path;
		},
	};
}
