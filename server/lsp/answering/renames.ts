import type { FileRename, RenameFile, WorkspaceEdit } from 'vscode-languageserver';
import { notesUri } from '../../desk/notes/notes-file';
import type { Host } from '../../host/host';

/** Renames the notes beside a page together with it. Notes that are there already are never overwritten. */
export async function alongWith(host: Host, files: readonly FileRename[]): Promise<WorkspaceEdit | null> {
	const along: RenameFile[] = [];
	for (const file of files) {
		const [oldUri, newUri] = [notesUri(file.oldUri), notesUri(file.newUri)];
		if (oldUri === undefined || newUri === undefined || !(await host.stat(oldUri)) || (await host.stat(newUri)))
			continue;
		along.push({ kind: 'rename', oldUri, newUri });
	}
	return along.length === 0 ? null : { documentChanges: along };
}
