import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { saidOf } from '../../server/exchange/exchange-error';
import { manifestXml, readManifest, type SentChange } from '../../server/exchange/word/manifest';
import { readWord } from '../../server/exchange/word/read-word';
import { wholeText } from '../../server/exchange/word/word-document';
import { writeWord } from '../../server/exchange/word/write-word';

const good = writeWord({
	...{ title: '一版', styles: [], comments: [], bookmarks: [], manifest: undefined },
	segments: [{ text: '新桥通车', inserted: undefined, deleted: undefined }],
});

/** The document with some parts changed; `undefined` takes one out. */
function withParts(changes: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
	const parts: Record<string, Uint8Array> = unzipSync(good);
	for (const [name, content] of Object.entries(changes))
		if (content === undefined) delete parts[name];
		else parts[name] = typeof content === 'string' ? strToU8(content) : content;
	return zipSync(parts);
}

function refused(bytes: Uint8Array): string {
	try {
		readWord(bytes);
	} catch (error) {
		const said = saidOf(error);
		assert.ok(said, `an error that is not told: ${error instanceof Error ? error.stack : error}`);
		return said.en;
	}
	assert.fail('it was read');
}

const documentXml = (inside: string, head = '') =>
	`<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;

test('what is no document is refused in one sentence', () => {
	assert.match(refused(new Uint8Array(0)), /no \.docx/);
	assert.match(refused(strToU8('新桥通车'.repeat(100))), /no \.docx/);
	assert.match(refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])), /old \.doc/);
	assert.match(refused(zipSync({ 'a.txt': strToU8('x') })), /no document of Word/);
	assert.match(refused(withParts({ 'word/document.xml': undefined })), /no document in it/);
	assert.match(refused(good.slice(0, good.length / 2)), /no \.docx|whole/);
});

test('document types, entities and broken XML are refused', () => {
	const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
	const laughs = '<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;">]>';
	for (const xml of [
		documentXml('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', entity),
		documentXml('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', laughs),
		documentXml('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>'),
		documentXml('<w:p><w:r>'),
		documentXml('<w:p>\0</w:p>'),
		documentXml('<w:p>'.repeat(100_000)),
		'',
	])
		assert.match(refused(withParts({ 'word/document.xml': xml })), /XML in the file is broken/);
	const comments = '<!DOCTYPE x><w:comments/>';
	assert.match(refused(withParts({ 'word/comments.xml': comments })), /XML in the file is broken/);
});

test('relations that lead out of the package are refused; those of links are not followed', () => {
	const relations = (target: string, more = '') =>
		`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="${target}"${more}/></Relationships>`;
	const list = 'word/_rels/document.xml.rels';
	for (const target of ['../../etc/passwd', 'file:///etc/passwd', 'http://example.org/x.xml', '//host/x', '..\\..\\x'])
		assert.match(refused(withParts({ [list]: relations(target) })), /lies outside/);
	assert.match(refused(withParts({ [list]: relations('x.xml', ' TargetMode="External"') })), /lies outside/);
	const link = relations('http://example.org/', ' TargetMode="External"').replace('/comments"', '/hyperlink"');
	assert.equal(wholeText(readWord(withParts({ [list]: link }))), '新桥通车');
	assert.equal(readWord(withParts({ [list]: relations('gone.xml') })).comments.length, 0);
});

test('a part that would fill the memory is not unpacked', () => {
	const zeros = new Uint8Array(30_000_000);
	const bomb = zipSync({ ...unzipSync(good), 'word/document.xml': zeros }, { level: 6 });
	/** The same with another size in its list. */
	const saying = (size: number): Uint8Array => {
		const bytes = Uint8Array.from(bomb);
		const view = new DataView(bytes.buffer);
		for (let at = 0; at < bytes.length - 46; at++)
			if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === zeros.length)
				view.setUint32(at + 24, size, true);
		return bytes;
	};
	assert.match(refused(saying(101_000_000)), /too large/);
	// One that lies about its size is unpacked no further than that.
	const bytes = saying(1000);
	const before = process.memoryUsage().arrayBuffers;
	assert.match(refused(bytes), /damaged/);
	assert.ok(process.memoryUsage().arrayBuffers - before < 10_000_000);
});

test('two parts of one name, a password, and damaged bytes are refused', () => {
	const twice = Uint8Array.from(zipSync({ ...unzipSync(good), 'word/document.xmm': strToU8('x') }));
	const text = new TextDecoder('latin1').decode(twice);
	for (let at = text.indexOf('word/document.xmm'); at >= 0; at = text.indexOf('word/document.xmm', at + 1))
		twice[at + 16] = 0x6c;
	assert.match(refused(twice), /damaged/);
	const locked = Uint8Array.from(good);
	const view = new DataView(locked.buffer);
	for (let at = 0; at < locked.length - 46; at++)
		if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
	assert.match(refused(locked), /password/);
});

test('what zhubi keeps in a document for itself is believed only where it can be', () => {
	const text = '新桥通车';
	const change: SentChange = {
		...({ mark: 'm', name: 'zhubi_0', what: 'delete', target: undefined, text: '' } as const),
		place: { start: 0, end: 2 },
	};
	const manifest = (more: object) =>
		manifestXml({ base: { sha256: 'a'.repeat(64), length: 4 }, text, changes: [change], comments: [], ...more });
	const read = (xml: string): string | undefined => {
		try {
			readManifest(xml);
		} catch (error) {
			return saidOf(error)?.en;
		}
		return undefined;
	};
	assert.equal(read(manifest({})), undefined);
	for (const changes of [
		[{ ...change, place: { start: 0, end: 5 } }],
		[{ ...change, place: { start: 3, end: 2 } }],
		[{ ...change, place: { start: -1, end: 2 } }],
		[{ ...change, place: { start: 0.5, end: 2 } }],
		[{ ...change, target: 99 }],
	])
		assert.match(read(manifest({ changes })) ?? '', /was damaged/);
	assert.match(read(manifest({ base: { sha256: '../../x', length: 4 } })) ?? '', /was damaged/);
	assert.match(read(manifest({}).slice(0, -3)) ?? '', /XML in the file is broken/);
	assert.match(read(`<!DOCTYPE x>${manifest({}).replace(/^.*\n/, '')}`) ?? '', /XML in the file is broken/);
});

test('any damage is refused or read, and is never a fault of the program', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (bytes) => {
			const damaged = Uint8Array.from(good);
			for (const [at, byte] of bytes) damaged[at] = byte;
			try {
				readWord(damaged);
			} catch (error) {
				assert.ok(saidOf(error), error instanceof Error ? error.stack : String(error));
			}
		}),
		{ numRuns: 400 },
	);
});
