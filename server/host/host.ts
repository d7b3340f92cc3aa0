/**
 * The outside as the server sees it: read, list, stat and write by URI, and nothing else. It is VS Code's workspace file system
 * (by requests to the client, see client-host.ts) or the disk (disk-host.ts). A place that is not there, or may not be read, is
 * `undefined`.
 *
 * Writing reckons with others who write the same file: docs/NOTES.md says what is promised where.
 */
export interface Host {
	/** The bytes of a regular file of at most `most` bytes. Any other file is not read. */
	readonly read: (uri: string, most: number) => Promise<Uint8Array | undefined>;
	/** What a folder holds, in any order. */
	readonly list: (uri: string) => Promise<readonly HostEntry[] | undefined>;
	readonly stat: (uri: string) => Promise<HostStat | undefined>;
	/**
	 * Adds whole lines (each ends with LF) at the end of a file, which is made where there is none, on a line of their own whatever
	 * stands before them. What others add meanwhile stays. Rejects where that cannot be done. Some of the lines may be there then, so a
	 * caller that tries again adds all of them again.
	 */
	readonly append: (uri: string, lines: Uint8Array) => Promise<void>;
	/**
	 * Writes a whole file in the place of one that says `before` (`undefined`: of none). Where the file says something else, answers
	 * false and leaves it alone: the caller reads it again. Rejects where it cannot be done.
	 */
	readonly replace: (uri: string, bytes: Uint8Array, before: Uint8Array | undefined) => Promise<boolean>;
}

export interface HostEntry {
	readonly name: string;
	readonly kind: 'file' | 'folder';
	/** It is a link to one. */
	readonly isLink?: boolean;
}

export interface HostStat {
	/** A pipe, a device and the like are `other`: reading them may never end. */
	readonly kind: 'file' | 'folder' | 'other';
	/** In bytes. */
	readonly size: number;
	/** Milliseconds since 1970. */
	readonly modified: number;
}

/** A host without any file. */
export const emptyHost: Host = {
	read: async () => undefined,
	list: async () => undefined,
	stat: async () => undefined,
	append: async (uri) => {
		throw new Error(`nowhere to write ${uri}`);
	},
	replace: async (uri) => {
		throw new Error(`nowhere to write ${uri}`);
	},
};
