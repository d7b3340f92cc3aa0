import type { Pack, PackEntry } from '../../ground/model/pack';

const published = '2015-11-01';

/**
 * More words of the national news agency's published list, few and certain; those that desks know best are in judging/packs/usage.ts.
 * A wrong entry would call a plain word indecent. The list came out in November 2015: what was usual before has that month as its first.
 */
export const agencyList: Pack = {
	name: 'agency-list',
	title: '新华社禁用词、慎用词',
	entries: [
		listed('尖阁群岛 尖阁诸岛 尖阁列岛', {
			reason: '国家领土的名称要准确。',
			suggestions: ['钓鱼岛'],
			// A gloss that says whose name it is.
			except: ['日本名：尖阁', '日文名：尖阁', '日方称尖阁', '日本称尖阁', '称为尖阁', '称之为尖阁', '所谓尖阁'],
		}),
		listed('斯普拉特利群岛', { reason: '国家领土的名称要准确。', suggestions: ['南沙群岛'] }),
		listed('东突厥斯坦', {
			reason: '不用“东突厥斯坦”称新疆。',
			tier: 'B',
			except: ['东突厥斯坦伊斯兰', '东突厥斯坦解放', '东突厥斯坦新闻'],
		}),
		listed('北韩', { reason: '用国家的名称。', suggestions: ['朝鲜'] }),
		listed('日治时期', {
			reason: '台湾被日本侵占的时期，说“日据时期”或“日本殖民统治时期”。',
			suggestions: ['日据时期'],
			from: published,
			except: ['今日治时期', '明日治时期'],
		}),
		listed('台胞来华 台湾同胞来华 台湾游客来华 台商来华 港澳同胞来华 港澳游客来华 港澳台同胞来华 港澳台游客来华', {
			reason: '台湾、香港、澳门是中国的一部分，当地居民来大陆（内地）不说“来华”。',
		}),
		listed('傻子', {
			reason: '对残疾人不用歧视性称呼。',
			tier: 'C',
			except: ['傻子才', '傻子瓜子', '当傻子', '傻子都'],
		}),
		listed('影帝 影后', {
			reason: '文艺报道不用“影帝”“影后”，说“著名演员”。',
			suggestions: ['著名演员'],
			tier: 'C',
			from: published,
			except: [
				'电影后',
				'电影帝',
				'摄影后',
				'合影后',
				'留影后',
				'观影后',
				'倒影后',
				'投影后',
				'背影后',
				'影后期',
				'剪影后',
			],
		}),
		listed('村长', {
			reason: '村民委员会的负责人称“村委会主任”或“村主任”。',
			suggestions: ['村主任'],
			tier: 'C',
			from: published,
			except: ['老村长', '自然村长', '村长大', '村长年', '村长期', '村长效', '村长久', '村长远', '村长寿'],
		}),
		listed('疗效最佳 安全无副作用 安全无毒副作用', { reason: '药品报道不用断言疗效和安全的话。', tier: 'B' }),
		listed('玛拉戈壁 爆菊 呆逼 法克鱿 丢你老母 达菲鸡 买了个婊 碧池 屁民', {
			reason: '不用网络低俗词语。',
			scope: ['headline', 'body', 'quotation'],
			except: ['小屁民', '碧池塘', '清碧池', '一碧池'],
		}),
		listed('蛋疼 你妈的 吃翔 然并卵', {
			reason: '不用网络低俗词语。',
			tier: 'B',
			scope: ['headline', 'body', 'quotation'],
			except: ['鸡蛋疼', '你妈的电话', '你妈的手', '找你妈的', '给你妈的', '是你妈的'],
		}),
	],
};

function listed(
	terms: string,
	rest: Omit<PackEntry, 'terms' | 'source' | 'tier'> & { readonly tier?: PackEntry['tier'] },
): PackEntry {
	return {
		tier: 'A',
		...rest,
		terms: terms.split(' '),
		source: '新华社《新闻信息报道中的禁用词和慎用词》（2016年修订）',
	};
}
