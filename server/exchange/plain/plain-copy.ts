import type { Language } from '../../answers/reports/language';

/** A paragraph of a document, or a row of a table with tabs between its cells. */
export interface SourceParagraph {
	readonly text: string;
	/** A headline begins here: what stands above it is another article. */
	readonly isHeadline: boolean;
}

/** What a word processor leaves in text and news copy does not have. */
export const debrisKinds = [
	'soft-hyphen',
	'zero-width',
	'no-break',
	'tab',
	'space',
	'blank-line',
	'foreign',
	'list-number',
	'text-box',
	'note',
	'left-out',
	'tracked',
	'comment',
] as const;
export type DebrisKind = (typeof debrisKinds)[number];
export type Debris = Readonly<Partial<Record<DebrisKind, number>>>;

export interface PlainCopy {
	/** Lines end with `\n`; one for each paragraph. */
	readonly text: string;
	/** How much of what was taken out or changed. */
	readonly debris: Debris;
}

/** What one kind of debris becomes. */
interface Cleaning {
	readonly kind: DebrisKind;
	readonly pattern: RegExp;
	readonly by: string;
}

/** In this order: what is taken out may leave two blanks side by side. */
const cleanings: readonly Cleaning[] = [
	{ kind: 'soft-hyphen', pattern: /\u00ad/g, by: '' },
	{ kind: 'zero-width', pattern: /[\u200b-\u200d\u2060\ufeff]/g, by: '' },
	{ kind: 'no-break', pattern: /\u2011/g, by: '-' },
	{ kind: 'no-break', pattern: /[\u00a0\u202f]/g, by: ' ' },
	{ kind: 'foreign', pattern: /[\ue000-\uf8ff\ufffd]|(?!\t)\p{Cc}/gu, by: '' },
	// An indent made by a tab or by blanks is one of two ideographic spaces.
	{ kind: 'tab', pattern: /^\t+ */g, by: '\u3000\u3000' },
	{ kind: 'space', pattern: /^ {2,}/g, by: '\u3000\u3000' },
	{ kind: 'tab', pattern: /\t+/g, by: '\u3000' },
	{ kind: 'space', pattern: / {2,}/g, by: ' ' },
	{ kind: 'space', pattern: /(?<![ \u3000])[ \u3000]+$/g, by: '' },
];

/** Blank lines that part paragraphs; more of them say no more. */
const mostBlank = 1;

/** Paragraphs of a document as news copy: the words stay, the debris of word processors goes, and what went is counted. */
export function plainCopy(paragraphs: readonly SourceParagraph[], before: Debris = {}): PlainCopy {
	const debris: Partial<Record<DebrisKind, number>> = { ...before };
	const count = (kind: DebrisKind): void => {
		debris[kind] = (debris[kind] ?? 0) + 1;
	};
	const lines: string[] = [];
	let blank = 0;
	for (const { text, isHeadline } of paragraphs) {
		const line = cleanings.reduce(
			(now, { kind, pattern, by }) =>
				now.replace(pattern, () => {
					count(kind);
					return by;
				}),
			text,
		);
		if (line.trim() === '') {
			blank++;
			continue;
		}
		if (lines.length > 0) {
			const wanted = Math.min(blank, mostBlank);
			if (blank > wanted) count('blank-line');
			if (wanted > 0 || isHeadline) lines.push('');
		}
		blank = 0;
		lines.push(line);
	}
	return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, debris };
}

const names: Readonly<Record<Language, Readonly<Record<DebrisKind, string>>>> = {
	zh: {
		'soft-hyphen': '软连字符',
		'zero-width': '零宽字符',
		'no-break': '不间断空格和连字符',
		tab: '制表符',
		space: '多余的空格',
		'blank-line': '多余的空行',
		foreign: '符号字体的字符',
		'list-number': '自动编号（写成文字）',
		'text-box': '文本框（放在所在段之后）',
		note: '脚注、尾注（放在文末）',
		'left-out': '图片（没有读入）',
		tracked: '修订（按已接受读入）',
		comment: '批注（没有读入）',
	},
	en: {
		'soft-hyphen': 'soft hyphens',
		'zero-width': 'characters without width',
		'no-break': 'no-break blanks and hyphens',
		tab: 'tabs',
		space: 'blanks too many',
		'blank-line': 'blank lines too many',
		foreign: 'characters of symbol fonts',
		'list-number': 'numbers of lists (written as text)',
		'text-box': 'text boxes (put behind their paragraph)',
		note: 'footnotes and endnotes (put at the end)',
		'left-out': 'pictures (left out)',
		tracked: 'tracked changes (taken as accepted)',
		comment: 'comments (left out)',
	},
};

/** `软连字符 3，制表符 2`; empty where nothing was changed. */
export function debrisSentence(debris: Debris, language: Language): string {
	return debrisKinds
		.flatMap((kind) => (debris[kind] ? `${names[language][kind]} ${debris[kind]}` : []))
		.join(language === 'zh' ? '，' : ', ');
}
