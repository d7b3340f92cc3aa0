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
	Range,
	type TextEditor,
	ThemeColor,
	window,
} from 'vscode';
import type { ToldMark } from '../../server/lsp/mark-messages';
import { type PageMarks, rangeOf } from './page-marks';
import { aboutName, kindName, shortened, stateName } from './words';

const color = (name: string) => new ThemeColor(name);
const inRuler = (name: string): DecorationRenderOptions => ({
	overviewRulerColor: color(name),
	overviewRulerLane: OverviewRulerLane.Right,
});

/** How each kind looks while it is open: what a proofreader does with a pen, in colors of the theme. They differ in more than color. */
const looks: Readonly<Record<ToldMark['what'], DecorationRenderOptions>> = {
	comment: {
		...inRuler('charts.blue'),
		borderWidth: '0 0 2px',
		borderStyle: 'solid',
		borderColor: color('charts.blue'),
	},
	query: {
		...inRuler('editorWarning.foreground'),
		borderWidth: '0 0 2px',
		borderStyle: 'dashed',
		borderColor: color('editorWarning.foreground'),
		after: { contentText: '？', color: color('editorWarning.foreground') },
	},
	delete: { ...inRuler('charts.red'), textDecoration: 'line-through', color: color('charts.red') },
	insert: inRuler('charts.red'),
	replace: { ...inRuler('charts.red'), textDecoration: 'line-through', color: color('charts.red') },
	relocate: { ...inRuler('charts.red'), borderWidth: '1px', borderStyle: 'dashed', borderColor: color('charts.red') },
	verify: { ...inRuler('charts.green'), after: { contentText: '✓', color: color('charts.green') } },
	praise: { ...inRuler('charts.purple'), after: { contentText: '★', color: color('charts.purple') } },
	label: { ...inRuler('charts.yellow'), borderWidth: '1px', borderStyle: 'solid', borderColor: color('charts.yellow') },
	stet: {
		...inRuler('charts.green'),
		textDecoration: 'underline dotted',
		after: { contentText: '留', color: color('charts.green') },
	},
};

/** Text that is put at the edge of a mark stays outside of it. */
const rangeBehavior = DecorationRangeBehavior.ClosedClosed;

/** Of so many marks the editor alone follows what is decorated, until one of them is set, settled, lost or found. */
const many = 1000;

/** Shows all open marks of the pages in sight, and accepted or rejected ones no more; a card on each. */
export function decorateMarks(marks: PageMarks): Disposable {
	const types = new Map(
		Object.entries(looks).map(
			([what, look]) => [what, window.createTextEditorDecorationType({ ...look, rangeBehavior })] as const,
		),
	);
	const target = window.createTextEditorDecorationType({ ...inRuler('charts.red'), rangeBehavior });
	/** What was shown last in an editor. */
	const shownIn = new WeakMap<TextEditor, string>();
	const show = (editor: TextEditor): void => {
		if (editor.document.languageId !== 'newscopy') return;
		const all = marks.of(editor.document);
		const state = `${marks.serial(editor.document)} ${all.filter(({ range }) => range).length}`;
		if (all.length > many && shownIn.get(editor) === state) return;
		shownIn.set(editor, state);
		const shown = new Map([...types.keys()].map((what): [string, DecorationOptions[]] => [what, []]));
		const targets: DecorationOptions[] = [];
		for (const mark of all) {
			if (!mark.range || mark.state !== 'open') continue;
			const range = rangeOf(mark.range);
			shown.get(mark.what)?.push({ range, ...putIn(mark) });
			if (mark.to)
				targets.push({
					range: new Range(mark.to.line, mark.to.character, mark.to.line, mark.to.character),
					...written(mark.exact),
				});
		}
		for (const [what, options] of shown) {
			const type = types.get(what);
			if (type) editor.setDecorations(type, options);
		}
		editor.setDecorations(target, targets);
	};
	const showAll = (): void => window.visibleTextEditors.forEach(show);
	showAll();
	return Disposable.from(
		...types.values(),
		target,
		languages.registerHoverProvider('newscopy', { provideHover: (document, at) => cardsAt(marks.of(document), at) }),
		window.onDidChangeVisibleTextEditors(showAll),
		marks.onChange((document) => {
			for (const editor of window.visibleTextEditors) if (editor.document === document) show(editor);
		}),
	);
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
