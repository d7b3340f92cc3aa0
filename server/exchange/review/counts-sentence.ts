import type { Language } from '../../answers/reports/language';
import { keysOf } from '../../ground/text/present';
import type { ReviewCounts, TakenOver } from './review';

const names: Readonly<Record<Language, Readonly<Record<keyof ReviewCounts, string>>>> = {
	zh: {
		accepted: '接受',
		rejected: '拒绝',
		unknown: '看不出处理结果',
		changes: '新修订',
		untracked: '未留痕的修改',
		comments: '新批注',
		replies: '答复',
		amended: '改写',
		resolved: '已处理',
		reopened: '重新打开',
		orphans: '找不到位置',
	},
	en: {
		accepted: 'accepted',
		rejected: 'rejected',
		unknown: 'not known what became of',
		changes: 'new changes',
		untracked: 'changes without a trace',
		comments: 'new comments',
		replies: 'replies',
		amended: 'amended',
		resolved: 'settled',
		reopened: 'opened again',
		orphans: 'without a place',
	},
};

/** `接受 1，拒绝 2，新批注 1`. */
export function countsSentence({ counts, events, isKnown }: TakenOver, language: Language): string {
	const isZh = language === 'zh';
	if (isKnown) return isZh ? '这个文件已经读入过' : 'taken over before';
	const said = keysOf(names[language]).flatMap((key) => {
		const [count, name] = [counts[key], names[language][key]];
		return count ? `${name} ${count}` : [];
	});
	const note =
		events.length > 0 && counts.untracked === undefined
			? [
					isZh
						? '文件没有底稿记录，未留痕的修改看不出来'
						: 'the file does not say what it was made from: changes without a trace are not seen',
				]
			: [];
	const all = [...said, ...note];
	if (all.length === 0) return isZh ? '没有新内容' : 'nothing new';
	return all.join(isZh ? '，' : ', ');
}
