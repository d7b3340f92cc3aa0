import { assetFile, assetKinds, type ReadAsset, setAssets } from '../../ground/assets/shelf';
import type { Host } from '../../host/host';

/** What was fitted, as the server of one client gets it. */
export interface Assets {
	/** Holds when pages can be read: before, what was fitted would be missing. Undefined where nothing has to be waited for. */
	readonly ready: () => Promise<void> | undefined;
}

export interface AssetsOptions {
	/** How a program that lies on a disk reads them. A web worker has to ask its client, and for that to be told where they lie. */
	readonly readAsset: ReadAsset | undefined;
	readonly host: () => Host;
	/** URI of the folder of the assets, as the client said it. */
	readonly folder: () => string | undefined;
	readonly log: (line: string) => void;
}

/** In bytes: no asset of those that are fetched before the first page is read has more. */
const largest = 8_000_000;

export function createAssets({ readAsset, host, folder, log }: AssetsOptions): Assets {
	if (readAsset) {
		setAssets({ read: readAsset, complain: log });
		return { ready: () => undefined };
	}
	const fetched = new Map<string, Uint8Array>();
	setAssets({ read: (file) => fetched.get(file), complain: log });
	const fetch = async (): Promise<void> => {
		const from = folder();
		if (from === undefined) return;
		await Promise.all(
			assetKinds.map(assetFile).map(async (file) => {
				const bytes = await host()
					.read(`${from.replace(/\/$/, '')}/${file}`, largest)
					.catch(() => undefined);
				if (bytes) fetched.set(file, bytes);
			}),
		);
	};
	let fetching: Promise<void> | undefined;
	return {
		ready() {
			fetching ??= fetch();
			return fetching;
		},
	};
}
