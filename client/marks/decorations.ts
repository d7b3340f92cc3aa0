import {
	type DecorationOptions,
	DecorationRangeBehavior,
	type DecorationRenderOptions,
	Disposable,
	Hover,
	languages,
	MarkdownString,
	OverviewRulerLane,
	type Position,
	type Range,
	type TextDocument,
	type TextEditor,
	type TextEditorDecorationType,
	ThemeColor,
	window,
} from 'vscode';
import type { ToldMark } from '../../server/lsp/messages/mark-messages';
import { type PageMarks, rangeOf } from './page-marks';
import { rulerStretches } from './ruler';
import { aboutName, kindName, shortened, stateName } from './words';

const color = (name: string) => new ThemeColor(name);

/** The color of each kind in the ruler. */
const colors: Readonly<Record<ToldMark['what'], string>> = {
	comment: 'charts.blue',
	query: 'editorWarning.foreground',
	delete: 'charts.red',
	insert: 'charts.red',
	replace: 'charts.red',
	relocate: 'charts.red',
	verify: 'charts.green',
	praise: 'charts.purple',
	label: 'charts.yellow',
	stet: 'charts.green',
};

/** How each kind looks while it is open: what a proofreader does with a pen, in colors of the theme. They differ in more than color. */
const looks: Readonly<Record<ToldMark['what'], DecorationRenderOptions>> = {
	comment: {
		borderWidth: '0 0 2px',
		borderStyle: 'solid',
		borderColor: color('charts.blue'),
	},
	query: {
		borderWidth: '0 0 2px',
		borderStyle: 'dashed',
		borderColor: color('editorWarning.foreground'),
		after: { contentText: '？', color: color('editorWarning.foreground') },
	},
	delete: { textDecoration: 'line-through', color: color('charts.red') },
	insert: {},
	replace: { textDecoration: 'line-through', color: color('charts.red') },
	relocate: { borderWidth: '1px', borderStyle: 'dashed', borderColor: color('charts.red') },
	verify: { after: { contentText: '✓', color: color('charts.green') } },
	praise: { after: { contentText: '★', color: color('charts.purple') } },
	label: { borderWidth: '1px', borderStyle: 'solid', borderColor: color('charts.yellow') },
	stet: {
		textDecoration: 'underline dotted',
		after: { contentText: '留', color: color('charts.green') },
	},
};

/** Text that is put at the edge of a mark stays outside of it. */
const rangeBehavior = DecorationRangeBehavior.ClosedClosed;

/** Marks that are shown in one way. */
interface Layer {
	readonly type: TextEditorDecorationType;
	readonly isOf: (mark: ToldMark) => boolean;
	readonly options: (marks: readonly ToldMark[], document: TextDocument) => readonly DecorationOptions[] | Range[];
}

/**
 * Shows all open marks of the pages in sight, and accepted or rejected ones no more; a card on each. The editor moves what is shown with
 * the text, so a layer is shown anew only where a mark in it is another one: was set, settled, lost, found, or touched by an edit.
 */
export function decorateMarks(marks: PageMarks): Disposable {
	const layers = markLayers();
	/** What was shown last in an editor. */
	const shownIn = new WeakMap<TextEditor, Map<Layer, readonly ToldMark[]>>();
	const show = (editor: TextEditor): void => {
		const { document } = editor;
		if (document.languageId !== 'newscopy') return;
		const shown = shownIn.get(editor) ?? new Map<Layer, readonly ToldMark[]>();
		shownIn.set(editor, shown);
		const open = marks.of(document).filter(({ range, state }) => range && state === 'open');
		for (const layer of layers) {
			const now = open.filter(layer.isOf);
			const before = shown.get(layer) ?? [];
			if (now.length === before.length && now.every((mark, i) => mark === before[i])) continue;
			shown.set(layer, now);
			editor.setDecorations(layer.type, layer.options(now, document));
		}
	};
	const showAll = (): void => window.visibleTextEditors.forEach(show);
	showAll();
	return Disposable.from(
		...layers.map(({ type }) => type),
		languages.registerHoverProvider('newscopy', { provideHover: (document, at) => cardsAt(marks.of(document), at) }),
		window.onDidChangeVisibleTextEditors(showAll),
		marks.onChange((document) => {
			for (const editor of window.visibleTextEditors) if (editor.document === document) show(editor);
		}),
	);
}

/** Each kind, the places where words are to go, and the ruler color by color. */
function markLayers(): Layer[] {
	const typeOf = (look: DecorationRenderOptions) => window.createTextEditorDecorationType({ ...look, rangeBehavior });
	const kinds = Object.entries(looks).map(
		([kind, look]): Layer => ({
			type: typeOf(look),
			isOf: ({ what }) => what === kind,
			options: (marks) => marks.flatMap((mark) => (mark.range ? { range: rangeOf(mark.range), ...putIn(mark) } : [])),
		}),
	);
	const targets: Layer = {
		type: typeOf({}),
		isOf: ({ to }) => to !== null,
		options: (marks) =>
			marks.flatMap(({ to, exact }) => (to ? { range: rangeOf({ start: to, end: to }), ...written(exact) } : [])),
	};
	const ruler = [...new Set(Object.values(colors))].map(
		(name): Layer => ({
			type: typeOf({ overviewRulerColor: color(name), overviewRulerLane: OverviewRulerLane.Right }),
			isOf: ({ what }) => colors[what] === name,
			options: (marks, { lineCount }) =>
				rulerStretches(
					marks.flatMap(({ range, to }) => [...(range ? [range] : []), ...(to ? [{ start: to, end: to }] : [])]),
					lineCount,
				).map(rangeOf),
		}),
	);
	return [...kinds, targets, ...ruler];
}

/** The cards of the open marks at a position: made when they are asked for, since a page may have ten thousand. */
function cardsAt(marks: readonly ToldMark[], at: Position): Hover | undefined {
	const here = marks.flatMap((mark) => {
		const range = mark.state === 'open' && mark.range ? rangeOf(mark.range) : undefined;
		return range?.contains(at) ? [{ mark, range }] : [];
	});
	return here.length > 0
		? new Hover(
				here.map(({ mark }) => card(mark)),
				here[0].range,
			)
		: undefined;
}

/** What is to stand there, in red behind what stands there now. */
function putIn({ what, text }: ToldMark): Pick<DecorationOptions, 'renderOptions'> {
	return (what === 'insert' || what === 'replace') && text !== undefined ? written(text) : {};
}

function written(text: string): Pick<DecorationOptions, 'renderOptions'> {
	const contentText = shortened(text, 60);
	return { renderOptions: { after: { contentText, color: color('charts.red') } } };
}

/** So much of a thread is shown at most; the last words are. Every mark has its card, and a sidecar may hold megabytes. */
const mostShown = 20;
const longestShown = 1000;

/** What was said, as text and nothing else: no Markdown, no link, no command of somebody else's. */
export function card(mark: ToldMark): MarkdownString {
	const shown = new MarkdownString();
	const about = aboutName(mark);
	shown.appendText(
		[kindName(mark.what), about, mark.by, mark.round === undefined ? undefined : `#${mark.round}`]
			.filter(Boolean)
			.join(' · '),
	);
	if (mark.state !== 'open') shown.appendText(` · ${stateName(mark.state)}`);
	const left = mark.thread.length - mostShown;
	for (const { by, body } of mark.thread.slice(-mostShown)) {
		shown.appendMarkdown('\n\n');
		const said = body.length > longestShown ? `${body.slice(0, longestShown)}…` : body;
		shown.appendText(by === null ? said : `${by}：${said}`);
	}
	if (left > 0) shown.appendText(` (+${left})`);
	return shown;
}
