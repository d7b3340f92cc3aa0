import {
	type DecorationOptions,
	type DecorationRenderOptions,
	Disposable,
	MarkdownString,
	OverviewRulerLane,
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
		...inRuler('list.warningForeground'),
		borderWidth: '0 0 2px',
		borderStyle: 'dashed',
		borderColor: color('list.warningForeground'),
		after: { contentText: '？', color: color('list.warningForeground') },
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

/** Shows all open marks of the pages in sight, and accepted or rejected ones no more. */
export function decorateMarks(marks: PageMarks): Disposable {
	const types = new Map(
		Object.entries(looks).map(([what, look]) => [what, window.createTextEditorDecorationType(look)] as const),
	);
	const target = window.createTextEditorDecorationType(inRuler('charts.red'));
	const show = (editor: TextEditor): void => {
		if (editor.document.languageId !== 'newscopy') return;
		const shown = new Map([...types.keys()].map((what): [string, DecorationOptions[]] => [what, []]));
		const targets: DecorationOptions[] = [];
		for (const mark of marks.of(editor.document)) {
			if (!mark.range || mark.state !== 'open') continue;
			const range = rangeOf(mark.range);
			shown.get(mark.what)?.push({ range, hoverMessage: card(mark), ...putIn(mark) });
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
		window.onDidChangeVisibleTextEditors(showAll),
		marks.onChange((document) => {
			for (const editor of window.visibleTextEditors) if (editor.document === document) show(editor);
		}),
	);
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
