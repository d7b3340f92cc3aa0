import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, test } from 'node:test';
import { AssetError, assetBytes, type blankAsset, linesOf, openAsset } from '../../../server/ground/assets/asset';
import {
	assetFile,
	assetKinds,
	coming,
	fromAsset,
	fromLateAsset,
	lateAssetKinds,
	setAssets,
} from '../../../server/ground/assets/store';
import { diskAssets } from '../../../server/host/disk-assets';

const header = { kind: 'toys/one', version: 2, text: ['toy copy'], seed: 7, figures: { recall: 0.5 } };
const made = assetBytes(header, {
	bytes: Uint8Array.of(1, 2, 255),
	'signed ones': Int16Array.of(-3, 4),
	wide: Float64Array.of(0.1, Number.POSITIVE_INFINITY),
	names: '甲\n乙',
});

test('an asset gives back what was put in, and where it comes from', () => {
	const asset = openAsset(made, 'toys/one', 2);
	assert.deepEqual([...asset.section('bytes', 'u8')], [1, 2, 255]);
	assert.deepEqual([...asset.section('signed ones', 'i16')], [-3, 4]);
	assert.deepEqual([...asset.section('wide', 'f64')], [0.1, Number.POSITIVE_INFINITY]);
	assert.deepEqual(linesOf(asset.text('names')), ['甲', '乙']);
	const { kind, version, text, seed, figures } = asset.header;
	assert.deepEqual({ kind, version, text, seed, figures }, header);
	assert.deepEqual(assetBytes(header, { one: 'a' }), assetBytes(header, { one: 'a' }));
});

test('bytes that lie anywhere in a buffer are read as well', () => {
	const shifted = new Uint8Array(made.length + 3);
	shifted.set(made, 3);
	assert.deepEqual(
		[...openAsset(shifted.subarray(3), 'toys/one', 2).section('wide', 'f64')],
		[0.1, Number.POSITIVE_INFINITY],
	);
});

describe('what is no asset, or not the one that is wanted, is refused in a few words', () => {
	const changed = (at: number) => made.map((byte, i) => (i === at ? byte ^ 4 : byte));
	const faults: readonly (readonly [what: string, bytes: Uint8Array, kind: string, version: number, said: RegExp])[] = [
		['nothing', new Uint8Array(), 'toys/one', 2, /not an asset/],
		['a text', new TextEncoder().encode('某县新桥通车，群众出行方便。'), 'toys/one', 2, /not an asset/],
		['a bit of the numbers', changed(made.length - 9), 'toys/one', 2, /damaged/],
		['a bit of the header', changed(20), 'toys/one', 2, /damaged/],
		['the end', made.subarray(0, made.length - 8), 'toys/one', 2, /damaged/],
		['all but the start', made.subarray(0, 24), 'toys/one', 2, /cut short/],
		['another kind', made, 'toys/two', 2, /of the kind toys\/one/],
		['another version', made, 'toys/one', 3, /of version 2/],
	];
	for (const [what, bytes, kind, version, said] of faults)
		test(what, () =>
			assert.throws(
				() => openAsset(bytes, kind, version),
				(error) => error instanceof AssetError && said.test(error.message),
			),
		);
	test('a section that is not there, or of another type', () => {
		const asset = openAsset(made, 'toys/one', 2);
		assert.throws(() => asset.section('more', 'u8'), AssetError);
		assert.throws(() => asset.section('bytes', 'i8'), AssetError);
	});
});

describe('every bit of a small asset is guarded', () => {
	test('one that is flipped is noticed', () => {
		for (let bit = 0; bit < made.length * 8; bit++) {
			const flipped = made.slice();
			flipped[bit >> 3] ^= 1 << (bit & 7);
			assert.throws(() => openAsset(flipped, 'toys/one', 2), `bit ${bit}`);
		}
	});
});

describe('what is made of an asset', () => {
	const repository = { read: diskAssets(join(process.cwd(), 'assets')), complain: assert.fail };
	afterEach(() => setAssets(repository));
	const use = {
		kind: 'toys/one',
		version: 2,
		read: ({ section }: typeof blankAsset) => ({ bytes: section('bytes', 'u8') }),
	};

	test('it is read once, when it is asked for', () => {
		const asked: string[] = [];
		setAssets({
			read(file) {
				asked.push(file);
				return made;
			},
			complain: assert.fail,
		});
		const toy = fromAsset(use);
		assert.deepEqual(asked, []);
		assert.equal(toy(), toy());
		assert.deepEqual([...toy().bytes], [1, 2, 255]);
		assert.deepEqual(asked, ['toys-one.bin']);
	});

	for (const [what, bytes] of [
		['missing', undefined],
		['damaged', made.map((byte, i) => (i === made.length - 9 ? byte ^ 1 : byte))],
	] as const)
		test(`one that is ${what} is said once, and the reading goes on`, () => {
			const said: string[] = [];
			setAssets({ read: () => bytes, complain: (line) => said.push(line) });
			const toy = fromAsset(use);
			assert.deepEqual([...toy().bytes], []);
			assert.deepEqual([...toy().bytes], []);
			assert.deepEqual(said, [`toys-one.bin is ${what}: zhubi goes on without it; install it again`]);
		});

	test('one that comes late is asked for again until it is there, and then kept', () => {
		const given = [coming, coming, made] as const;
		let asked = 0;
		setAssets({ read: () => given[asked++], complain: assert.fail });
		const toy = fromLateAsset(use);
		assert.deepEqual([toy(), toy()], [undefined, undefined]);
		assert.deepEqual([...(toy()?.bytes ?? [])], [1, 2, 255]);
		assert.equal(toy(), toy());
		assert.equal(asked, 3);
	});

	for (const [what, bytes] of [
		['missing', undefined],
		['damaged', made.map((byte, i) => (i === made.length - 9 ? byte ^ 1 : byte))],
	] as const)
		test(`one that comes late and is ${what} is said once`, () => {
			const said: string[] = [];
			setAssets({ read: () => bytes, complain: (line) => said.push(line) });
			const toy = fromLateAsset(use);
			assert.deepEqual([...(toy()?.bytes ?? [])], []);
			assert.deepEqual([...(toy()?.bytes ?? [])], []);
			assert.deepEqual(said, [`toys-one.bin is ${what}: zhubi goes on without it; install it again`]);
		});
});

test('the assets of the repository are those that the program asks for, each sound and with its origin', () => {
	assert.deepEqual(
		readdirSync('assets')
			.filter((name) => name.endsWith('.bin'))
			.sort(),
		[...assetKinds, ...lateAssetKinds].map(assetFile).sort(),
	);
	for (const kind of [...assetKinds, ...lateAssetKinds]) {
		const { header } = openAsset(readFileSync(join('assets', assetFile(kind))), kind, 1);
		assert.ok(header.text.length > 0, `${kind} says no origin`);
	}
});
