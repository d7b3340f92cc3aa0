import { wordTrie } from '../../../ground/text/trie';

/**
 * Who makes a page, as folio lines and imprints name them (`责任编辑 甲某`, `版式／乙某`): the offices of 《报纸出版管理规定》 and of the
 * three readings before print (三审三校).
 * `sure`: what stands behind is a name whatever it looks like; `weak`: the word is a common one, and a surname has to follow.
 */
export const deskWords = wordTrie(
	...[
		'责任编辑 责编 编辑 值班编辑 本版编辑 本版责编 本期编辑 本期责编 版面编辑 一版编辑 二版编辑 三版编辑 四版编辑 执行编辑 实习编辑 见习编辑 文字编辑 图片编辑 视觉编辑 首席编辑 美编 美术编辑 本版美编 版式 版式设计 组版 排版 制版 校对 责任校对 本版校对 检校 审校 审读 一审 二审 三审 终审 初审 复审',
		'值班主任 值班编委 值班总编 值班副总编 值班社委 值班领导 本版主编 本期主编 采编统筹 视觉设计 首席摄影',
	],
);

/** The common words among those that name a desk. */
export const weakDeskWords = wordTrie('视觉 设计 制图 绘图 插图 插画 题图 统筹 策划 监制 主持人 审核 摄影 首席记者');

/** Posts of the house, which name a desk before a colon or a slash; before a blank they are titles (see posts.ts). */
export const houseWords = wordTrie('社长 主编 执行主编 总编辑 副总编辑 总编 副主编');
