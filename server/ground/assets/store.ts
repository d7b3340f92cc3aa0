import { once } from '../text/once';
import { type Asset, AssetError, blankAsset, openAsset } from './asset';

/** Of an asset that is on its way: who asks for it again may get it. */
export const coming = Symbol('coming');

/**
 * The bytes of an asset by the name of its file (`people-names.bin`); undefined where it is not at hand. Of those that may come late
 * (`lateAssetKinds`) a store may say that they are coming.
 */
export type ReadAsset = (file: string) => Uint8Array | typeof coming | undefined;

/** Where the assets of this program come from, and whom to tell in a line what is wrong with one. */
export interface AssetStore {
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

/** The store that the program set up as it started. Without one every asset is missing. */
const inPlace: { store: AssetStore; arrivals: number } = {
	store: { read: () => undefined, complain: () => {} },
	arrivals: 0,
};

/** Says where assets come from, before the first one is asked for: an asset is read once. */
export function setAssets(store: AssetStore): void {
	inPlace.store = store;
}

/** Says that assets that were coming are there: what was found without them holds no longer. */
export function assetsArrived(): void {
	inPlace.arrivals++;
}

/** How often assets have arrived late: findings of the same number were made with the same assets. */
export function assetArrivals(): number {
	return inPlace.arrivals;
}

/**
 * What is made of an asset, read when it is first asked for and then kept. One that is missing, damaged or of another version is said
 * once, in one line, and the reading goes on without it.
 */
export function fromAsset<T extends object>(use: AssetUse<T>): () => T {
	return once(() => madeOf(use, inPlace.store.read(assetFile(use.kind))));
}

/** The same of an asset that may come late; undefined as long as it is coming. */
export function fromLateAsset<T extends object>(use: AssetUse<T>): () => T | undefined {
	let made: T | undefined;
	return () => {
		if (made) return made;
		const bytes = inPlace.store.read(assetFile(use.kind));
		if (bytes !== coming) made = madeOf(use, bytes);
		return made;
	};
}

function madeOf<T>({ kind, version, read }: AssetUse<T>, bytes: ReturnType<ReadAsset>): T {
	try {
		if (!bytes || bytes === coming) throw new AssetError('missing');
		return read(openAsset(bytes, kind, version));
	} catch (error) {
		if (!(error instanceof AssetError || error instanceof SyntaxError)) throw error;
		inPlace.store.complain(`${assetFile(kind)} is ${error.message}: zhubi goes on without it; install it again`);
		return read(blankAsset);
	}
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

/** Large assets, which a server reads when the first page is shown: until then pages are judged without them. */
export const lateAssetKinds: readonly string[] = ['wrong-words/ranker', 'wrong-words/confusions', 'wrong-words/model'];
