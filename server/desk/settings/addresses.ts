/** The address that `path` is from the file `base`; undefined where it leads out of the workspace. */
export function inWorkspace(path: string, base: string, roots: readonly string[]): string | undefined {
	const address = addressFrom(path, base);
	return address !== undefined && roots.some((root) => isInside(address, root)) ? address : undefined;
}

/** True where an address lies in the folder `root`. */
export function isInside(uri: string, root: string): boolean {
	return meaningOf(uri).startsWith(meaningOf(folderUri(root)));
}

export function folderUri(uri: string): string {
	return uri.endsWith('/') ? uri : `${uri}/`;
}

/** An address to be compared: editors escape more of one than they must (`file:///c%3A/`), and what counts is what it means. */
export function meaningOf(uri: string): string {
	try {
		return decodeURIComponent(uri);
	} catch {
		return uri;
	}
}

/** `path` as seen from `base`; undefined where that is no address. */
export function addressFrom(path: string, base: string): string | undefined {
	try {
		return new URL(path, base).href;
	} catch {
		return undefined;
	}
}
