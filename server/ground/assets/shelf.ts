import { once } from '../text/once';
import { type Asset, AssetError, blankAsset, openAsset } from './asset';

/** The bytes of an asset by the name of its file (`people-names.bin`); undefined where it is not at hand. */
export type ReadAsset = (file: string) => Uint8Array | undefined;

/** Where the assets of this program come from, and whom to tell in a line what is wrong with one. */
export interface AssetShelf {
	readonly read: ReadAsset;
	readonly complain: (line: string) => void;
}

/** An asset that this program knows, and what is made of it. */
export interface AssetUse<T> {
	readonly kind: string;
	readonly version: number;
	/** What is kept of it. Where the asset is missing or damaged it gets a blank one, of empty sections, and answers what then holds. */
	readonly read: (asset: Asset) => T;
}

/** The shelf that the program set up as it started. Without one every asset is missing. */
const inPlace: { shelf: AssetShelf } = { shelf: { read: () => undefined, complain: () => {} } };

/** Says where assets come from, before the first one is asked for: an asset is read once. */
export function setAssets(shelf: AssetShelf): void {
	inPlace.shelf = shelf;
}

/**
 * What is made of an asset, read when it is first asked for and then kept. One that is missing, damaged or of another version is said
 * once, in one line, and the reading goes on without it.
 */
export function fromAsset<T extends object>({ kind, version, read }: AssetUse<T>): () => T {
	return once(() => {
		const file = assetFile(kind);
		const { shelf } = inPlace;
		try {
			const bytes = shelf.read(file);
			if (!bytes) throw new AssetError('missing');
			return read(openAsset(bytes, kind, version));
		} catch (error) {
			if (!(error instanceof AssetError || error instanceof SyntaxError)) throw error;
			shelf.complain(`${file} is ${error.message}: zhubi goes on without it; install it again`);
			return read(blankAsset);
		}
	});
}

/** `people/names` lies in `people-names.bin`. */
export function assetFile(kind: string): string {
	return `${kind.replaceAll('/', '-')}.bin`;
}

/** The assets that reading and judging ask for, in the order in which a page asks: what has to be fetched beforehand in a web worker. */
export const assetKinds: readonly string[] = [
	'words/costs',
	'words/likeness',
	'words/initials',
	'segment/lines',
	'segment/line-join',
	'people/names',
	'people/cues',
	'slips/lists',
	'slips/grammar',
	'slips/weights',
	'rules/lone-marks',
	'rules/stock-phrases',
];
