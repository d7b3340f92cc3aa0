import assert from 'node:assert/strict';

type Pair = readonly [number, number];

interface Item {
	readonly kind: string;
	readonly span: Pair;
}

/** Every promise of docs/CONTRACT.md that can be checked against a text, checked on what `zhubi annotate` printed for it. */
export function assertPromises(text: string, printed: unknown): void {
	// Through JSON, as a reader gets it: undefined fields are gone, and nothing that JSON cannot say is left.
	const page = JSON.parse(JSON.stringify(printed));
	assert.deepEqual(Object.keys(page), [
		'version',
		'file',
		'issueDate',
		'issueDateSource',
		'articles',
		'furniture',
		'entities',
		'findings',
	]);
	assert.equal(page.version, 1);
	assert.equal(page.issueDate === null, page.issueDateSource === null);
	every(page, text);

	const covered = new Uint8Array(text.length);
	for (const article of page.articles) {
		assert.match(
			text.slice(article.span[0], article.span[1]),
			/^[\S\ufeff](?:[\s\S]*[\S\ufeff])?$/,
			'an article begins and ends with ink',
		);
		assert.ok(article.confidence >= 0 && article.confidence <= 1);
		assert.ok(article.blocks.length > 0);
		for (const block of article.blocks) {
			assert.ok(articleKinds.has(block.kind), block.kind);
			assert.ok(within(block.span, article.span), 'a block lies in its article');
			assert.ok(block.kind !== 'paragraph' || typeof block.continues === 'boolean');
			assert.ok(!/[\r\n]/.test(text.slice(block.span[0], block.span[1])), 'a block lies in one line');
		}
		assert.ok(!article.blocks.at(-1).continues, 'nothing goes on after the last block');
		inOrder(article.blocks);
		cover(article.blocks, covered);
		const head = article.blocks.find(
			(block: Item) => block.kind === 'kicker' || block.kind === 'headline' || block.kind === 'deck',
		);
		if (article.headline)
			assert.ok(
				article.headline.span[0] === head.span[0] &&
					within(article.headline.span, article.span) &&
					!/[\r\n]/.test(article.headline.plain),
			);
	}
	inOrder(page.articles);
	for (const piece of page.furniture) assert.ok(furnitureKinds.has(piece.kind), piece.kind);
	inOrder([...page.articles, ...page.furniture].sort((a: Item, b: Item) => a.span[0] - b.span[0]));
	cover(page.furniture, covered);
	for (let i = 0; i < text.length; i++)
		assert.ok(covered[i] || /\s/.test(text[i]), `ink in no block at ${i}: ${JSON.stringify(text.slice(i, i + 12))}`);

	for (const entity of page.entities) assertEntity(entity);
	sorted(page.entities);
	sorted(page.findings);
	for (const finding of page.findings) {
		assert.ok(
			['error', 'warning', 'information', 'hint'].includes(finding.severity) &&
				['A', 'B', 'C', 'D'].includes(finding.tier) &&
				finding.message !== '' &&
				finding.weight >= 0,
		);
		for (const fix of finding.fixes) inOrder(fix.edits);
	}
}

const articleKinds = new Set([
	'kicker',
	'headline',
	'deck',
	'byline',
	'paragraph',
	'crosshead',
	'caption',
	'credit',
	'jump',
	'note',
]);
const furnitureKinds = new Set(['masthead', 'folio', 'slogan', 'advert']);
/**
 * Whatever is called a span lies in the text, and whatever stands beside one as `text` is its slice.
 * Edits are the exception: theirs is what comes.
 */
function every(value: unknown, text: string, key = ''): void {
	if (Array.isArray(value)) for (const item of value) every(item, text, key);
	else if (value !== null && typeof value === 'object') {
		const object = value as { span?: Pair; text?: string };
		if (object.span) {
			const [start, end] = object.span;
			assert.ok(
				object.span.length === 2 &&
					Number.isInteger(start) &&
					Number.isInteger(end) &&
					0 <= start &&
					start <= end &&
					end <= text.length,
				`span ${object.span} of ${text.length}`,
			);
			if (key !== 'edits') assert.ok(start < end || key === 'findings' || key === 'related', 'an empty span');
			if (object.text !== undefined && key !== 'edits') assert.equal(object.text, text.slice(start, end));
		}
		for (const [name, item] of Object.entries(value)) every(item, text, name);
	}
}

function assertEntity(entity: Item & Record<string, never>): void {
	const plain = (name: unknown) =>
		assert.ok(typeof name === 'string' && name !== '' && !/[\r\n]/.test(name), `name ${JSON.stringify(name)}`);
	const plainOrNull = (word: unknown) =>
		assert.ok(word === null || (typeof word === 'string' && word !== '' && !/[\r\n]/.test(word)), JSON.stringify(word));
	if (entity.kind === 'byline') {
		const { role, agency, place, date, people } = entity as unknown as {
			role: string;
			agency: unknown;
			place: unknown;
			date: unknown;
			people: { name: string; span: Pair; role: string; employer: unknown }[];
		};
		assert.ok(['lead', 'dateline', 'line', 'credit', 'tail'].includes(role), role);
		for (const word of [agency, place, date]) plainOrNull(word);
		for (const person of people) {
			plain(person.name);
			plain(person.role);
			plainOrNull(person.employer);
			assert.ok(within(person.span, entity.span));
		}
	} else if (entity.kind === 'date') {
		const { value, type } = entity as unknown as { value: unknown; type: string };
		plain(value);
		assert.ok(['date', 'time', 'duration', 'set'].includes(type), type);
	} else if (entity.kind === 'official') {
		const { title, person } = entity as unknown as {
			title: { span: Pair; organization: unknown; post: unknown };
			person: { span: Pair; name: unknown };
		};
		assert.ok(within(title.span, entity.span) && within(person.span, entity.span));
		plain(person.name);
		plainOrNull(title.organization);
		plainOrNull(title.post);
	} else if (entity.kind === 'person') plain(entity.name);
	else
		for (const [field, value] of Object.entries(entity))
			if (field !== 'span' && field !== 'text' && typeof value !== 'number') plainOrNull(value);
}

function within(inner: Pair, outer: Pair): boolean {
	return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** In order, not overlapping. */
function inOrder(items: readonly { readonly span: Pair }[]): void {
	for (let i = 1; i < items.length; i++)
		assert.ok(
			items[i - 1].span[1] <= items[i].span[0],
			`out of order or overlapping: ${JSON.stringify(items.slice(i - 1, i + 1))}`,
		);
}

/** By start, then the longer first. */
function sorted(items: readonly { readonly span: Pair }[]): void {
	for (let i = 1; i < items.length; i++) {
		const [a, b] = [items[i - 1].span, items[i].span];
		assert.ok(
			a[0] < b[0] || (a[0] === b[0] && a[1] >= b[1]),
			`not sorted: ${JSON.stringify(items.slice(i - 1, i + 1))}`,
		);
	}
}

function cover(items: readonly { readonly span: Pair }[], covered: Uint8Array): void {
	for (const { span } of items) covered.fill(1, ...span);
}
