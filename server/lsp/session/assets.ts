import {
	assetFile,
	assetKinds,
	assetsArrived,
	coming,
	lateAssetKinds,
	type ReadAsset,
	setAssets,
} from '../../ground/assets/shelf';
import type { Host } from '../../host/host';

/** Reads an asset without holding up the thread; undefined where it is not at hand. */
export type FetchAsset = (file: string) => Promise<Uint8Array | undefined>;

/** How a program that lies on a disk reads its assets. */
export interface OwnAssets {
	readonly read: ReadAsset;
	readonly later: FetchAsset;
}

/** What was fitted, as the server of one client gets it. */
export interface Assets {
	/** Holds when pages can be read: before, what was fitted would be missing. Undefined where nothing has to be waited for. */
	readonly ready: () => Promise<void> | undefined;
	/** Gets the large assets that may come late, once. Holds when they are there, or cannot be had. */
	readonly complete: () => Promise<void>;
}

export interface AssetsOptions {
	/** Absent in a web worker, which has to ask its client, and for that to be told where the assets lie. */
	readonly own: OwnAssets | undefined;
	readonly host: () => Host;
	/** URI of the folder of the assets, as the client said it. */
	readonly folder: () => string | undefined;
	readonly log: (line: string) => void;
}

/** In bytes: no asset has more. */
const largest = 32_000_000;

export function createAssets({ own, host, folder, log }: AssetsOptions): Assets {
	const fetched = new Map<string, Uint8Array | undefined>();
	const late = new Set(lateAssetKinds.map(assetFile));
	setAssets({
		read(file) {
			if (fetched.has(file)) return fetched.get(file);
			return late.has(file) ? coming : own?.read(file);
		},
		complain: log,
	});
	const ofClient: FetchAsset = async (file) => {
		const from = folder();
		return from === undefined ? undefined : host().read(`${from.replace(/\/$/, '')}/${file}`, largest);
	};
	const bytesOf = own?.later ?? ofClient;
	const fetchAll = async (kinds: readonly string[]): Promise<void> => {
		await Promise.all(
			kinds.map(assetFile).map(async (file) => {
				fetched.set(file, await bytesOf(file).catch(() => undefined));
			}),
		);
	};
	let fetching: Promise<void> | undefined;
	let completing: Promise<void> | undefined;
	return {
		ready() {
			if (own) return undefined;
			fetching ??= fetchAll(assetKinds);
			return fetching;
		},
		complete() {
			completing ??= fetchAll(lateAssetKinds).then(assetsArrived);
			return completing;
		},
	};
}
