import type { Family } from '../family';
import { han, name, word } from '../family';

/** What a story of a page is made of: the number of the story, and how many there are. */
type Story = (nth: number, count: number) => string;

/** A page of ever more stories; where `first` is given, it is the story above them that has something in common with each. */
function page(label: string, story: Story, first: (count: number) => string = () => ''): Family {
	return {
		name: `page of ${label}`,
		copy(length) {
			const count = Math.max(1, Math.round(length / (story(0, 1).length + first(1000).length / 1000)));
			const parts = [first(count)];
			for (let nth = 0; nth < count; nth++) parts.push(story(nth, count));
			return Buffer.from(parts.join(''), 'utf16le').toString('utf16le');
		},
	};
}

const told = (headline: string, text: string): string => `${headline}\n本报讯（记者 程小禾）${text}\n\n\n`;

const clause = (nth: number): string => `县里商量怎么把老街的${word(nth)}修得又平又宽`;
const office = (nth: number): string => `县水利局局长${name(nth)}`;
const deputy = (nth: number): string => `县水利局副局长${name(nth)}`;

const all = (count: number, make: (nth: number) => string, joint: string): string =>
	Array.from({ length: count }, (_, nth) => make(nth)).join(joint);

export const pages: readonly Family[] = [
	page('one line each', (nth) => `${word(nth)}\n\n\n`),
	page('short stories', (nth) => told(`${word(nth)}开了一条新路`, `7月28日，${word(nth)}开会。`)),
	page('the same story', () =>
		told('老街改造后客流翻番', '街坊都来看新铺的石板路，县里开会商量怎么修，商量怎么把老街修得又平又宽。'),
	),
	page('one headline', (nth) => told('老街改造后客流翻番', `${clause(nth)}，${clause(nth + 1)}。`)),
	page('pairs', (nth) => told(`${word(nth)}开了一条新路`, `${clause(nth >> 1)}，${clause((nth >> 1) + 7)}。`)),
	page('a clause from the one before', (nth) =>
		told(`${word(nth)}开了一条新路`, `${clause(nth)}，${clause(nth + 1)}。`),
	),
	page(
		'a clause each from the first',
		(nth) => told(`${word(nth)}开了一条新路`, `7月28日，县里开会。\n${clause(nth)}。`),
		(count) => told('老街改造后客流翻番', `7月28日，县里开会。\n${all(count, clause, '。\n')}。`),
	),
	page(
		'a clause each from the first, under its headline',
		(nth) => told('老街改造后客流翻番', `7月28日，县里开会。\n${clause(nth)}。`),
		(count) => told('老街改造后客流翻番', `7月28日，县里开会。\n${all(count, clause, '。\n')}。`),
	),
	page(
		'a paragraph each from the first',
		(nth) =>
			told(`${word(nth)}开了一条新路`, `7月28日，县里开会。\n${clause(nth)}，${clause(nth + 5)}，${clause(nth + 9)}。`),
		(count) =>
			told(
				'老街改造后客流翻番',
				`7月28日，县里开会。\n${all(count, (nth) => `${clause(nth)}，${clause(nth + 5)}，${clause(nth + 9)}`, '。\n')}。`,
			),
	),
	page(
		'an official each of the first',
		(nth) => told(`${word(nth)}开了一条新路`, `7月28日，${deputy(nth)}到场。`),
		(count) => told('老街改造后客流翻番', `7月28日，${all(count, office, '到场，')}到场。`),
	),
	page('names of one surname', (nth) =>
		told(`${word(nth)}开了一条新路`, `7月28日，县长程小${han(nth)}到场，程小${han(nth + 1)}说好。`),
	),
	page('names known from elsewhere', (nth) =>
		told(`${word(nth)}开了一条新路`, `7月28日，县长${name(nth)}到场。${name(nth + 1)}也来了，${name(nth + 2)}没来。`),
	),
	page(
		'leads of ever another form',
		(nth) =>
			`${word(nth)}开了一条新路\n本报讯（记者${' '.repeat(1 + (nth % 5))}程小禾${'、 ，；'[nth % 4]}王军 ${'　'.repeat(nth % 3)}通讯员 李文）7月28日，县里开会。\n\n\n`,
	),
	page('mastheads', (nth) => `青石日报\n2026年7月${1 + (nth % 31)}日 星期二 第${nth}版\n\n`),
	page('stories cut in mid-sentence', (nth) =>
		told(`${word(nth)}开了一条新路`, '街坊都来看新铺的石板路，县里开会商量怎么')
			.trimEnd()
			.concat('\n'),
	),
	page('headlines with a stop', (nth) =>
		told(`${word(nth)}开了一条新路。`, '街坊都来看新铺的石板路，县里开会商量怎么修。'),
	),
	page('credits', (nth) => `${word(nth)}开了一条新路\n图为老街。（${name(nth)} 摄）\n\n`),
];
