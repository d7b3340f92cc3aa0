import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { semanticTokens } from '../../server/answers/navigation/semantic-tokens';
import { editsOf, toTokenData } from '../../server/lsp/protocol/semantic-tokens';
import { analyze } from '../../server/reading/page/update';
import { apply, edit, input, share } from '../reading/page/edits';
import { pageOf, shown } from './on-page';

/** The tokens are marked, `⟦person.firstMention:…⟧`. */
function check(copy: string): void {
	const { page, stretches } = pageOf(copy);
	const tokens = semanticTokens(page).map(({ span, type, modifiers }) => ({
		...span,
		label: [type, ...modifiers].join('.'),
	}));
	assert.equal(shown(page.text, tokens), shown(page.text, stretches));
}

test('headline, byline, people, titles, organizations, dates and quotations', () => {
	check(
		'⟦headline:骆长青检查防汛工作⟧\n\n⟦byline:本报讯（记者 ⟧⟦person:乔南⟧⟦byline:）⟧⟦date:7月28日⟧，⟦organization:栖川县委⟧⟦title:书记⟧⟦person.firstMention:骆长青⟧检查防汛工作。⟦person:骆长青⟧说：⟦quotation:“要听⟧⟦person.firstMention:乔南⟧⟦quotation:的。”⟧大家都说好。',
	);
});

test('a name that a column break cuts is two tokens of one mention', () => {
	check(
		'⟦byline:本报讯（记者 ⟧⟦person:乔南⟧⟦byline:）⟧⟦title:县长⟧⟦person.firstMention:苗春燕⟧检查水库，要求把责任落实到每一座水库和每一个村庄。⟦person:苗春⟧\n\n⟦person:燕⟧强调，措施要到位。',
	);
});

test('a name that one verb of speech alone speaks for is uncertain', () => {
	const { page } = pageOf('城东新桥昨日通车\n\n昨日，城东新桥通车，两岸群众从此不用绕行。骆长青要求，加快建设。');
	const people = semanticTokens(page).filter(({ type }) => type === 'person');
	assert.deepEqual(
		people.map(({ modifiers }) => modifiers),
		[['firstMention', 'uncertain']],
	);
});

test('furniture has no first mention, and the headline of an article that may be none is uncertain', () => {
	check('⟦date:2022年7月31日⟧ 责任编辑：⟦person:柳依依⟧');
	const { page } = pageOf('城东新桥通车\n\n昨日，城东新桥通车。');
	const [section, ...others] = page.segmentation.sections;
	const sections = [{ ...section, confidence: 0.6 }, ...others];
	const doubted = { ...page, segmentation: { ...page.segmentation, sections } };
	assert.deepEqual(semanticTokens(doubted)[0].modifiers, ['uncertain']);
});

test('tokens of a stretch are those of the page that touch it', () => {
	const page = analyze(input(readFileSync('samples/20260728A02.txt', 'utf8')));
	const all = semanticTokens(page);
	fc.assert(
		fc.property(share, share, (a, b) => {
			const [start, end] = [a, b].map((one) => Math.floor(one * page.text.length)).sort((x, y) => x - y);
			assert.deepEqual(
				semanticTokens(page, { start, end }),
				all.filter(({ span }) => span.start < end && start < span.end),
			);
		}),
		{ numRuns: 40, seed: 20260728 },
	);
});

const samples = readdirSync('samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(`samples/${name}`, 'utf8'));

test('after each of 1,000 edits the tokens by difference are those made from nothing, one after the other, each within a line', () => {
	let edits = 0;
	fc.assert(
		fc.property(
			fc.nat(samples.length - 1),
			share,
			fc.array(edit, { minLength: 40, maxLength: 40 }),
			(sample, from, sequence) => {
				const whole = samples[sample];
				const start = whole.lastIndexOf('\n', from * whole.length) + 1;
				let page = analyze(input(whole.slice(start, start + 600)));
				let held = dataOf(page.text, semanticTokens(page));
				for (const next of sequence) {
					page = apply(page, next, { parsed: 0, resolved: 0 });
					const tokens = semanticTokens(page);
					for (let i = 1; i < tokens.length; i++) assert.ok(tokens[i - 1].span.end <= tokens[i].span.start);
					for (const { span } of tokens) assert.doesNotMatch(page.text.slice(span.start, span.end), /\n/);
					const after = dataOf(page.text, tokens);
					for (const { start: at, deleteCount, data = [] } of editsOf(held, after))
						held = [...held.slice(0, at), ...data, ...held.slice(at + deleteCount)];
					const fresh = analyze(input(page.text));
					assert.deepEqual(held, dataOf(page.text, semanticTokens(fresh)));
					edits++;
				}
			},
		),
		{ numRuns: 25, seed: 20260728 },
	);
	assert.equal(edits, 1000);
});

function dataOf(text: string, tokens: ReturnType<typeof semanticTokens>): number[] {
	return toTokenData(TextDocument.create('untitled:1', 'newscopy', 1, text), tokens);
}
