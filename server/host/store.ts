import { sameBytes, withLines } from './bytes';
import { type Flags, flagPrefix, inTurn, type Waiting } from './turn';

/** A file system that knows files as wholes only: VS Code's `workspace.fs`, a repository shown as a folder, a browser's own. By URI. */
export interface Store {
	/** `undefined` where there is no file, or one that may not be read. */
	readonly read: (uri: string) => Promise<Uint8Array | undefined>;
	/** True where something is, readable or not. */
	readonly has: (uri: string) => Promise<boolean>;
	/** The names of what lies in a folder. */
	readonly list: (uri: string) => Promise<readonly string[]>;
	readonly write: (uri: string, bytes: Uint8Array) => Promise<void>;
	readonly remove: (uri: string) => Promise<void>;
}

/** Does what `Host.append` says by reading and writing wholes, one writer after the other. `id` is another one for every call. */
export async function appendInStore(
	store: Store,
	{ uri, lines, id }: { readonly uri: string; readonly lines: Uint8Array; readonly id: string },
	waiting?: Waiting,
): Promise<void> {
	/** What writers that were killed were about to write, or half wrote. None of it may be lost. */
	const left: Uint8Array[] = [];
	const flags = flagsIn(store, uri, left);
	let count = 0;
	const newName = () => `${flags.prefix}${id}-${count++}`;
	for (let tries = 0; tries < mostTries; tries++) {
		const isDone = await inTurn(
			flags,
			{
				newName,
				work: async (name, holds) => {
					const before = await readWhole(store, uri);
					let whole = before ?? new Uint8Array();
					for (const one of [...left, lines]) whole = withMissing(whole, one);
					// If this program is killed, its flag holds all that the file said, even where the file itself is torn.
					if (!(await holds())) return false;
					await store.write(flags.uriOf(name), whole);
					if (!(await holds()) || !sameBytes(await store.read(uri), before)) return false;
					await store.write(uri, whole);
					return sameBytes(await store.read(uri), whole);
				},
			},
			waiting,
		);
		if (isDone) return;
	}
	throw new Error(`it is changed again and again: ${uri}`);
}

/** Does what `Host.replace` says, likewise. */
export function replaceInStore(
	store: Store,
	file: {
		readonly uri: string;
		readonly bytes: Uint8Array;
		readonly before: Uint8Array | undefined;
		readonly id: string;
	},
	waiting?: Waiting,
): Promise<boolean> {
	const { uri, bytes, before, id } = file;
	const flags = flagsIn(store, uri);
	let count = 0;
	return inTurn(
		flags,
		{
			newName: () => `${flags.prefix}${id}-${count++}`,
			work: async (_, holds) => {
				if (!(await holds()) || !sameBytes(await readWhole(store, uri), before)) return false;
				await store.write(uri, bytes);
				// A program that knows no turns may have saved the file meanwhile.
				return sameBytes(await store.read(uri), bytes);
			},
		},
		waiting,
	);
}

const mostTries = 5;

/** A file that is there and cannot be read must not be taken for none. */
async function readWhole(store: Store, uri: string): Promise<Uint8Array | undefined> {
	const bytes = await store.read(uri);
	if (!bytes && (await store.has(uri))) throw new Error(`unreadable: ${uri}`);
	return bytes;
}

interface StoredFlags extends Flags {
	readonly prefix: string;
	readonly uriOf: (name: string) => string;
}

function flagsIn(store: Store, uri: string, left?: Uint8Array[]): StoredFlags {
	const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
	// As a program that knows the file by its path would call it.
	const prefix = flagPrefix(meaningOf(uri.slice(folder.length)));
	const uriOf = (name: string) => folder + name;
	return {
		prefix,
		uriOf,
		raise: (name) => store.write(uriOf(name), new Uint8Array()),
		lower: (name) => store.remove(uriOf(name)),
		names: async () => (await store.list(folder)).filter((name) => name.startsWith(prefix)),
		async left(name) {
			const bytes = left && (await store.read(uriOf(name)));
			if (bytes && bytes.length > 0) left.push(bytes);
		},
	};
}

/** The bytes, and after them those lines of `others` that they lack. A line without an end was torn off, and does not count. */
function withMissing(bytes: Uint8Array, others: Uint8Array): Uint8Array {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const there = new Set(decoder.decode(bytes).split('\n'));
	const missing = decoder
		.decode(others)
		.split('\n')
		.slice(0, -1)
		.filter((line) => !there.has(line));
	return missing.length === 0
		? bytes
		: withLines(bytes, new TextEncoder().encode(missing.map((line) => `${line}\n`).join('')));
}

function meaningOf(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
