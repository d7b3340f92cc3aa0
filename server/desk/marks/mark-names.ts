import type { Message } from '../../ground/model/finding';
import type { MarkKind, MarkState } from '../../ground/model/mark';

/** What each kind of mark is called in lists, on sheets and in the editor: the words of GB/T 14706 (校对符号) where it has one. */
export const kindNames: Readonly<Record<MarkKind, Message>> = {
	comment: { zh: '批语', en: 'comment' },
	query: { zh: '存疑', en: 'query' },
	delete: { zh: '删除', en: 'delete' },
	insert: { zh: '增补', en: 'insert' },
	replace: { zh: '改正', en: 'replace' },
	relocate: { zh: '移动', en: 'move' },
	verify: { zh: '已核实', en: 'verified' },
	praise: { zh: '好', en: 'praise' },
	label: { zh: '标签', en: 'label' },
	stet: { zh: '留', en: 'stet' },
};

/** How a mark stands. */
export const stateNames: Readonly<Record<MarkState, Message>> = {
	open: { zh: '未处理', en: 'open' },
	accepted: { zh: '已采纳', en: 'accepted' },
	rejected: { zh: '未采纳', en: 'rejected' },
	resolved: { zh: '已处理', en: 'resolved' },
};

/** In which round something was said: 一校. */
export function roundNumber(n: number): Message {
	return { zh: `${numerals[n - 1] ?? n}校`, en: `round ${n}` };
}

const numerals = '一二三四五六七八九十';
