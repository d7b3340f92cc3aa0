import { buildTrie, type Trie, words } from '../../../ground/text/trie';

/**
 * The signs around a would-be name, in the order in which an editor would trust them: a title or an introduction by name most,
 * then verbs that only people do, then mere position.
 * The numbers rank them and tell them apart; what each is worth stands in `cues`.
 */
export const signs = {
	/** After a post (县长|李文) or in the list that goes on behind one. */
	title: 20,
	/** After a noun of persons (村民|李文). */
	role: 16,
	/** Where the form of the line says that a name stands (甲某（某林场）). */
	said: 18,
	/** After 任命, 免去, 选举 up to 为. */
	naming: 17,
	/** After the same words, where nothing says that the name ends. */
	named: 15,
	/** After an age (68岁的|李文). */
	aged: 12,
	/** After 、, 和 or a space behind a name: the list goes on. */
	listed: 12,
	/** A sign of so much before a name says that one comes: a title, even a doubtful one, a noun of persons, a list. */
	introduction: 10,
	/** A post whose last character makes a word with the next (万州长江) ranks so much lower. */
	doubtful: 10,
	/** After a verb that takes a person (看望|李文). */
	personVerb: 4,
	/** After a character that nouns of persons end with (绣工|…). */
	personEnding: 5,
	/** At the start of a clause. */
	clauseStart: 2,
	/** Alone on a line before a colon (李文：我们…), a turn of an interview. */
	turn: 12,
	/** Before 同志, 先生, a post or a rank; in an appointment, before 为, 的 or 辞去. */
	honorific: 10,
	appointed: 11,
	/** Before a verb of speech (李文|说). */
	speech: 8,
	/** Before a verb with 着 (李文|骑着). */
	doing: 7,
	/** Before a verb or adverb that usually has a person before it (李文|主持). */
	action: 4,
	/** Before 、 or 等. */
	list: 3,
	/** Before the end of a clause. */
	clauseEnd: 1,
	/** Before an ending of a place or an organization (石桥|水库): below nothing. */
	placeEnding: 14,
} as const;

/** No dearer a word than this makes the end of a post doubtful: 长江, but not 长田, a place that few know. */
export const doubtfulWord = 22;

/** Costs of words and known names in the lattice, in halves of -ln p. */
export const costs = {
	/** A place that no list has: two characters before 镇, 村, 水库 (石桥镇); three are dearer. */
	place: 38,
	placeLonger: 10,
	/** An organization that no list has: two characters before 局, 院, 会 (农科院). */
	organization: 36,
	/** A name that the page knows, bare. */
	known: 12,
	/** What a known name costs more where a common word reaches over its edge (张|钢琴). */
	crossing: 8,
	/** The second dot-joined part of a name needs no further sign. */
	dotted: 4,
	/** The last part is one character; the name begins behind a character that writes sounds, no dearer than `plainSound`. */
	dottedInitial: 10,
	cutSound: 14,
	plainSound: 11,
	/** The most that a character of a transliterated name may cost on average. */
	transliterationAverage: 13,
} as const;

const speech = `
说 说道 称 指出 强调 表示 认为 介绍 介绍说 告诉 透露 坦言 直言 回忆 回忆道 回忆说 感叹 感慨 感叹道 感慨道 笑着说 笑道 笑言 笑说 解释 解释说 补充 补充说 回答 回答说 答道 问道 反问 追问 提出 提醒 呼吁 建议 要求 希望 相信 坚信 宣布 宣读 承诺 保证 证实 确认 否认 批评 警告 谴责 赞扬 赞叹 称赞 感谢 致辞 致词 讲话 发言 作报告 谈到 谈及 提到 讲到 讲述 讲解 讲道 说起 谈起 提起 写道 指示 批示 部署 重申 断言 分析 分析说 估计 预测 推测 觉得 发现 深知 知道 明白 想起 想到 记得 决定 打算 欣喜 坦承 宣称 声称 吐露 呼喊 喊道 叮嘱 嘱咐 勉励 鼓励 寄语 点评 评价 总结 汇报 报告 通报 陈述 主张 倡议 算了一笔账 给记者 向记者 对记者 接受采访 接受记者
`;

const action = `
在 主持 出席 参加 来到 走进 深入 前往 带领 率领 带队 率队 率 带着 带 陪同 会见 会晤 接见 看望 慰问 走访 调研 考察 视察 检查 督导 察看 查看 查看了 听取 听 参观 参与 参加了 负责 担任 出任 当选 荣获 获得 获 夺得 夺冠 摘得 赢得 当 是 就 对 向 与 和 把 将 被 从 给 为 也 还 又 却 则 便 曾 曾经 已 已经 正 正在 一直 始终 没有 不 十分 非常 很 感到 表达 代表 一行 等 及 以及 同 同时 首先 先后 随后 最后 当场 当天 昨天 昨日 今天 今日 日前 近日 此前 上午 下午 现场 亲自 多次 再次 专程 分别 共同 一起 因 以 于 到 到达 抵达 离开 回到 返回 走 走上 走到 站 坐 坐在 住 住在 拿 拿起 拿着 拿出 看 看到 看着 指着 盯着 望着 打开 接过 背着 抱着 领着 拉着 骑 开 开着 开始 创办 创立 成立 牵头 发起 组织 组织了 完成 做 写 写下 作 作了 创作 编 著 饰 主演 执导 拍摄 摄 供图 介绍了 逝世 去世 病逝 诞辰 出生 生于 毕业 毕业于 退休 入党 参军 入伍 结婚 今年 现年 家 家中 家里 的 之 夫妇 夫妻 一家 本人 自己 他 她 团队 工作室 提交 提供 收到 接到 遇到 遇见 得知 获悉 赶到 赶往 冒着 顶着 用 利用 通过 根据 按照 凭借 靠 依托 率先 主动 积极 认真 仔细 详细 耐心 热情 充分 高度 深情 高兴 激动 兴奋 欣慰 自豪 点头 微笑 致 致信 致电 签署 发表 举行 召开 主讲 授课 任 兼任 辞去 卸任 连任 接任 继续 坚持 带来 送来 送去 送上 递上 拎 提着 扛 扛着 挑 种 种植 养 养殖 卖 买 经营 承包 流转 返乡 回乡 创业 打工 务工 认领 捐款 捐赠 捐出 资助 帮助 帮 教 学 学习 练 训练 比赛 领先 击败 战胜 攻入 射门 投中 率部 会谈 通电话 访华 抵京 乘 乘坐 启程 结束 作品 画 唱 跳 演 演唱 弹 签 谈 聊 讲 聊起 忙 忙着 忙碌 起身 挥 挥手 转身 伸手 低头 抬头 笑 哭 跑 赶 冲 跳入 救 救起 救出 抢救 治疗 手术 住院 患 患病 受伤 牺牲 遇难 遇害 失踪 失联 测算 推算 估算 插话 接话 俯下 俯身 弯腰 挨家 挨个 连夜 派 派人 派出 派来 摇头 皱眉 咧嘴 咬 涉嫌 被捕 受审 获刑 落马 被查
`;

const honorific =
	'同志 先生 女士 小姐 太太 夫人 老师 老人 大爷 大妈 大姐 大哥 院士 博士 师傅 大师 教练 医生 大夫 导演 委员 代表 烈士 将军 阁下 殿下 陛下 牧师 神父 法师 律师 警官 经理 总 老汉 大叔 阿姨 奶奶 爷爷 主教 同学 小朋友 队长 书记 主席 等人 二人 两人 三人 四人 五人 六人 七人 一行 夫妇 伉俪 父子 母女 兄弟 姐妹 家属';

const personVerbs =
	'会见 接见 陪同 邀请 采访 专访 访 访问 拜访 走访 看望 慰问 探望 欢迎 感谢 接受 推荐 推选 选出 表彰 授予 祝贺 悼念 缅怀 纪念 怀念 学习 追忆 送别 告诉 告知 询问 请教 委托 聘请 请来 请到 有请 请 由 与 和 跟 同 对 向 给 让 被 据 随 替 帮 教 像 以 及 ： 、 继承 高举 拥护 跟随 追随 击败 战胜 介绍 颁奖的是 就是 只见 看到 见到 遇到 找到 认识 嫁给 娶 娶了 特邀 约请 本名 原名 摄影 文 图 记者';

/** Words after a name that make it the name of something else: 邓小平理论, 鲁迅公园. */
const named =
	'理论 思想 主义 精神 故居 纪念馆 纪念堂 广场 公园 路 街 大道 大桥 中学 小学 大学 学院 医院 基金会 新时代中国特色 号 牌 式';

/** Verbs and set words before the one who is named to a post or introduced by name. */
const naming =
	'任命 免去 免除 撤销 罢免 选举 选举产生 推选 提名 决定任命 决定免去 增补 补选 聘任 聘请 委任 指定 解除 接受 同意 名叫 叫 叫做 叫作 名为 化名 原名 本名 新任 岁的';

export const speechVerbs: Trie<string> = list(speech);
export const actions: Trie<string> = list(action);
export const honorifics: Trie<string> = list(honorific);
export const personVerbsBefore: Trie<string> = list(personVerbs);
export const namedAfter: Trie<string> = list(named);
export const namingBefore: Trie<string> = list(naming);

function list(text: string): Trie<string> {
	return buildTrie(words(text).map((word) => [word, word] as const));
}
