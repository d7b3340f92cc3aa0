import { words } from '../../../../ground/text/trie';

/**
 * Particles that are doubled by slip of the pen, with the characters beside them that show two words meeting:
 * 的的 in 目的的, 了了 in 为了了解. A line's end is written \n.
 */
export const doubledSingles: ReadonlyMap<string, { readonly before: string; readonly after: string }> = new Map([
	['的', { before: '目标靶打面', after: '确士哥士' }],
	['了', { before: '不小直一末\n，。；：“', after: '解却然结断事得如案不望' }],
	['是', { before: '于但总还要就只可正都也不凡若或先国', after: '否非的' }],
	['在', { before: '存现实正所潜内好自外', after: '岗建校线职读押场座任编册逃产研途世位乎于籍案库用家' }],
	['和', { before: '平温饱调缓中谦总祥随人共', after: '平谐气美解睦善好约声' }],
	['也', { before: '', after: '门许罢好是' }],
	['就', { before: '成造迁将屈俯', after: '业读医餐近地任职是此算诊学座寝义' }],
	['还', { before: '归偿退返交生发', after: '款贷债清本礼乡原' }],
	['都', { before: '首成京古旧故国陪江丰酆花武昌宜于建港帝商', after: '市城督会江江尉护匀昌' }],
	['把', { before: '一几两三车火拖大小', after: '关握脉门守柄手持戏酒' }],
	['被', { before: '棉植夹单羽', after: '子动告褥害套单面访' }],
	['将', { before: '上中少大名老武小主健干强战麻', after: '来军士要领才帅近就' }],
	['从', { before: '服听跟顺盲信遵随侍', after: '而事前来此小未业容不军政头众' }],
	[
		'对',
		{
			before: '一面核比校相应反针结绝成配双派作',
			after: '于待面联方手象口话比策阵接应外内立准岸决抗冲流称台港澳华美日俄韩朝欧英法德印',
		},
	],
	['到', { before: '达得来回看遇等做直报签', after: '底处达来期时场位手头点家任会访货账站岗案校' }],
	['这', { before: '', after: '' }],
	['向', { before: '方走倾动意志面趋导去转流朝', after: '来往前上导阳心日东南西北好' }],
]);

/** Numerals and what counts like them: with a measure word they are doubled to say “one by one”. */
export const reduplicatedNumerals = '一二两三四五六七八九十百千万半几每〇零○各逐';

/** Words that are doubled in themselves: 弟弟弟弟先哭了 has one too many. */
export const kin: ReadonlySet<string> = new Set(
	words(
		'爸爸 妈妈 爷爷 奶奶 姥姥 外婆 哥哥 弟弟 姐姐 妹妹 叔叔 伯伯 姑姑 舅舅 宝宝 星星 常常 刚刚 仅仅 往往 渐渐 慢慢 纷纷',
	),
);

/** Words that begin like a numeral and are no measure: doubled, they are a slip. */
export const onceWords: ReadonlySet<string> = new Set(
	words(
		'零下 每一 一定 一起 一直 一般 一样 一切 一致 一体 一同 一旦 一带 一线 一批 一系列 百姓 万物 千万 三农 四川 各地 各级 各界 各类 各项 各种 各族 各方 各国 每年 每月 几乎 十分 七一 八一',
	),
);

/** Words that begin or end with a particle and are one word all the same: 着力着力, 为了为了 are no two words meeting. */
export const wholeWords: ReadonlySet<string> = new Set(
	words(
		'我们 你们 他们 她们 它们 咱们 人们 着力 着眼 着手 着重 着实 着急 着火 了解 了结 的确 的士 目的 为了 除了 随着 沿着 朝着 本着 向着 凭着 有着',
	),
);

/** Doubled on purpose for emphasis: 很多很多, 永远永远. */
export const emphatic: ReadonlySet<string> = new Set(
	words(
		'很多 好多 许多 非常 永远 无数 太多 好久 很久 很远 很大 很小 很深 很长 特别 多少 怎样 什么 如此 真的 真正 好好 慢慢 渐渐 轻轻 最后 最最 仔细 反复 自己 某某 大片 成群 成片 成堆 成排 成批 大把 大批 大堆 大口 小口 小块 大块',
	),
);

/** Adjectives and pictures that are doubled as a whole: 雪白雪白. Modern Chinese grammars call the form ABAB of 状态形容词. */
export const likened: ReadonlySet<string> = new Set(
	words(
		'雪白 雪亮 乌黑 漆黑 黝黑 焦黑 煞白 惨白 洁白 银白 灰白 嫩白 通红 血红 火红 鲜红 绯红 粉红 紫红 橙红 桃红 金黄 焦黄 橘黄 蜡黄 嫩黄 碧绿 翠绿 嫩绿 墨绿 油绿 葱绿 湛蓝 蔚蓝 瓦蓝 碧蓝 天蓝 笔直 笔挺 溜圆 滚圆 滚烫 火热 火烫 冰凉 冰冷 冰清 透明 通明 通亮 锃亮 油亮 贼亮 喷香 喷红 稀烂 稀碎 粉碎 飞快 飞红 死沉 死硬 梆硬 坚硬 崭新 簇新 老远 老高 老长 老大 溜光 精光 精瘦 干瘦 肥大 胖乎 热乎 软乎 矮胖 瘦高 瓢泼 倾盆 高兴 热闹 痛快 轻松 舒服 凉快 暖和 亲热 快活 清静 安静 干净 漂亮 明白 清楚 风光 乐呵',
	),
);

/** Sounds that are doubled: 哗啦哗啦. Those written with 口 throughout need not stand here. */
export const soundWords: ReadonlySet<string> = new Set(
	words(
		'扑通 噗通 滴答 丁当 丁零 乒乓 劈啪 噼啪 轰隆 隆隆 沙沙 潺潺 淅沥 吧嗒 咯噔 呼啦 哗啦 稀里 突突 扑哧 扑棱 窸窣 淙淙 铿锵 布谷',
	),
);

/** Cries and answers; doubled within a quotation. */
export const urgings: ReadonlySet<string> = new Set(
	words(
		'加油 谢谢 感谢 你好 您好 再见 来了 好了 到了 是的 好的 对的 不要 快走 快跑 快来 快看 小心 注意 恭喜 欢迎 拜托 放心 可以 知道 明白 没事 不行 不用 行了 够了 走了 等等 回来 救命 冲啊 万岁 辛苦 抱歉 厉害',
	),
);

/** Verbs of two characters that are doubled to mean “a little, by way of trying”: 研究研究. */
export const pairedVerbs: ReadonlySet<string> = new Set(
	words(
		'研究 讨论 商量 商议 商讨 考虑 打听 了解 学习 休息 活动 锻炼 体验 感受 尝试 交流 沟通 琢磨 合计 计算 算计 盘算 打扫 收拾 整理 打扮 装扮 照顾 照应 关照 关心 帮助 帮忙 指导 指点 介绍 解释 说明 宣传 教育 检查 检讨 反省 反思 调查 分析 比较 对照 对比 参观 参考 观察 欣赏 品尝 品味 体会 感觉 回忆 回味 回顾 总结 归纳 评论 评价 评议 评估 测试 试验 实验 练习 复习 温习 准备 安排 布置 联系 联络 问候 看望 慰问 招呼 招待 接待 应酬 应付 适应 熟悉 认识 见识 放松 轻松 调整 调理 调解 调剂 劝说 开导 教训 批评 表扬 鼓励 鼓动 启发 提醒 提示 反映 反馈 汇报 表示 表现 意思 凑合 将就 溜达 转悠 活络 走动 走访 摸索 探索 探讨 议论 推敲 斟酌 思考 思索 想象 消化 消遣 娱乐 热身 比划 切磋 过问 清理 清洗 修理 修改 修补 打磨 锤炼 历练 磨炼 磨练 规划 设计 改造 改进 改善 提高 提升 培养 补习 补充 充实 丰富 照看 照料 伺候 孝敬 疏通 疏导 通融 掂量 权衡 端详 打量 辨认 核对 核实 验证 证实 确认 采访 咨询 请教 讨教 求证 倾诉 聊天 唠叨 念叨 叨咕 热闹 庆祝 纪念 怀念 开心 乐呵 高兴 歇息 放松 凉快 暖和 舒展 活泛 动弹 运动 摇晃 晃荡 抖擞 试探 刺激 促进 推动 推广 推介 引导 辅导 督促 催促 监督 管理 治理 整顿 整治 休整 保养 维护 维修 服务 支持 支援 配合 协调 协商 磋商 洽谈 会商 谈论 座谈 谈心 交代 交待 嘱咐 叮嘱 抚摸 拍打 敲打 按摩 推拿 包装 装修 装饰 美化 绿化 净化 亮化 点缀 修饰 润色 包涵 担待 体谅 谅解 理解 领会 领悟 领教',
	),
);

/** What names a unit that has a 长: 大队大队长, 公司公司长 does not occur. */
export const unitNouns = '队院部局处科所校社镇村乡厂行站团组区县市州省厅室班连营旅师军署司会';
