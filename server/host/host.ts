/**
 * The outside as the server sees it: read, list, stat and write by URI, and nothing else. It is VS Code's workspace file system
 * (by requests to the client, see client-host.ts) or the disk (disk-host.ts). A place that is not there, or may not be read, is `undefined`.
 */
export interface Host {
	/** The bytes of a file. */
	readonly read: (uri: string) => Promise<Uint8Array | undefined>;
	/** What a folder holds, in no promised order. */
	readonly list: (uri: string) => Promise<readonly HostEntry[] | undefined>;
	readonly stat: (uri: string) => Promise<HostStat | undefined>;
	/** Writes a whole file; rejects where that cannot be done. */
	readonly write: (uri: string, bytes: Uint8Array) => Promise<void>;
}

export interface HostEntry {
	readonly name: string;
	readonly kind: 'file' | 'folder';
}

export interface HostStat {
	readonly kind: 'file' | 'folder';
	/** In bytes. */
	readonly size: number;
	/** Milliseconds since 1970. */
	readonly modified: number;
}

/** An outside in which nothing is. */
export const emptyHost: Host = {
	read: async () => undefined,
	list: async () => undefined,
	stat: async () => undefined,
	write: async (uri) => {
		throw new Error(`nowhere to write ${uri}`);
	},
};
