import type { Pack, PackEntry } from '../../ground/model/pack';

/** Names that law and government have settled, as they are often written wrong. A wrong entry would call a lawful name wrong. */
export const legalTerms: Pack = {
	name: 'legal-terms',
	title: '法律、法规用语',
	entries: [
		term('企业法人代表 公司法人代表 单位法人代表 厂法人代表', {
			suggestions: ['企业法定代表人', '公司法定代表人', '单位法定代表人', '厂法定代表人'],
			reason: '代表法人行使职权的负责人是“法定代表人”。',
			source: '《中华人民共和国民法典》',
			tier: 'B',
		}),
		term('满清政府 满清王朝 满清皇帝 满清朝廷 满清贵族 满清统治 满清入关', {
			suggestions: ['清政府', '清王朝', '清朝皇帝', '清朝廷', '清朝贵族', '清朝统治', '清军入关'],
			reason: '书报里不用“满清”，说“清朝”。',
			source: '国务院1956年2月关于书报杂志里一律不用“满清”称谓的通知',
			tier: 'A',
			except: ['充满清朝'],
		}),
	],
};

function term(terms: string, rest: Omit<PackEntry, 'terms'>): PackEntry {
	return { ...rest, terms: terms.split(' ') };
}
