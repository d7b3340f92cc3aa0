/** The parameters of a `zhubi/host/…` request: the place that it is about. */
export interface HostPlace {
	readonly uri: string;
}

/** Reads no file of more bytes than `most`. */
export interface HostReading extends HostPlace {
	readonly most: number;
}

/** The parameters of a request that writes: `content` is base64. */
export interface HostContent extends HostPlace {
	readonly content: string;
}

/** Replaces a file that still says `before`, in base64; null where there is to be none. */
export interface HostReplacement extends HostContent {
	readonly before: string | null;
}
