import type { Connection } from 'vscode-languageserver';
import { fromBase64, toBase64 } from '../../ground/text/base64';
import type { Host, HostEntry, HostStat } from '../../host/host';

/**
 * The outside by way of the client's own file system: requests to a client that sent `host: true` with `initialize`.
 * Bytes travel as base64, since JSON has no bytes; a place that is not there is `null`, since JSON has no `undefined`.
 * `append` and `replace` keep what `Host` says of them, whatever other windows do at the same time.
 *
 * | request | parameters | answer |
 * | --- | --- | --- |
 * | `zhubi/host/read` | `{ uri, most }` | base64, or `null` where it is no regular file of at most so many bytes |
 * | `zhubi/host/list` | `{ uri }` | `{ name, kind }[]` or `null` |
 * | `zhubi/host/stat` | `{ uri }` | `{ kind, size, modified }` or `null` |
 * | `zhubi/host/append` | `{ uri, content }`, content in base64 | `null`, or an error |
 * | `zhubi/host/replace` | `{ uri, content, before }`, both in base64, `before` `null` for no file | `true`, `false`, or an error |
 */
export function clientHost(connection: Pick<Connection, 'sendRequest'>): Host {
	return {
		async read(uri, most) {
			const content = await connection.sendRequest<string | null>('zhubi/host/read', { uri, most });
			return content === null ? undefined : fromBase64(content);
		},
		async list(uri) {
			return (await connection.sendRequest<HostEntry[] | null>('zhubi/host/list', { uri })) ?? undefined;
		},
		async stat(uri) {
			return (await connection.sendRequest<HostStat | null>('zhubi/host/stat', { uri })) ?? undefined;
		},
		async append(uri, lines) {
			await connection.sendRequest('zhubi/host/append', { uri, content: toBase64(lines) });
		},
		replace: (uri, bytes, before) =>
			connection.sendRequest<boolean>('zhubi/host/replace', {
				uri,
				content: toBase64(bytes),
				before: before ? toBase64(before) : null,
			}),
	};
}
