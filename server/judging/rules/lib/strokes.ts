/**
 * How many strokes a surname's first character has, in the standard form of 《通用规范汉字表》 (2013);
 * undefined for characters that are no surname.
 */
export function strokesOf(sign: string): number | undefined {
	return counts.get(sign);
}

/** Surnames by number of strokes. */
const lists: Readonly<Record<number, string>> = {
	2: '丁乜人刁力卜',
	3: '万上么乞习于千卫及士子山干幺广弓才门马',
	4: '中丰丹为乌云亓井亢仁仇仉今介从允元公六凤勾化卞友双天太孔少尤尹巴开戈户扎支文方月木殳毋毌毛水火爪父牙牛王瓦见计贝车邓长韦',
	5: '且世丘业丛东主乐付仝代令仪兰冉冯加包北占卢印厉古召台史右叶司圣宁尔尕尼左帅平弘归旦札正母玄玉甘生田由申白皮矢石礼艾让边邝闪龙',
	6: '乔仰仲仵任伊伍伏伢充兆先光全共关军农冰刘匡华协危厍合吉同名后向吕回多夸夹如孙宇安寻尧巩师年庄庆延戎成早曲有朱权次毕汝江池汤汲牟百祁竹米红纪羊舌衣西许贞达迄邢那邬闫阮阳阴齐',
	7: '严丽伯佃但位佐何佗佘余佛作佟兑况冶冷初利别劳即却吴坚妞妥妫姒孝宋完寿尾岑巫希库应张忻怀扶把折时更李杏杜束来杨步求汪沃沈沙狄玛甫秃纳纽罕肖良芈芦芮花苌苍苏言谷豆贡轩辛进连迟邑邰邱邳邴邵邸邹里闵陆陈',
	8: '京典冼凯卓单叔周呼和咎国奈奉姓孟季孤学宓宗官宛宝尚居屈岩岳幸底庚庞弦征怡房承拉拓招於旺昃昆昌明易昔杭松林枚欧武治法泠泽炎牧狐环瓮直空竺练终经罗者舍苑苗苟若英范茄茅茆虎贯邾郁郄郅郇郎郏郐郑郓金降青驷鱼',
	9: '侯保俞俟信修养冒勇南咸哈姚姜娄娜宣宦宫封幽律恽战拜政施昝星昶柏查柯柳树段洗洛洪爰独皇相盼祖祜祝禹秋种羿胡胥茶茹荀荆荣莒要览觉贲费贺赵逄郗郜郝郤郦钟钭钮闻闽闾院项须饶骆',
	10: '乘倘候倪党准凌原哥唐夏奚姬宰家容宾展席徐徒悦敖斋晁晋晏晓朗柴栗校格栾桂桑桓桥殷浦浪海涂热爱班留皋益真祥离秦竞索翁耿聂能莘莫莱莽衰衷袁訚诸谈贾载通速郭郯都钱钻铁陶顾高',
	11: '偏偕勒商堵宿密寇尉屠崇崔巢常康庾弹戚扈接斛曹望梁梅淳皎盖盛眯矫硕章符笪续绵脱营萧谌谐象逯鄂鄆野铙银阎隆隋随隗鹿麻黄龚',
	12: '傅储善喜喻富嵇强彭惠揭敦敬斐斯普景智曾森植渡温游湛滑焦琴琼甯疏禄程税童粟缑腊舒舜葛董蒋裕覃谢谦赏越跋辜遐雄韩鲁',
	13: '勤廉微慎新楚楼满漠甄皙督福窦简腾蒙蒯蒲蓝蓟蓬虞衙裘褚解訾詹赖路鄞鄢锦阙雍雷靖靳鲍',
	14: '僧嘎察廖慕暨毓漆熊禚窭端管缪翟臧蔚蔡蔺裴谭谯豪赛赫辕辣鄯阚雒韶鲜',
	15: '墨德撒暴樊滕潘澄稷虢鞏颛颜黎',
	16: '冀嬴澹燕磨穆薄薛融衡雕霍',
	17: '戴檀濮璩糜鞠魏',
	18: '瞿藕藩',
	19: '麓',
	20: '壤籍酆',
	21: '夔',
	23: '麟',
};

const counts: ReadonlyMap<string, number> = new Map(
	Object.entries(lists).flatMap(([count, list]) => Array.from(list, (sign) => [sign, Number(count)] as const)),
);

/** The kind of a surname's first stroke: 横 1, 竖 2, 撇 3, 点 4, 折 5; undefined where the list below does not have it. */
export function firstStrokeOf(sign: string): number | undefined {
	return first.get(sign);
}

/**
 * The first strokes of these surnames, by 《通用规范汉字笔顺规范》 (GF 0023—2020).
 * The more frequent surnames; one that is missing is not judged.
 */
const first: ReadonlyMap<string, number> = new Map(
	[
		'丁于万干王尤韦云元支木车石左龙古艾平甘东邢成匡巩吉毕朴达李杨杜芦苏花严劳麦巫轩束芮连林苗范武欧苟茅赵柯柳荆胡查柏项封郝荣袁夏索莫贾桂聂栗顾秦晋耿黄萧曹龚梅戚盛彭董葛蒋韩惠覃蓝雷靳蒙甄赖楼楚蒲臧蔡蔺慕樊薛燕霍戴檀鞠',
		'上贝水卢叶田申史冉帅吕曲吴时里岑易罗尚卓晏党柴常崔崇景喻路虞裴墨瞿',
		'千毛牛仇公乌白包印乐付代丘仝朱任伍向多全邬华何佟狄邱邹余佘谷金周季和段侯俞钟饶徐倪钱殷翁奚符程鲁傅储焦舒鲍詹简解管黎滕穆衡魏',
		'广门方文卞计冯宁邝兰江许池汤关刘庄齐安闫祁汪宋沈沙辛应闵冷况庞单郑房宗宓官郎洪姜施宣闻祝娄高唐郭凌涂容席谈康梁商章麻寇阎曾温游童谢湛富窦褚满廉廖谭漆潘颜',
		'刁习卫马尹邓孔巴司皮弘孙阮阳牟纪张陈陆邵孟居屈经练姚贺胥费骆陶桑屠尉隆翟熊缪',
	].flatMap((signs, i) => [...signs].map((sign): [string, number] => [sign, i + 1])),
);
