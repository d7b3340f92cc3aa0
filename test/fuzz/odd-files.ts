import fc from 'fast-check';
import { writeWord } from '../../server/exchange/word/write-word';
import { oddCopy } from './odd-copy';

/** Pieces of a kind of file in any order, odd copy among them. */
export const made = (...pieces: readonly string[]): fc.Arbitrary<string> =>
	fc
		.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, { weight: 2, arbitrary: oddCopy(3) }), {
			maxLength: 30,
			size: 'max',
		})
		.map((parts) => parts.join(''));

export const signsOfJson = [
	'{',
	'}',
	'[',
	']',
	':',
	',',
	'"',
	'\\',
	'\\u0000',
	'null',
	'true',
	'1e999',
	'-',
	'/*',
	'//',
	'\n',
];
/** Any JSON with those keys somewhere in it. */
export const jsonWith = (...keys: readonly string[]): fc.Arbitrary<string> =>
	fc
		.letrec((tie) => ({
			value: fc.oneof(
				{ depthSize: 'small', withCrossShrink: true },
				fc.constantFrom<unknown>(
					null,
					true,
					false,
					0,
					-1,
					1.5,
					1e21,
					'',
					'off',
					'error',
					'**/*.txt',
					'../..',
					'2026-07-28',
				),
				oddCopy(3),
				fc.array(tie('value'), { maxLength: 4 }),
				fc.dictionary(
					fc.oneof(fc.constantFrom(...keys), fc.constantFrom('__proto__', 'constructor', '')),
					tie('value'),
					{
						maxKeys: 6,
					},
				),
			),
		}))
		.value.map((value) => JSON.stringify(value));

export const keysOfSettings = [
	'rules',
	'allow',
	'packs',
	'extends',
	'pages',
	'issueDate',
	'profile',
	'roster',
	'house',
	'byline',
];
export const keysOfPacks = [
	'name',
	'entries',
	'terms',
	'term',
	'use',
	'reason',
	'from',
	'to',
	'wrong',
	'right',
	'examples',
	'severity',
];
const keysOfNotes = [
	...[
		'version',
		'id',
		'time',
		'kind',
		'by',
		'round',
		'what',
		'selector',
		'exact',
		'prefix',
		'suffix',
		'position',
		'to',
	],
	...[
		'text',
		'body',
		'of',
		'state',
		'reason',
		'n',
		'name',
		'act',
		'sha256',
		'length',
		'errors',
		'rule',
		'scope',
		'border',
	],
];
const kindsOfNotes = [
	...['dismissal', 'pin', 'move', 'withdrawal', 'mark', 'reply', 'amend', 'state', 'round', 'import', 'date'],
];

/** Lines of a sidecar: most of them nearly right. */
export const notesText = fc
	.array(
		fc.oneof(
			{ weight: 1, arbitrary: jsonWith(...keysOfNotes) },
			{
				weight: 3,
				arbitrary: fc
					.record({
						kind: fc.constantFrom(...kindsOfNotes),
						id: fc.constantFrom('a', 'b', 'c', 'd'),
						of: fc.constantFrom('a', 'b', 'c', 'x', 1, undefined),
						time: fc.constantFrom('2026-07-28T08:00:00Z', '2026-07-28T08:00:01Z', '', 'x', 1),
						what: fc.constantFrom(
							'comment',
							'delete',
							'insert',
							'replace',
							'relocate',
							'verify',
							'stet',
							'x',
							undefined,
						),
						state: fc.constantFrom('accepted', 'rejected', 'resolved', 'open', 'x', undefined),
						act: fc.constantFrom('opened', 'signed', undefined),
						text: fc.oneof(fc.constant({ sha256: 'a'.repeat(64), length: 3 }), oddCopy(2)),
						selector: fc.record({ exact: oddCopy(2), prefix: oddCopy(2), suffix: oddCopy(2), position: fc.integer() }),
						body: oddCopy(2),
						n: fc.constantFrom(1, 2, -1, 1.5, undefined),
					})
					.map((event) => JSON.stringify({ version: 1, ...event })),
			},
		),
		{ maxLength: 8 },
	)
	.map((lines) => lines.join('\n'));

const good = writeWord({
	...{ title: '一版', styles: [], comments: [], bookmarks: [], manifest: undefined },
	segments: [{ text: '新桥通车\n本报讯', inserted: undefined, deleted: undefined }],
});

/** A document of Word with bytes changed, cut off or doubled. */
export const damagedWord = fc
	.tuple(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), fc.nat(good.length), fc.nat(3))
	.map(([bytes, end, how]) => {
		const damaged = Uint8Array.from(how === 0 ? good.slice(0, end) : good);
		for (const [at, byte] of bytes) if (at < damaged.length) damaged[at] = byte;
		return damaged;
	});

export const tags = [
	'<p>',
	'</p>',
	'<br>',
	'<table>',
	'<tr>',
	'<td>',
	'</td>',
	'<!--',
	'-->',
	'<!',
	'<![if',
	'&nbsp;',
	'&#x4e00;',
	'&#1;',
	'&x;',
];
export const moreTags = [
	'<o:p>',
	'<style>',
	'</style>',
	'<script>',
	'<h1 class="',
	'">',
	"'",
	'=',
	'<',
	'>',
	'<ol><li>',
	'<ul>',
	'</',
];
export const cells = [
	'姓名',
	'单位',
	'职务',
	'任职日期',
	'离任日期',
	'name',
	'title',
	',',
	',',
	',',
	';',
	'\t',
	'"',
	'""',
	'\n',
	'\r\n',
	'2021-07-01',
	'骆长青',
];
