import { words, wordTrie } from '../../../ground/text/trie';

/**
 * Who sends a report, as written at its head: `本报讯`, `新华社北京7月28日电`, `央视网消息`. Own media first, then agencies and sites
 * whose names are known in the trade.
 */
export const agencies = wordTrie(
	'本报 本刊 本台 本网 本社 本站 本端 本中心 本媒',
	'新华社 中新社 中国新闻社 新华网 中新网 中国新闻网 人民网 人民日报 人民日报社 光明网 光明日报 经济日报 中国日报 中国日报网 中国网 央视网 央视 央视新闻 央视新闻客户端 央广网 央广 国际在线 中国青年报 中青报 中青网 中青在线 中国青年网',
	'工人日报 农民日报 法治日报 法制日报 科技日报 解放军报 中国军网 求是网 环球网 环球时报 参考消息 参考消息网 中央人民广播电台 中国国际广播电台 中央电视台 中央广播电视总台 总台 总台央视 总台央广',
	'澎湃新闻 界面新闻 封面新闻 红星新闻 上游新闻 极目新闻 每日经济新闻 第一财经 南方日报 南方都市报 羊城晚报 新京报 北京日报 北京青年报 北青报 解放日报 文汇报 新民晚报 浙江日报 钱江晚报 新华日报 扬子晚报 大众日报 齐鲁晚报 河南日报 大河报 湖北日报 楚天都市报 湖南日报 潇湘晨报 四川日报 华西都市报 重庆日报 广州日报 深圳特区报',
	'路透社 法新社 美联社 合众国际社 塔斯社 俄通社 俄塔社 共同社 时事社 朝中社 韩联社 德新社 埃菲社 安莎社 中央社 彭博社 国际文传电讯社 俄新社 中通社 香港中通社',
);

/**
 * The words that close the opening: `本报讯`, `新华社北京7月28日电`, `央视网消息`. The value says whether they belong to a telegram or a
 * message.
 */
export const leadWords = wordTrie(
	'讯 电 消息 专电 快讯 特讯 短讯 急电 特急电 综合电 综合讯 综合消息 综合专电 最新消息 专讯 电讯',
);

/** Words in which 讯 or 电 closes no opening: 本报讯问, 新华社电视. The first character of what follows. */
export const notAfterLeadWord = new Set('息问号视脑话影力器商报台气信文子网厂线机源站梯车费');

/** What stands before a name: `记者 甲某某`, `通讯员 乙某`. */
export const prefixRoles = wordTrie(
	'记者 见习记者 实习记者 特约记者 特派记者 首席记者 高级记者 资深记者 主任记者 全媒体记者 全媒记者 融媒体记者 融媒记者 新媒体记者 摄影记者 文字记者 图片记者 视频记者 前方记者 驻站记者 驻京记者 随军记者 随队记者 见习摄影记者 首席摄影记者 全媒体首席记者 首席全媒体记者 全媒体见习记者 见习全媒体记者 见习融媒体记者 调查记者 深度记者 评论记者 校园记者 学生记者 小记者 特约摄影记者 实习摄影记者',
	'通讯员 特约通讯员 摄影通讯员 报道员 新闻报道员 特约报道员 骨干通讯员 摄影报道员 融媒通讯员 全媒体通讯员',
	'实习生 见习生 实习编辑 见习编辑 特约撰稿 特约撰稿人 撰稿人 特约撰稿员 特约评论员 评论员 特约作者 特约编辑 作者',
	'指导老师 指导教师 辅导老师 辅导教师',
);

/** Words that are a role on either side of a name: `文/甲某 图/乙某`, `甲某 文 乙某 图`, `摄影 甲某`, `甲某 摄影`. */
export const eitherRoles = wordTrie(
	'文 图 文/图 图/文 文／图 图／文 文图 图文 文、图 图、文 文并图 文并摄 文/摄 文／摄 文字 图片 摄 摄影 拍摄 摄影报道 摄影/报道 摄像 影 视频 制图 供图 绘图 绘 漫画 插图 插画 手绘 撰文 撰稿 采写 采访 采编 采访整理 采写整理 整理 编译 编辑整理 采制 剪辑 撰稿/摄影 撰文/摄影 文/摄影 海报 报道 综合报道 综合 供稿 投稿 图片提供 图片报道 航拍 图并文 译 编撰 撰 口述 讲述 执笔 解答',
);

/** Those of the words above that stand behind names only: `记者甲某报道：`. */
export const suffixRoles = new Set(
	words('报道 综合报道 综合 采访整理 采写整理 编辑整理 摄影报道 摄影/报道 图片报道 投稿 撰 口述 讲述 解答'),
);

/** Roles that are the end of an employer's name where anything stands before them: `云岭融媒记者` is a 记者 of 云岭融媒. */
export const mediaRoles = new Set(words('融媒体记者 融媒记者 新媒体记者 融媒通讯员 校园记者'));

/**
 * Characters with which names of minorities and foreigners are spelled: without a dot, a name of five and more characters has no other
 * (买买提艾力, 阿卜杜热合曼).
 */
export const spelling = new Set(
	'阿巴买提克尔丁古丽努热依木江吾艾斯拉哈山图力迪卜杜合曼孜汗西里亚塔卡帕米赛甫肯别居马木沙吐逊吉库尼玛扎次仁旺堆卓嘎央金桑多杰才让索南罗布平措达瓦白玛格顿珠洛追益西其其格乌兰娜仁花托娅苏日特木勒那顺朝鲁满都呼萨如莫色伍沙果约且海麦麦提加娃姆尤买伊布拉欣萨德尔娜穆罕默德乃比',
);

/** Roles of pictures: a byline in which they are the only work named is a credit (`甲某 摄`). */
export const pictureRoles = new Set(
	words(
		'图 图片 摄 摄影 拍摄 摄影报道 摄影/报道 摄像 影 制图 供图 绘图 绘 漫画 插图 插画 手绘 摄影记者 图片记者 摄影通讯员 首席摄影记者 见习摄影记者 特约摄影记者 实习摄影记者 海报 图片提供 图片报道 航拍 摄影报道员',
	),
);

/** Roles of the makers of a page: with them a line is a note (责任编辑 某某), no byline. */
export const desk = wordTrie(
	'责任编辑 责编 编辑 值班编辑 本版编辑 本版责编 本期编辑 本期责编 美编 美术编辑 版式 版式设计 设计 校对 审校 审核 值班主任 值班总编 值班编委 总编辑 主编 副主编 责任校对 组版 统筹 策划 监制 终审 二审 一审 本版统筹 制版 排版',
);

/** How the name of an employer ends: 江州报业集团, 云岭融媒, 区融媒体中心, 中央人民广播电台, 《江西日报》. */
export const employerEndings = wordTrie(
	'报 社 网 台 刊 卫视 集团 传媒 融媒 融媒体 中心 客户端 新闻 日报 晚报 晨报 早报 时报 都市报 商报 电视 广播 频道 频率 在线 总台 公司 工作室 编辑部 杂志 周刊 周报 学院 大学 部队 》 ” 局 委 部 处 办 院 校 团 队 站 会 厅 行 厂 所 县 市 区 镇 乡 省',
);

/** Those of them that only media have. */
export const mediaEndings = wordTrie(
	'融媒 融媒体 传媒 日报 晚报 晨报 时报 都市报 商报 电视台 卫视 广播 新闻 在线 发布 新闻网',
);

/** How the offices end that sign without a role, beside the employers above: 县残联, 某镇政府, 某小学五（2）班, 某合作社. */
export const officeEndings = wordTrie(
	'政府 馆 联 班 系 科 室 组 府 政法委 纪委 监委 宣传部 小学 中学 学校 一中 二中 三中 幼儿园 教研室 法院 检察院 派出所 合作社 协会 学会 林场 农场 水库 苏木 嘎查 街道 社区 支队 大队 中队 工会 妇联 团委 党委 支部 党支部 村委会 居委会 编辑部 记者站 通讯组 报道组 医院 门诊 营 连 团 旅 照片',
);

/** How authors are called who are no reporters, in a signature or at the end of a description: `读者　甲某`, `某医院骨科主任医师 乙某`. */
export const authorNouns = wordTrie(
	'读者 听众 观众 网友 市民 居民 村民 农民 牧民 渔民 职工 工人 员工 学生 同学 家长 教师 老师 校长 院长 园长 馆长 局长 所长 站长 科长 处长 主任 副主任 书记 主席 会长 秘书长 理事长 厂长 经理 总经理 董事长 律师 法官 检察官 民警 医师 医生 中医师 主任医师 药师 护士 护士长 教授 副教授 讲师 研究员 副研究员 研究生 博士 博士生 硕士生 院士 专家 农艺师 畜牧师 兽医师 工程师 会计师 分析师 研究人员 干部 战士 学员 老兵 志愿者 社工 会员 作家 诗人 画家 书法家 评论家 学者 务工人员 农民工 护林员 农技员 技术员',
);

/** Picture agencies and notes that stand in brackets behind a credit: `甲某摄（影像中国）`. */
export const creditSources = wordTrie(
	'影像中国 人民视觉 视觉中国 新华社发 资料图片 资料图 资料照片 东方IC 图虫创意 中新社发 人民图片 CFP CNSphoto 摄图网 千图网 本报资料图片 本报资料照片 受访者供图',
);

/** What stands behind a bare name when the sentence goes on: `记者陈某某从县住建局获悉`. */
export const afterName = wordTrie(
	'报道 报导 从 在 近日 日前 昨 今 今天 昨天 前天 当天 获悉 了解 采访 来到 走进 随 跟随 对 就 于 由 为 发自 摄 文/图 文／图 图/文 采写 整理 撰文 摄影 综合 专访 前往 赶赴 实地 探访 走访 通过 向 与 和 到 连日来 目前 上午 下午 一 这 据 自 眼下 时下 如今 随着 清晨 凌晨 早晨 傍晚 夜幕 深夜 每天 每年 每到 每逢 正值 时值 盛夏 初夏 仲夏 金秋 深秋 初秋 寒冬 初冬 隆冬 初春 早春 阳春 仲春 春节 元旦 国庆 截至 本月 本周 上周 去年 首届',
);

/** Words of two to four characters that stand where names do and are none. */
export const notNames = new Set(
	words(`
		手记 观察 调查 连线 点评 感言 热线 视点 在线 亲历 体验 之家 节 来信 札记 日记 随笔 笔记 帮办 帮忙 调查记 走基层 提问 问 追踪 探访 走访 探营 直击 走近 走进 暗访 蹲点 见闻 目击 专访 采访 访谈 对话 说法 说 快评 短评 述评 时评 评论 评述 视角 镜头 眼中 行动 沙龙 俱乐部 协会 团 站 证 们 部 招待会 发布会 会
		受访者 采访对象 受访单位 受访企业 主办方 校方 院方 网友 读者 市民 村民 居民 家属 单位 本人 官方
		了解 看到 见到 发现 注意到 得知 介绍 表示 告诉 问到 说道 赶到 来到 近日 日前 昨日 今日 昨天 今天 前天 明天 当天 目前 日 连日来 近期 昨晚 今晚 今晨 昨晨 上午 下午 获悉 了解到 从 在 综合 报道 摄影 编辑 资料 图片 资料图片 资料图 网络图片 效果图 示意图 附图 附表 完 续 未完 未完待续 待续 全文 摘要 节选 有删节 有删改 略 下同 笑 笑声 掌声 鼓掌 热烈鼓掌 长时间鼓掌 欢呼 众笑 附图片 附照片 画外音 同期声 草案 通讯 评论员 署名 佚名 无 如图 见图 见表 左 右 中 上 下 左图 右图 上图 下图 左一 右一 左二 右二 中间
		新闻联播 消息 快讯 特稿 专稿 来稿 编后 编者 编者按 本报 本版 试行 暂行 修订 修订版 化名 网名 笔名 音译 代表作 上篇 下篇 上接 下转 转载 原载 外一首 外二首 外一篇 组诗 小说 散文 诗歌 节目 广告 谢谢 您好 你好 好的 是的 对的 当然 没有 不是 哪里 为何 什么 怎么 何时 那么 于是 但是 因此 所以 其中
		星期一 星期二 星期三 星期四 星期五 星期六 星期日 同志 先生 女士
	`),
);

/** Who lends a picture and is not named: `图/受访企业`. */
export const unnamedSources = new Set(
	words('受访者 受访单位 受访企业 采访对象 主办方 校方 院方 网友 读者 单位 本人 家属 网络'),
);

/** Names written for want of one: 佚名. */
export const anonymous = new Set(words('佚名 无名氏 集体'));
