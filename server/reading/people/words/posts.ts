import { buildTrie, type Trie, words } from '../../../ground/text/trie';

/**
 * What a post is: an `office` of an organization (书记 局长 总经理), a `rank` that stands with a name (上将 教授),
 * a `delegate` (代表 委员), whose word is also an ordinary verb or noun, or a `collective` (市领导), which names no post.
 */
export type PostKind = 'office' | 'rank' | 'delegate' | 'collective';

/**
 * The bare posts, sector by sector, without 副, 代, 原 and the like, which `modifiers` holds. Sources: 《中华人民共和国宪法》 and the
 * organic laws (国务院, 人大, 监察, 法院, 检察院, 地方组织法), 《中国共产党章程》, 《中华人民共和国公务员法》 (职务与职级), 《公司法》,
 * 《高等教育法》, 《村民委员会组织法》, 军衔条例, 警衔条例; the chief specialists of ministries and firms (总地质师 总兽医师) as their
 * staffing rules name them, and the Latin short forms of 首席执行官 and its kin, as papers print them.
 */
const offices = `
总书记 书记 第一书记 支书 村支书 党组成员 党委委员 纪委委员 常委 部长 秘书长 总干事 干事长 组织委员 宣传委员 统战委员 纪检委员 巡视专员 组长 
主席 国家主席 军委主席 总理 国务委员 委员长 省长 市长 州长 盟长 县长 旗长 区长 镇长 乡长 村长 苏木达 嘎查达 嘎查长 专员 行政长官 特首 厅长 局长 司长 处长 科长 股长 所长 站长 署长 关长 
主任 主任科员 调研员 巡视员 办事员 科员 督学 督察长 督察专员 审计长 参事 外长 防长 财长 发言人 新闻发言人 秘书 机要秘书
院长 庭长 审判长 审判员 法官 首席大法官 大法官 检察长 检察官 检察员 大检察官 首席检察官 监察专员 书记员 人民陪审员 法官助理 检察官助理
司令 司令员 总司令 政委 政治委员 参谋长 总参谋长 参谋 军长 师长 旅长 团长 营长 连长 排长 班长 舰长 艇长 机长 船长 舰队司令 指导员 教导员 总队长 支队长 大队长 中队长 分队长 小队长 队长 警长 所队长 政治部主任
董事长 董事 监事长 监事 总裁 总经理 经理 厂长 矿长 场长 行长 总监 总工程师 总会计师 总经济师 总设计师 总建筑师 总规划师 总农艺师 总畜牧师 总兽医师 总地质师 总审计师 总精算师 总工艺师 总质量师 总检验师 总机械师 总动力师 总飞行师 总调度长 总法律顾问 总督学 总编辑 总编 主编 主笔 社长 台长 总台长 馆长 店长 船东代表 首席执行官 首席运营官 首席财务官 首席技术官 首席信息官 首席风险官 首席合规官 CEO COO CFO CTO CIO CRO 首席科学家 首席经济学家 理事长 理事 会长 总会长 荣誉会长 联席会长 轮值主席 召集人 主委 主任委员 总干事长 掌门人 
校长 园长 教务长 班主任 教研员 教导主任 政教主任 所长助理 院长助理 校长助理 总经理助理 总裁助理 董事长助理 市长助理 县长助理 区长助理 镇长助理 乡长助理 部长助理 局长助理 主任助理 行长助理 书记助理
护士长 村主任 网格长 河长 湖长 林长 田长 路长 链长 街长 片区长 楼长 村民小组长 生产队长 总领队 领队 总指挥 指挥长 总教练 主教练 总导演 总统计师 值长 站点长
总统 首相 国王 女王 国家元首 元首 王储 皇帝 天皇 教皇 苏丹 埃米尔 酋长 大公 国务卿 议长 议员 参议员 众议员 大使 公使 参赞 领事 总领事 大使衔参赞 特使 特别代表 高级代表 协调员 国防大臣 外交大臣 财政大臣 内政大臣 内阁大臣 大臣 内阁官房长官 官房长官 长官 总督 总检察长 党魁 党首 领袖 执行秘书 国家安全顾问 安全顾问 阁揆 检察总长 国务部长 国务秘书 新闻秘书 
`;

const ranks = `
教授 研究员 研究馆员 院士 特聘教授 讲席教授 客座教授 讲座教授 终身教授 助理教授 助理研究员 主任医师 主治医师 主任护师 主任药师 主任技师 主任记者 高级工程师 高级农艺师 农技推广研究员 农业推广研究员
元帅 大将 上将 中将 少将 准将 大校 上校 中校 少校 上尉 中尉 少尉 一级警监 二级警监 三级警监
`;

const delegates = '代表 委员';

/** 市领导 and the like: the level before them belongs to them, and they name neither an organization nor a post. */
const collectives =
	'领导 领导同志 主要领导 老领导 四套班子领导 四大班子领导 五套班子领导 六套班子领导 班子领导 四套班子成员 四套班子主要领导 党政领导 党政主要领导 党政班子成员';

/**
 * What stands before a post and belongs to it. `inside`: part of the post as printed (副县长, 代市长); otherwise it tells of time (原,
 * 时任) and is left out of `post`.
 */
const inside = `
副 常务副 代 代理 第一 第一副 执行 执行副 常务 名誉 荣誉 高级 高级副 资深 资深副 首席 助理 分管副 正 联席 轮值 候任 候补 一级 二级 三级 四级 正处级 副处级 正科级 副科级 正厅级 副厅级 挂职副 专职副 兼职副 不驻会副 驻会副 署理 终身 永远 特命全权 临时
`;
const before = '原 前 时任 现任 新任 历任 曾任 老 已故 前任 继任 卸任 离任';

export const posts: Trie<PostKind> = buildTrie<PostKind>([
	...words(delegates).map((word) => [word, 'delegate'] as const),
	...words(collectives).map((word) => [word, 'collective'] as const),
	...words(ranks).map((word) => [word, 'rank'] as const),
	...words(offices).map((word) => [word, 'office'] as const),
]);

export const modifiers: Trie<'inside' | 'before'> = buildTrie<'inside' | 'before'>([
	...words(before).map((word) => [word, 'before'] as const),
	...words(inside).map((word) => [word, 'inside'] as const),
]);

/**
 * What makes of a post another word when it follows: 书记员, 主任医师, 代表团, 委员会, 部长级, 市长热线, 院长期. A post before one of
 * these is none.
 */
export const afterPost: Trie<string> = buildTrie(
	words(
		'员会 委员会 员 团 团员 医师 护师 药师 技师 科员 级 热线 信箱 办 办公室 办公厅 办公 办公会 办公会议 会议 联席会议 期间 室 处 大会 大赛 奖 团成员 负责制 助理员 令 性 队 处 们 们的 任期 资格 岗位 责任制 制 座谈会 论坛 峰会',
	).map((word) => [word, word] as const),
);

/**
 * Organizations that give their last character to the post: 县教育局长 is 县教育局 + 局长 written once. Where what stands before such a
 * post does not end with an organ of its own, the shared character belongs to the organization as well.
 */
export const sharing = new Set('部局厅司处科组队署村市县区镇乡州省国');
