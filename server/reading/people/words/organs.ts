import { buildTrie, type Trie, words } from '../../../ground/text/trie';

/** Administrative levels that stand for the place itself: 县 in 县教育局, 全市, 我区. */
export const levels = new Set('省市州盟县区旗镇乡村');

/**
 * What names of places and buildings end with (GB/T 2260, GB/T 10114; 地名管理条例): a would-be name before one of these is part of a
 * place, 高桥镇, 王家湾水库.
 */
export const placeEndings: Trie<string> = trie(`
省 市 州 盟 县 区 旗 镇 乡 村 苏木 嘎查 屯 寨 庄 街 路 巷 弄 里 坊 苑 桥 河 江 湖 海 湾 山 岭 峰 峪 沟 坡 岗 岛 港 洲 滩 泉 溪 塘 堰 坝 渠 关 口 站 庙 寺 塔 楼 园 城 堡 店 铺 场 矿 厂 窑 圩 墟 井 洞 峡 川 原 塬 坪 垭 垸 社
社区 街道 大街 大道 大桥 水库 自然村 行政村 小区 新村 新区 新城 开发区 工业园 园区 景区 公园 广场 大厦 中学 小学 大学 学院 学校 医院 农场 林场 牧场 茶场 码头 机场 车站 高速 铁路 公路 隧道 灌区 流域 水电站 核电站 电站 煤矿 油田 乡镇 片区 组团 半岛 群岛 盆地 平原 高原 草原 沙漠 湿地 古镇 古城 古村 故居 纪念馆 旧居 祠 陵 墓 王国 共和国 联邦 公国 酋长国 政府
`);

/** The endings that make an unknown place of two or three characters before them one word; given names do not end with these. */
export const placeWords: Trie<string> = trie(
	'省 市 县 区 旗 镇 乡 村 苏木 嘎查 屯 寨 街 路 巷 水库 社区 街道 小区 大道 新村 自然村 林场 农场 乡镇',
);

/** Characters that no place and no organization is named with. */
export const functionWords = new Set(
	'的了是在为和从到向对由把被让将与及我你他她它这那有不也都就要会能可以于并或而但个们着过说其之则且此该又还很最更去做打给叫请使所因谁哪每某等来选',
);

/** The endings that make an unknown organization of two characters before them one word. */
export const organWords = new Set('局厅部院所处委办会厂');

/** What names of organizations end with. */
export const organEndings: Trie<string> = trie(`
基地 产业 产品 公司 集团 有限公司 股份 实业 银行 支行 分行 证券 基金 保险 局 厅 部 委 院 所 处 科 办 署 会 协会 学会 商会 联合会 基金会 委员会 研究院 研究所 研究会 中心 报社 出版社 电视台 电台 广播 传媒 工作室 事务所 合作社 专业社 家庭农场 超市 酒店 宾馆 饭店 药店 商场 商店 剧团 剧院 乐团 俱乐部 队 大队 支队 中队 总队 联队 政府 法院 检察院 人大 政协 党委 纪委 监委 工会 团委 妇联 党支部 党总支 科技 实业 置业 地产 药业 电子 纺织 机械 食品
`);

/**
 * Where the name of an organization, read backwards from the post, must stop: words that no organization is named with. They count where
 * the words of the sentence part there.
 */
export const stops: ReadonlySet<string> = new Set(
	words(`
的 地 得 了 着 过 在 是 为 由 对 向 将 被 把 让 请 从 到 给 跟 随 据 访 同 以 并 而 也 又 还 就 都 均 曾 已 则 但 且 或 于 自 比 使 令 有 如 像 称 叫 即 经 受 该 这 那 其 他 她 它 我 你 您 各 某 位 名 个 后 前 讯 电 及 等 任 兼 说 会 上 下 中 里 内 外 间 新 当 聘 邀 派 陪 率 携 与
他们 她们 我们 你们 咱们 这位 那位 一位 一名 两位 两名 几位 多位 三位 四位 部分 有关 相关 主要 全体 各位 多名 数名 数位 原 原任 时任 现任 前任
会见 接见 陪同 邀请 采访 专访 访问 请来 请到 有请 欢迎 感谢 看望 慰问 任命 免去 接受 辞去 当选 当选为 选举 推选 提名 担任 出任 兼任 升任 接任 晋升 卸任 拜访 走访 告诉 告知 致电 致信 连线 联系 转告 带领 率领 跟随 随同 根据 按照 包括 还有 例如 比如 成为 作为 图为 左为 右为 现为 曾任 历任 曾是 就是 正是 也是 都是 聘请 委任 任免 决定 决定任命 通过 听取 对话 约见 求见 遇见 见到 看到 找到 遇到 得到 受到 收到 来自 介绍 记者 通讯员 主持人 嘉宾 代表 等来 引来 迎来 派来 调来
来 去 可是 要是 记 近日 日前 昨日 昨天 今天 今日 当天 当日 明天 随后 同时 此前 之前 之后 以后 以来 期间 会上 会后 会前 会议 席间 现场 上午 下午 晚上 早上 中午 凌晨 目前 现在 当时 当年 后来 然后 接着 接下来 下面 最后 首先 其次 此外 另外 其中 因此 所以 于是 不过 然而 但是 并且 而且 以及 或者 还是 如果 虽然 因为 由于 为了 关于 对于 至于 除了 随着 通过 经过 针对 围绕 结合 参加 出席 出席活动 列席 主持 与会 到会 莅临 来到 走进 深入 分别 先后 共同 一起 联合 亲自 专程 特地 特意 特邀 以 凭 靠 按 朝 往
`),
);

/**
 * Conjunctions: inside the name of a ministry (住房和城乡建设部) they part two subjects, before a place or a level they part two
 * organizations.
 */
export const conjunctions = new Set(['和', '与', '暨', '及']);

function trie(list: string): Trie<string> {
	return buildTrie(words(list).map((word) => [word, word] as const));
}
