import type { Language } from '../../answers/reports/language';
import type { Message } from '../../ground/model/finding';

export interface SheetWords {
	readonly title: string;
	readonly columns: readonly string[];
	readonly nothing: string;
	readonly signature: readonly string[];
	/** Of a mark that has lost its place. */
	readonly lost: Message;
}

const lost: Message = { zh: '已失位', en: 'lost' };

/** What stands on 勘误表. */
export const sheetWords: Readonly<Record<Language, SheetWords>> = {
	zh: {
		title: '勘误表',
		columns: ['版面', '行', '原文', '应为', '类别', '说明', '提出', '校次', '处理'],
		nothing: '没有要改的。',
		signature: ['校对', '编辑', '值班主任', '日期'],
		lost,
	},
	en: {
		title: 'Proof sheet',
		columns: ['Page', 'Line', 'Copy', 'Should read', 'Kind', 'Remarks', 'By', 'Round', 'State'],
		nothing: 'Nothing is to be changed.',
		signature: ['Proofreader', 'Editor', 'Chief on duty', 'Date'],
		lost,
	},
};
