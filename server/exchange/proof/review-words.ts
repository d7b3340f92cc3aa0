import type { Language } from '../../answers/reports/language';
import { passMark } from '../../judging/check/weight-classes';

export interface ReviewWords {
	readonly title: string;
	readonly caution: string;
	readonly columns: readonly string[];
	readonly nothing: string;
	readonly praised: string;
	readonly whole: string;
	readonly pages: readonly string[];
	readonly rules: string;
	readonly ruleColumns: readonly string[];
	readonly rounds: string;
	readonly roundColumns: readonly string[];
	readonly opinion: string;
	readonly signature: readonly string[];
	readonly comma: string;
	readonly stop: string;
}

/** What stands on 审读报告. */
export const reviewWords: Readonly<Record<Language, ReviewWords>> = {
	zh: {
		title: '审读报告',
		caution: `差错按《报纸期刊质量管理规定》（2020）所附《报纸编校差错率计算方法》估算，合格线是${passMark}/10000。只看文字，不是差错认定：会漏，也可能错；字数是文字的实际字数，认定时按版面字数，比率会低一些。`,
		columns: ['行', '原文', '应为、说明', '类别', '提出', '处理'],
		nothing: '没有发现问题。',
		praised: '好稿、好标题',
		whole: '全期',
		pages: ['版面', '字数', '疑似差错', '/10000', '批注', '未处理'],
		rules: '各类差错',
		ruleColumns: ['规则', '处', '计'],
		rounds: '校次与签发',
		roundColumns: ['版面', '校次', '开始', '签发', '未改', '理由'],
		opinion: '审读意见',
		signature: ['审读人', '总编辑', '日期'],
		comma: '，',
		stop: '；',
	},
	en: {
		title: 'Review report',
		caution: `Errors are estimated by the method that goes with the Provisions on the Quality of Newspapers and Periodicals (2020); the line is ${passMark} in 10,000. It goes by the text alone and is no verdict: things are missed and may be wrong, and an examiner counts the room on the page, which makes the rate lower.`,
		columns: ['Line', 'Copy', 'Should read, remarks', 'Kind', 'By', 'State'],
		nothing: 'Nothing was found.',
		praised: 'Well done',
		whole: 'The issue',
		pages: ['Page', 'Characters', 'Suspected errors', 'in 10,000', 'Marks', 'Open'],
		rules: 'By rule',
		ruleColumns: ['Rule', 'Places', 'Counted'],
		rounds: 'Rounds of proof',
		roundColumns: ['Page', 'Round', 'Opened', 'Signed', 'Errors left', 'Reason'],
		opinion: 'Opinion of the reviewer',
		signature: ['Reviewer', 'Editor in chief', 'Date'],
		comma: ', ',
		stop: '; ',
	},
};
