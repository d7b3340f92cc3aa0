/**
 * Characters of modern given names, by hand where the dictionary behind `givenCosts` (novels and history) is behind the times:
 * the fifty or so commonest of the 公安部 reports on names (《二〇二〇年全国姓名报告》 and its table by decade),
 * then those that parents choose today.
 */
export const commonGiven: readonly (readonly [cost: number, characters: string])[] = [
	[9, '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建文国志海春梅'],
	[
		10,
		'宇浩轩梓涵子欣怡佳俊雨博晨思诗萱泽琪一依诺可馨雅婷嘉瑞晓东林波辉斌峰鹏飞云龙成永生金福兰凤莲琴燕玲慧淑珍爱荣贵德庆忠义祥兴旺家宝',
	],
	[
		11,
		'毅凯帆鑫彬莉雪琳颖璐瑶昊哲宁松柏竹菊远源康立新向阳水根土火木妙钢铭钧锋键健翔昌世民光全胜利才发良友仁礼智信孝廉耀宗祖学武斯恒恺颜悦悠然乐天佑安宏洪鸿弘达道启超越进前程正直方圆坤乾震巍峻岩岳岭川河江湖溪清洁净冰霜露虹霓晴朗晖旭昶晟曦月星辰宸辉煌灿炜烨焕炎焱煜熙',
	],
	[
		12,
		'倩茜薇蕾蓓芸芬芝芮苗若英茹莹菁菲萌蓉蔚薛姗妍妮姣姝娅娥婉婕媛嫣嫒璇瑛瑜瑾璟瑄琦琛琰珊珏珂玥玟珺维绍纪绪继续承传延廷彦庭廉冬秋夏至季仲伯叔孟长元亨贞吉亮朋朝望希西北南中升腾跃骏骁骥驰骋群众善美好惠恩慈爱怀念忆思意心忱怡悦愉恬恺慎诚谦谨让谊谋诣论语词赋颂咏吟歌舞乐韵音律曲笛箫琴瑟书画墨砚笔',
	],
	[15, '得'],
	[
		13,
		'屹岚岱峥嵘崇崎嵩峡沛沐沁泓泉泊波泽洲浦浚涌涓涛润淇淼渊渝渭湘湛滢滨潇澄澜瀚灏炳烁烽焘照燃犇牧狄猛献理现珉班珠珩球瑚璋璞环瓒田由甲申男略疆白百皓皎盈益盛盼相省眉真矿石研砚础碧磐祎祖祺禄福禹秉科秦穆突立竞章童端笑符第筠简箐籽精素紫絮红纯纲纳纶绮绢绣综绿缘罡罗美羽翀翎翠翰者耕耘联聪肖育胤自舒航艇良色艺节芃芊芷苇苏范茂茗荃荷莎莘莺菡萃萧著葛葵蒙蓝蓬蔓蕙蕴藉虎蛟蝶行衡衍裕西见观觉解言警计许诗该诠询谷豪贝贡贤贺赞赢赫起超越践路跃轶轩辅辙辛辰边迅迎进连迪逸遥遵邦郎郡采野量钊钦钰铁铎铮银锐锦镇镕长闯闻阔阳陆陵隆雁雄集雯霁霄霆霖青靖静韬韶项顺须颂频风飘饶香馥马驹骅高魁魏鲁鲲鸣鸽鹤鹏鹭麒麟黎黛默鼎齐',
	],
];

/**
 * Characters that names of minorities are written with in Chinese, where `transliterationCosts` (foreign names) has them dearer:
 * Mongolian (巴图 其其格 乌兰), Tibetan (扎西 次仁 卓玛), Uyghur and Kazakh (古丽 买买提 艾力), Yi (阿依 吉克 尔布),
 * Zhuang and others keep Han surnames.
 */
export const minorityNames: readonly (readonly [cost: number, characters: string])[] = [
	[10, '巴乌尔哈斯阿古丽艾力木拉提扎西卓玛次仁旦增多吉格桑央金洛其图雅布和音克'],
	[
		12,
		'朝鲁苏那娜仁托娅海日罕呼和浩敖登塔娜宝音德力根青图萨仁高娃满都拉恩和牧兰孟通嘎琪琪包白斯琴白音额尔敦达来吐逊热合曼买买江麦麦提库尔班依明玉素甫阿不都赛力克别克哈孜居马叶尔江胡安拜尔迪夏提帕孜莱提加娜尔祖农吾斯曼肉孜艾山卡德尔米吉克阿依果惹木呷日史古布拉嘎曲比沙马俄底海来什吉且沙瓦扎约普平措旺堆顿珠边巴罗布贡嘎白央赤列索朗拉姆尼玛达娃强巴泽郎桑珠云丹曲珍德吉丹措毛才让加羊东周当智项杰完么南杰周本热布杰安布旺杰欧珠群培晋美仓决江村朗杰阿旺洛追',
	],
];

/**
 * Characters of the tables by which news copy writes foreign names (《世界人名翻译大辞典》, 译音表), where the counted ones have them
 * dearer or not at all.
 */
export const foreignNames: readonly (readonly [cost: number, characters: string])[] = [
	[
		13,
		'阿埃艾爱安昂奥巴拜班邦保鲍贝本比彼别宾波伯博布采岑查察琴策茨达戴丹道德登邓迪底蒂丁杜敦顿多俄厄恩尔法凡范菲费芬冯佛夫弗福盖甘冈戈哥格葛根贡古瓜圭哈海汉豪赫亨侯胡怀霍基吉季加贾简杰金津卡凯坎康考科克肯库夸奎昆拉莱赖兰朗劳勒雷里利莉列林琳卢鲁吕伦罗洛马玛麦迈曼茅梅门蒙米密摩莫默姆穆那纳娜奈瑙内嫩尼涅宁纽努诺欧帕派潘庞培佩彭蓬皮珀普齐奇恰乔切钦琼丘茹瑞若撒萨塞赛桑森沙莎绍舍圣施什舒斯丝苏孙索塔泰坦汤唐陶特滕提廷图托瓦旺威韦维魏温翁沃乌希锡夏谢辛欣休逊雅亚扬耶叶伊依英尤约泽扎詹芝兹佐迭措',
	],
];

/** Words that stand next to foreign names, but are never part of them. */
export const neverTransliterated = '的了是在为与任辞说称会对向等同也已曾将均受获被自时后前连先又还就把从到请访抵率或但';

/** Function words: characters of names in novels that real people hardly have; and what ships are called (江安轮). */
export const neverGiven =
	'则而且也的了是在与及或但此该这那吗呢吧啊么你我他她它们个些不没又还就都很最更被把将从到去里前说做打给让叫请使对并所因谁哪怎另各每某两几等着过至上下地轮舰艇';
