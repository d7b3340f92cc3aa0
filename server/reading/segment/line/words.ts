import { words, wordTrie } from '../../../ground/text/trie';

/** How newspapers are named (报头): 清禾日报, 岚山新闻. The last two or three characters of the line. */
export const paperNames = wordTrie(
	'日报 晚报 晨报 早报 午报 时报 商报 县报 市报 周报 周刊 新报 都市报 导报 快报 青年报 工人报 农民报 新闻 新闻网 融媒 今日 专刊 副刊 特刊 号外 新报 消息报 画报 学报 校报 晚刊 周末 周末报 科技报 教育报 法治报 法制报 商务报 健康报 消费报',
);

/** What a folio line (报眉) or an imprint says beside the date; each word stands before a value: 责编：…, 第4版, 总第3126期. */
export const folioWords = words(
	'责任编辑 责编 执行主编 编辑 编审 编委 终审 一审 初审 二审 三审 复审 监审 审校 值班编委 值班编审 值班主编 版面编辑 版面设计 版面 责任校对 插图 插画 视觉 视觉设计 题字 题图 策划 监制 签发 社长 总编辑 副总编辑 本版主编 本期主编 本期编辑 本期责编 本期值班 准印证 准印证号 内部资料 内部资料准印证号 投稿热线 报料热线 爆料热线 发行热线 广告热线 读者热线 热线电话 订阅热线 订报热线 微信 微信号 公众号 微博 官方微博 客户端 读者QQ群 QQ群 全年定价 天气 天气预报 气象 本版编辑 本版责编 执行编辑 值班编辑 值班主任 值班总编 主编 副主编 总编 美编 美术编辑 版式 版式设计 排版 组版 制版 校对 检校 审读 电话 热线 新闻热线 投稿 投稿邮箱 邮箱 网址 传真 邮编 邮政编码 地址 社址 零售价 定价 国内统一刊号 国内统一连续出版物号 刊号 邮发代号 代号 主办 主管 出版 承印 印刷 印数 发行 农历 总第 今日 天气 星期 要闻 综合新闻 综合 新闻 国内 国际 副刊 专版 时政 经济 社会 文化 体育 民生 广告 E-mail Email email QQ 微信公众号',
);

/** Notices: the line that heads one (公告, 遗失声明 …). The line ends with the word. */
export const noticeNames = words(
	'公告 声明 遗失声明 遗失启事 启事 通告 公示 讣告 招聘启事 招领启事 寻人启事 征稿启事 征婚启事 招租公告 招标公告 拍卖公告 中标公告 更正 致歉 致歉声明 停电通知 停水通知 停电公告 停水公告 停气公告 减资公告 注销公告 清算公告 债权公告 送达公告 开庭公告 催款公告 迁坟公告 广告 招商 招租 求购 转让 悼词 鸣谢 唁电 订报启事 征订启事 温馨提示 招聘 诚聘 急聘 寻物启事 更正与说明 更正启事 道歉声明 道歉信 出让公告 挂牌公告 竞价公告 变更公告 合并公告 分立公告 撤销公告 送达 挂失 挂失声明 作废声明 遗失 服务信息 分类信息 分类广告 便民信息 供求信息',
);

/** What a notice says in its text. */
export const noticePhrases = words(
	'声明作废 特此公告 特此声明 特此通告 特此通知 敬请谅解 敬请周知 特此讣告 特此更正 予以公告 现予公告 联系电话 咨询电话 报名电话 停电 停水 停气 遗失 注销登记 申报债权 沉痛悼念 因病医治无效 享年 致以歉意 谨此 视为送达 联系人 征订 挂牌出让 竞买',
);

/** Words that open a note: alone on the line, or before a colon or a space. */
export const noteWords = words(
	'编者按 编者的话 编后 编后语 编后记 按语 编辑点评 核心阅读 核心提示 内容提要 阅读提示 导读 链接 相关链接 新闻链接 知识链接 延伸阅读 相关阅读 新闻背景 背景链接 背景 名词解释 小贴士 小知识 小档案 人物简介 人物名片 名片 记者手记 记者感言 采访手记 采访札记 编者感言 短评 点评 专家点评 专家解读 数说 数读 开栏的话 开栏语 主持人语 作者简介 嘉宾简介 本期嘉宾 特别提醒 提示 注 附 资料链接 相关新闻 新闻助读 制图 数据来源 资料来源 来源 图表数据来源 图表来源 资料图表 图表制作 图表',
);

/** 栏目名 (rubrics): what they end with. 民生短评, 快言快语, 记者在现场, 走进县乡看振兴. */
export const rubricEnds = words(
	'短评 时评 快评 锐评 微评 评论 评论员文章 社论 论坛 杂谈 漫谈 漫笔 随笔 随想 随感 札记 手记 快语 絮语 絮谈 絮话 话语 之声 走笔 走基层 下基层 观察 聚焦 关注 在现场 直击 特写 专访 访谈 对话 面对面 进行时 风采 人物 故事 之星 之窗 之光 之路 纪事 纪实 纵横 扫描 视点 视角 视线 焦点 热点 看点 亮点 速递 速览 快讯 简讯 要闻 短波 集锦 一瞥 调查 调研行 行动 巡礼 掠影 专栏 专题 系列报道 报道之一 看振兴 看发展 看变化 大家谈 一线 一周 新篇 新征程 新时代 新作为 说法 说事 广角 传真 剪影 百态 瞭望 瞭望台 茶座 信箱 来信 心语 心声 园地 书香 悦读 荐书 影评 书评 剧评 乐评',
);

/** What a rubric of short items is called (简讯, 一句话新闻): a headline of its own, its items follow. */
export const briefsNames = words(
	'简讯 快讯 短讯 要闻简报 新闻简报 一句话新闻 一句话快讯 简明新闻 短新闻 要闻速览 新闻速览 新闻集锦 新闻拾零 工作动态 工作简讯 县域动态 乡镇动态 部门动态 动态 集纳 综合简讯 百姓短讯 图片新闻 国际简讯 国内简讯',
);

/** What a kicker of a meeting or a visit ends with: 甲在全县防汛工作会议上强调, 乙在丙调研时指出. */
export const sayingEnds = words(
	'强调 指出 要求 表示 说 提出 时强调 时指出 时要求 时表示 时说 时提出 会上强调 会上指出 会上要求 上强调 上指出 并讲话 讲话指出 批示 作出批示 作批示 号召 呼吁 宣布 决定 披露 透露 时 之际 中强调',
);

/** What a deck or a second headline says of a meeting: 甲主持 乙部署; 甲出席并讲话; 甲等参加. */
export const attendanceEnds = words(
	'主持 主持会议 出席 出席并讲话 讲话 作讲话 部署 作部署 参加 陪同 作报告 致辞 发言 作交流发言 出席会议 列席 宣布开幕 点评 出席仪式 作主旨演讲 陪同调研 参加调研 参加活动',
);

/** Agencies and verbs with which the text of a story that has lost its byline goes on; none of them opens a headline. */
export const pictureWords = words(
	'图为 图① 图② 图③ 图④ 图1 图2 图3 图一 图二 图三 上图 下图 左图 右图 题图 大图 小图 附图 图片 上图为 下图为 左图为 右图为 题图为 本版图片 图： 图表： 组图： 左上： 左下： 右上： 右下： 左上图 左下图 右上图 右下图 中图',
);

/** Sources of pictures that stand alone under one: 影像中国, 资料图片. */
export const pictureSources = words(
	'影像中国 人民视觉 视觉中国 新华社发 新华社照片 中新社发 资料图片 资料照片 资料图 本报资料图片 本报资料照片 本报图片 图虫创意 东方IC CFP 摄影报道 图片由受访者提供 受访者供图 本报发',
);

/** Words that paragraphs open with and that seldom stand right after a cut in mid-sentence. */
export const paragraphOpeners = words(
	'这 那 据 对此 同时 此外 另外 另一方面 目前 如今 眼下 当前 当天 当日 会上 会前 会后 会议 会议指出 会议强调 近年来 近日 日前 今年 去年 为此 为了 不过 然而 但是 因此 所以 于是 随后 之后 接着 首先 其次 再次 最后 第一 第二 第三 一是 二是 三是 记者 据悉 据了解 据介绍 与此同时 除了 只有 只要 如果 虽然 尽管 面对 随着 自从 当 每当 截至 回首 展望 谈到 说起 提起 走进 来到 他说 她说 他们 我们 作为 根据 按照 通过 下一步 接下来 未来 事实上 其实 可以说 值得一提',
);

/**
 * A place or an office by its last character, as kicker: 白羊镇, 县教育局. 景区, 社区 and 夜市 are no places but words; the generic nouns
 * of 区 and 市 are the list.
 */
export const placeName =
	/^[一-鿿]{1,6}(?:[省县镇乡村街道州旗盟局委院校]|(?<![景社小园城山校地灾牧库战辖厂矿特街老新])区|(?<![超夜早集股楼门上闹都车菜城花])市)$/;
