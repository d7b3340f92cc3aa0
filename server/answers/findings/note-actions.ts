import type { Message } from '../../ground/model/finding';
import type { DismissalScope } from '../../ground/model/note';
import type { Page, PageFinding } from '../../ground/model/page';
import { type Span, span } from '../../ground/model/span';
import { foundWording } from '../../judging/check/found-wording';
import { rules } from '../../judging/rules/index';
import { type Language, say } from '../reports/language';
import { withoutPartners } from './mendings';
import type { NoteRequest, PageAction } from './page-action';
import { judgedFindings, placedFindings } from './placed-findings';
import { suggestedBy } from './suggested-by';
import { uncertainBorders } from './uncertain-borders';

/** How findings are ignored: by one action that asks how far (`ask`), or by an action for each reach (`list`). */
export type Ignoring = 'ask' | 'list';

/** What can be noted at a place: to ignore the findings there, to take that or a pin back, to decide an uncertain border. */
export function noteActions(
	page: Page,
	place: Span,
	{ language, ignoring }: { readonly language: Language; readonly ignoring: Ignoring },
): PageAction[] {
	const standing = placedFindings(page);
	const { dismissed } = judgedFindings(page);
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
	const here = withoutPartners(standing.filter(({ span }) => isHere(span)));
	if (ignoring === 'list')
		for (const finding of here)
			for (const { scope, title } of scopesOf(page, finding))
				actions.push(action(title, { kind: 'dismiss', rule: finding.rule, span: finding.span, scope }, [finding]));
	else if (here.length > 0)
		actions.push(
			action(
				titles.ignore,
				{
					kind: 'ignore',
					findings: here.map((finding) => ({
						finding,
						title: say(nameOf(finding.rule), language),
						scopes: scopesOf(page, finding).map(({ scope, title }) => ({ scope, title: say(title, language) })),
					})),
				},
				here,
			),
		);
	const turned = turningInto(here, page, { language, ignoring });
	for (const { message, note, findings } of turned) actions.push(action(message, note, findings));
	for (const { finding, note } of dismissed)
		if (isHere(finding.span))
			actions.push(action(about(titles.undismiss, nameOf(finding.rule)), { kind: 'withdraw', id: note }));
	return unique(actions);
}

const titles = {
	turn: { zh: '转为批注…', en: 'Turn into a mark…' },
	query: { zh: '转为存疑', en: 'Turn into a query' },
	ignore: { zh: '忽略…', en: 'Ignore…' },
	here: { zh: '忽略此处', en: 'Ignore here' },
	file: { zh: '在本文件忽略此写法', en: 'Ignore this wording in this file' },
	desk: { zh: '在本报忽略此写法', en: 'Ignore this wording on this desk' },
	rule: { zh: '关闭这条规则', en: 'Turn this rule off' },
	undismiss: { zh: '取消忽略', en: 'Stop ignoring' },
	begin: { zh: '此处另起一篇', en: 'A new article begins here' },
	above: { zh: '此处属于上一篇', en: 'This belongs to the article above' },
	unbegin: { zh: '不再指定此处另起一篇', en: 'Stop holding that an article begins here' },
	unabove: { zh: '不再指定此处属于上一篇', en: 'Stop holding that this belongs to the article above' },
} as const satisfies Record<string, Message>;

interface Turning {
	readonly message: Message;
	readonly note: NoteRequest;
	readonly findings: readonly PageFinding[];
}

/** How the findings of a place become an editor's own marks: what the program found, somebody takes up or asks the reporter. */
function turningInto(
	here: readonly PageFinding[],
	page: Page,
	{ language, ignoring }: { readonly language: Language; readonly ignoring: Ignoring },
): Turning[] {
	if (ignoring === 'list')
		return here.map((finding) => ({
			message: about(titles.query, nameOf(finding.rule)),
			note: { kind: 'mark', what: 'query', rule: finding.rule, span: finding.span },
			findings: [finding],
		}));
	const markable = here.map((finding) => ({
		finding,
		title: say(nameOf(finding.rule), language),
		message: say(finding.message, language),
		text: suggestedBy(page, finding)?.text,
	}));
	return here.length > 0 ? [{ message: titles.turn, note: { kind: 'turn', findings: markable }, findings: here }] : [];
}

/** How far a finding may be ignored. Of a fault of structure there is no wording. */
export function scopesOf(
	page: Page,
	finding: PageFinding,
): { readonly scope: DismissalScope; readonly title: Message }[] {
	const { rule } = finding;
	const meta = rules.find((one) => one.name === rule);
	const isStructural = meta?.category === 'structure' || meta?.structural === true;
	const wording = isStructural ? undefined : foundWording(page.text, finding);
	const words = { zh: `“${wording}”`, en: `“${wording}”` };
	const name = nameOf(rule);
	return [
		{ scope: 'here', title: about(titles.here, name) },
		...(wording === undefined
			? []
			: ([
					{ scope: 'file', title: about(titles.file, words) },
					{ scope: 'desk', title: about(titles.desk, words) },
				] as const)),
		{ scope: 'rule', title: about(titles.rule, name) },
	];
}

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
