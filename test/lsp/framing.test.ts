import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createFraming } from '../../server/lsp/transport/framing';

const bytes = (text: string) => new TextEncoder().encode(text);

function framed(body: string, more = ''): Uint8Array {
	return bytes(`Content-Length: ${bytes(body).length}\r\n${more}\r\n${body}`);
}

test('messages come out whole, however they are chopped up', () => {
	const bodies = ['{}', '{"text":"城东新桥昨日通车"}', '', '{"text":"Content-Length: 3\\r\\n\\r\\n"}'];
	const all = Buffer.concat(bodies.map((body, i) => framed(body, i % 2 ? 'Content-Type: x; charset=utf-8\r\n' : '')));
	fc.assert(
		fc.property(fc.array(fc.nat(all.length), { maxLength: 12 }), (cuts) => {
			const taken: string[] = [];
			const feed = createFraming((body) => taken.push(new TextDecoder().decode(body)));
			let from = 0;
			for (const cut of [...cuts.sort((a, b) => a - b), all.length]) {
				assert.equal(feed(all.subarray(from, cut)), undefined);
				from = cut;
			}
			assert.deepEqual(taken, bodies);
		}),
		{ seed: 1 },
	);
});

test('what is no frame is told', () => {
	const reasonOf = (text: string) => createFraming(() => assert.fail())(bytes(text))?.reason;
	assert.match(reasonOf('{"jsonrpc":"2.0"}\r\n\r\n') ?? '', /no header: /);
	assert.match(reasonOf('Content-Type: x\r\n\r\n') ?? '', /without Content-Length/);
	for (const length of ['', '-5', '5abc', '1e3', 'NaN'])
		assert.match(reasonOf(`Content-Length: ${length}\r\n\r\n`) ?? '', /without Content-Length/);
	assert.match(reasonOf('Content-Length: 99999999999\r\n\r\n') ?? '', /a message of 99999999999 bytes/);
	assert.match(reasonOf('x'.repeat(5000)) ?? '', /no header in 4096 bytes/);
	assert.equal(reasonOf('Content-Length: 5\r\n'), undefined);
});
