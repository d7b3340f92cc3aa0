// node --expose-gc bench/editing.mjs: what a key costs by the size of the file (bytes of UTF-8), by what is done (a character typed, a
// sentence pasted, a clause deleted) and where; how long a file takes from opening to its first diagnostics and outline; and the heap that
// it holds then, after 10,000 edits, and after closing. In process, on the documents of the server; messages are left out.
import { bundled } from './bundle.mjs';
import { pages } from './pages.mjs';

const { createDocuments, defaults, diagnostics, outline } = await bundled('editing');

const uri = 'file:///issue/20260728A01.txt';
const settings = { ...defaults, issueDate: { day: { year: 2026, month: 7, day: 28 }, source: 'option' } };
const sizes = [
	['10 kB', 10_000],
	['100 kB', 100_000],
	['1 MB', 1_000_000],
	['10 MB', 10_000_000],
];
/** Samples of each kind at each place: enough for the one in a hundred. */
const samples = 120;
const kinds = {
	typing: () => ({ length: 0, text: '新' }),
	pasting: () => ({ length: 0, text: '村民们说，路修好了，出行方便多了。' }),
	deleting: () => ({ length: 12, text: '' }),
};
const places = { start: 0.02, middle: 0.5, end: 0.98 };

// Once over: what is compiled as it runs is slow the first time.
for (let i = 0; i < 3; i++) opened(pages(20_000, i + 1)).documents.close(uri);

const bases = {};
for (const [name, bytes] of sizes) {
	const text = ofBytes(bytes);
	global.gc?.();
	const before = global.gc ? heap() : 0;
	const { documents, first, outlined } = opened(text);
	console.log(`\n${name}, ${text.length.toLocaleString('en')} characters`);
	console.log(`  opened: diagnostics after ${ms(first)}, outline ${ms(outlined)} more`);
	for (const [kind, make] of Object.entries(kinds)) {
		const all = [];
		const updates = [];
		let line = `  ${kind.padEnd(9)}`;
		for (const [place, share] of Object.entries(places)) {
			const own = [];
			for (let i = 0; i < samples; i++) {
				const { update, work } = key(documents, share, make());
				own.push(work);
				updates.push(update);
			}
			all.push(...own);
			line += ` ${place} ${ms(quantile(own, 0.5))} / ${ms(quantile(own, 0.99))},`;
		}
		bases[kind] ??= quantile(all, 0.5);
		console.log(
			`${line} all ${ms(quantile(all, 0.5))} / ${ms(quantile(all, 0.99))} (p50 ${(quantile(all, 0.5) / bases[kind]).toFixed(2)} × 10 kB); the document's own update ${ms(quantile(updates, 0.5))}`,
		);
	}
	if (!global.gc) continue;
	const length = documents.get(uri).getText().length;
	const held = () => `${((heap() - before) / length).toFixed(1)} bytes a character, text included`;
	console.log(`  heap: ${held()}`);
	if (bytes <= 1_000_000) {
		for (let i = 0; i < 10_000; i++) key(documents, (i * 0.618) % 1, i % 2 ? { length: 1, text: '' } : kinds.typing());
		console.log(`  after 10,000 edits more: ${held()}`);
	}
	documents.close(uri);
	console.log(`  closed: ${((heap() - before) / 1e6).toFixed(1)} MB`);
}

/** A document that has just been opened, understood. */
function opened(text) {
	const documents = createDocuments(console.error);
	const start = performance.now();
	documents.open({ uri, languageId: 'newscopy', version: 1, text });
	const { page } = documents.page(uri, settings);
	diagnostics(page, { language: 'zh' });
	const first = performance.now() - start;
	const then = performance.now();
	outline(page, 'zh');
	return { documents, first, outlined: performance.now() - then };
}

/** One edit: the document's own update, and all that follows up to the diagnostics. */
function key(documents, share, { length, text }) {
	const document = documents.get(uri);
	const whole = document.getText();
	const at = Math.max(0, whole.indexOf('，', Math.floor(share * whole.length)) + 1);
	const range = { start: document.positionAt(at), end: document.positionAt(Math.min(whole.length, at + length)) };
	const start = performance.now();
	documents.change({ textDocument: { uri, version: document.version + 1 }, contentChanges: [{ range, text }] });
	// The document joins its halves when somebody reads them.
	document.getText().charCodeAt(at);
	const between = performance.now();
	diagnostics(documents.page(uri, settings).page, { language: 'zh' });
	return { update: between - start, work: performance.now() - between };
}

/** Invented pages of about so many bytes of UTF-8. */
function ofBytes(bytes) {
	const text = pages(bytes >> 1, 7);
	let at = 0;
	for (let left = bytes; left > 0 && at < text.length; at++) left -= text.charCodeAt(at) < 0x80 ? 1 : 3;
	return text.slice(0, text.lastIndexOf('\n', at) + 1);
}

function heap() {
	global.gc();
	return process.memoryUsage().heapUsed;
}

/** The time that so large a share of the times does not exceed. */
function quantile(times, share) {
	return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];
}

function ms(time) {
	return time < 10 ? `${time.toFixed(2)} ms` : `${time.toFixed(0)} ms`;
}
