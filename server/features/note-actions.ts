import { wordingOf } from '../check/dismiss';
import type { Message } from '../model/finding';
import type { DismissalScope } from '../model/note';
import type { Page, PageFinding } from '../model/page';
import { type Span, span } from '../model/span';
import { rules } from '../rules/index';
import { type Language, say } from './language';
import type { NoteRequest, PageAction } from './page-action';
import { judgedFindings } from './placed-findings';
import { uncertainBorders } from './uncertain-borders';

/** What can be noted at a place: to dismiss each finding there, to take a dismissal or pin back, to decide an uncertain border. */
export function noteActions(page: Page, place: Span, language: Language): PageAction[] {
	const { standing, dismissed } = judgedFindings(page);
	const isHere = (stretch: Span) => stretch.start <= place.end && place.start <= stretch.end;
	const action = (message: Message, note: NoteRequest, findings: readonly PageFinding[] = []): PageAction => ({
		title: say(message, language),
		kind: 'note',
		preferred: false,
		findings,
		edits: [],
		note,
	});
	const actions: PageAction[] = [];
	for (const border of uncertainBorders(page)) {
		if (!isHere(border.span)) continue;
		const at = border.span.start;
		actions.push(
			action(titles.begin, { kind: 'pin', at, border: 'begin' }),
			action(titles.above, { kind: 'pin', at, border: 'above' }),
		);
	}
	for (const { at, id, border } of page.pins)
		if (isHere(lineAt(page.text, at)))
			actions.push(action(border === 'begin' ? titles.unbegin : titles.unabove, { kind: 'withdraw', id }));
	for (const finding of standing) {
		const { rule } = finding;
		if (!isHere(finding.span)) continue;
		const name = nameOf(rule);
		const wording = wordingOf(page.text, finding.span);
		const dismiss = (scope: DismissalScope): NoteRequest => ({ kind: 'dismiss', rule, span: finding.span, scope });
		actions.push(action(about(titles.here, name), dismiss('here'), [finding]));
		if (wording !== undefined) {
			const words = { zh: `“${wording}”`, en: `“${wording}”` };
			actions.push(
				action(about(titles.file, words), dismiss('file'), [finding]),
				action(about(titles.desk, words), dismiss('desk'), [finding]),
			);
		}
		actions.push(action(about(titles.rule, name), dismiss('rule'), [finding]));
	}
	for (const { finding, note } of dismissed)
		if (isHere(finding.span))
			actions.push(action(about(titles.undismiss, nameOf(finding.rule)), { kind: 'withdraw', id: note }));
	return unique(actions);
}

const titles = {
	here: { zh: '忽略此处', en: 'Ignore here' },
	file: { zh: '在本文件忽略此写法', en: 'Ignore this wording in this file' },
	desk: { zh: '在本报忽略此写法', en: 'Ignore this wording on this desk' },
	rule: { zh: '关闭这条规则', en: 'Turn this rule off' },
	undismiss: { zh: '不再忽略', en: 'Ignore no longer' },
	begin: { zh: '此处另起一篇', en: 'A new article begins here' },
	above: { zh: '此处属于上一篇', en: 'This belongs to the article above' },
	unbegin: { zh: '不再指定此处另起一篇', en: 'No longer hold that an article begins here' },
	unabove: { zh: '不再指定此处属于上一篇', en: 'No longer hold that this belongs to the article above' },
} as const satisfies Record<string, Message>;

function about(title: Message, what: Message): Message {
	return { zh: `${title.zh}：${what.zh}`, en: `${title.en}: ${what.en}` };
}

function nameOf(rule: string): Message {
	return rules.find((one) => one.name === rule)?.title ?? { zh: rule, en: rule };
}

/** Two findings of one rule at one place are turned off by one action. */
function unique(actions: readonly PageAction[]): PageAction[] {
	const titled = new Map<string, PageAction>();
	for (const action of actions) if (!titled.has(action.title)) titled.set(action.title, action);
	return [...titled.values()];
}

function lineAt(text: string, at: number): Span {
	const end = text.indexOf('\n', at);
	return span(at, end < 0 ? text.length : end);
}
