import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type FixAll, fixAll } from '../../answers/findings/fix-all';
import { withoutPartners } from '../../answers/findings/mendings';
import { say } from '../../answers/reports/language';
import type { Message } from '../../ground/model/finding';
import type { PageEdit } from '../../ground/model/page';
import { rules } from '../../judging/rules/index';
import { type Annotating, toWorkspaceEdit } from '../protocol/protocol';
import type { Session } from '../session/session';

/** Takes all safe fixes of a page, says how many faults of which kinds that were, and answers how many. */
export async function fixPage(session: Session, uri: string, preview: Annotating['preview']): Promise<number> {
	const open = await session.pageAt(uri);
	if (!open) return 0;
	const language = session.language();
	const tell = (message: Message) =>
		void session.connection.sendNotification(ShowMessageNotification.type, {
			type: MessageType.Info,
			message: say(message, language),
		});
	const { edits, mended } = fixAll(open.page);
	if (edits.length === 0) {
		tell(words.nothing);
		return 0;
	}
	const { applied } = await session.connection.workspace.applyEdit({
		label: say(words.label, language),
		edit: toWorkspaceEdit(session.editTarget(open.document), edits, {
			labelOf: (edit) => say(titleOf(ruleOf(edit, mended)), language),
			preview,
		}),
	});
	if (!applied) return 0;
	const faults = withoutPartners(mended.map(({ finding }) => finding)).map(({ rule }) => rule);
	// What was looked at may have been made in part: how many of it, the client does not tell.
	tell(preview === 'look' ? words.done : doneMessage(faults));
	return faults.length;
}

const words = {
	label: { zh: '改正全版可放心改的', en: 'Fix all safe problems' },
	nothing: { zh: '本版没有可放心改的差错。', en: 'There is no safe problem to fix on this page.' },
	done: { zh: '已改正所选各处。', en: 'Fixed what was chosen.' },
} as const satisfies Record<string, Message>;

/** How many kinds are named; the others are counted. */
const mostKinds = 3;

/** `改正 9 处：半角标点 5，直引号 2，多余的空格 1，其他 1。` */
function doneMessage(faults: readonly string[]): Message {
	const counts = new Map<string, number>();
	for (const rule of faults) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const kinds = [...counts].sort((one, other) => other[1] - one[1]);
	const rest = kinds.slice(mostKinds).reduce((sum, [, count]) => sum + count, 0);
	const named = (language: 'zh' | 'en') =>
		kinds.slice(0, mostKinds).map(([rule, count]) => `${titleOf(rule)[language]} ${count}`);
	return {
		zh: `改正 ${faults.length} 处：${[...named('zh'), ...(rest > 0 ? [`其他 ${rest}`] : [])].join('，')}。`,
		en: `Fixed ${faults.length}: ${[...named('en'), ...(rest > 0 ? [`others ${rest}`] : [])].join(', ')}.`,
	};
}

function titleOf(rule: string | undefined): Message {
	return rules.find(({ name }) => name === rule)?.title ?? words.label;
}

/** The rule that an edit of the whole is for: that of the first finding at its place, or of the nearest one. */
function ruleOf({ span }: PageEdit, mended: FixAll['mended']): string | undefined {
	let best: { readonly away: number; readonly rule: string } | undefined;
	for (const { finding, at } of mended) {
		const away = at < span.start ? span.start - at : Math.max(0, at - span.end);
		if (!best || away < best.away) best = { away, rule: finding.rule };
	}
	return best?.rule;
}
