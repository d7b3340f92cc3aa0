// node --expose-gc bench/editing.mjs [--large]: what a key costs by the size of the file (bytes of UTF-8), by what is done (a character
// typed, a sentence pasted, a clause deleted) and where; how long a file takes from opening to its first diagnostics and outline; and what
// it holds then of memory, after 10,000 edits, and after closing. `--large` adds a file of ten million characters. In process, on the
// documents of the server; messages are left out. A key is update and diagnostics, without the document's own update.
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
	...(process.argv.includes('--large') ? [['29 MB', 29_000_000]] : []),
];
/** Of larger files 10,000 edits would take minutes; of smaller ones memory says nothing. */
const editedLong = [100_000, 1_000_000];
/** Samples of each kind at each place: enough for the one in a hundred. */
const samples = 120;
const kinds = {
	typing: () => ({ length: 0, text: '新' }),
	pasting: () => ({ length: 0, text: '村民们说，路修好了，出行方便多了。' }),
	deleting: () => ({ length: 12, text: '' }),
};
const places = { start: 0.02, middle: 0.5, end: 0.98 };

// Once over: what is compiled as it runs is slow the first time, and the program that it becomes is no memory of a page.
for (let i = 0; i < 3; i++) {
	const { documents } = opened(pages(20_000, i + 1));
	editAlong(documents, 1000);
	documents.close(uri);
}

const bases = {};
for (const [name, bytes] of sizes) measure(name, bytes);

function measure(name, bytes) {
	const before = held();
	const { documents, length, first, outlined } = opened(ofBytes(bytes));
	console.log(`\n${name}, ${length.toLocaleString('en')} characters`);
	console.log(`  opened: diagnostics after ${ms(first)}, outline ${ms(outlined)} more`);
	tellMemory('opened', before, documents);
	for (const [kind, make] of Object.entries(kinds)) tellKeys(documents, kind, make);
	if (!global.gc) return;
	if (editedLong.includes(bytes)) {
		editAlong(documents, 10_000);
		tellMemory('after 10,000 edits more', before, documents);
	}
	documents.close(uri);
	console.log(`  closed: ${((held() - before) / 1e6).toFixed(1)} MB, mostly of the program`);
}

/** What keys of one kind cost at the start, in the middle and at the end: the median and the one in a hundred. */
function tellKeys(documents, kind, make) {
	const all = [];
	const updates = [];
	const cpu = process.cpuUsage();
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
	const { user, system } = process.cpuUsage(cpu);
	bases[kind] ??= quantile(all, 0.5);
	const times = (quantile(all, 0.5) / bases[kind]).toFixed(2);
	console.log(
		`${line} all ${ms(quantile(all, 0.5))} / ${ms(quantile(all, 0.99))} (p50 ${times} × 10 kB); the document's own update ${ms(quantile(updates, 0.5))}; processor time of all threads, with that update ${ms((user + system) / 1000 / all.length)}`,
	);
}

/** Characters typed and deleted by turns, all over the file. */
function editAlong(documents, edits) {
	for (let i = 0; i < edits; i++) key(documents, (i * 0.618) % 1, i % 2 ? { length: 1, text: '' } : kinds.typing());
}

function tellMemory(when, before, documents) {
	if (!global.gc) return;
	const { length } = documents.get(uri).getText();
	console.log(`  ${when}: ${((held() - before) / length - 2).toFixed(1)} bytes a character beyond the text`);
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
	return { documents, length: text.length, first, outlined: performance.now() - then };
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

/** Bytes of the heap and of the arrays beside it. */
function held() {
	global.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/** The time that so large a share of the times does not exceed. */
function quantile(times, share) {
	return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];
}

function ms(time) {
	return time < 10 ? `${time.toFixed(2)} ms` : `${time.toFixed(0)} ms`;
}
