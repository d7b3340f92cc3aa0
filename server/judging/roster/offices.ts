import type { RosterRow } from '../../ground/model/roster';

/**
 * A post as copy writes it, in its shortest full form: 中国共产党石桥县委员会 and 书记 are 石桥县委书记, 石桥县人民政府 and 县长 are
 * 石桥县县长, 政协石桥县委员会 and 主席 are 石桥县政协主席. What copy says goes through the same (`officeOf('', written)`), so that the two
 * can be compared.
 */
export function officeOf(organization: string, title: string): string {
	const place = /([省市县区州盟旗乡镇])$/.exec(organization)?.[1];
	// 石桥县 and 县委书记: the sign of the level is written twice.
	const joined = place !== undefined && organsOf.get(place)?.test(title) ? organization.slice(0, -1) : organization;
	return shortened(`${joined}${title}`);
}

const levels = [...'省市县区州盟旗乡镇'];

/** 县委, 县政府 … at the beginning of a title, by level. */
const organsOf: ReadonlyMap<string, RegExp> = new Map(
	levels.map((level) => [level, new RegExp(`^${level}(?:党委|委|政府|人民政府|人大|政协|纪委|监委|法院|检察院)`)]),
);

function shortened(office: string): string {
	return office
		.replace(/\s+/g, '')
		.replace(/^(?:中国共产党|中共)(?=..)(?!中央)/, '')
		.replace('人民代表大会', '人大')
		.replace('常务委员会', '常委会')
		.replace(/(?:中国人民)?(?:政治协商会议|政协)([^委]{1,12})委员会/, '$1政协')
		.replace('纪律检查委员会', '纪委')
		.replace('监察委员会', '监委')
		.replace(/([省市县区州盟旗乡镇])委员会(?!主任)/, '$1委')
		.replace(/(?:人民)?政府(?=(?:代理?|常务副|副)?(?:[省市县区州盟旗乡镇]长|主席))/, '')
		.replace('人民政府', '政府')
		.replace('人民法院', '法院')
		.replace('人民检察院', '检察院');
}

/** What the title takes away from the post: 副 of 副县长 and of 常务副县长. */
export type PostRank = 'chief' | 'deputy';

/** A post without its rank, 石桥县副县长 as 石桥县县长, and the rank. 代县长 is a 县长. */
export function splitOffice(office: string): { readonly stem: string; readonly rank: PostRank } {
	const acting = office.replace(/代理?(?=(?:[省市县区州盟旗乡镇]长|检察长|院长|主席|主任)$)/, '');
	const at = acting.lastIndexOf('副');
	if (at < 0) return { stem: acting, rank: 'chief' };
	const before = acting.slice(0, at).replace(/(?:常务|第一)$/, '');
	return { stem: before + acting.slice(at + 1), rank: 'deputy' };
}

/** True where one of two posts without their ranks is the other with the place left out: 县长 and 石桥县县长. */
export function isSamePost(one: string, other: string): boolean {
	return one.length > 0 && other.length > 0 && (one.endsWith(other) || other.endsWith(one));
}

/**
 * The same post without the name of the place, as the local paper writes it: 石桥县委书记 as 县委书记, 石桥县副县长 as 副县长; undefined
 * where none opens it.
 */
export function localForm(office: string): string | undefined {
	const parts = /^.{1,7}?([省市县区州盟旗乡镇])(.+)$/.exec(office);
	if (!parts) return undefined;
	const [, level, rest] = parts;
	return headsOf.get(level)?.test(rest) ? rest : level + rest;
}

/** 县长 and 副县长, of the place itself, by level. */
const headsOf: ReadonlyMap<string, RegExp> = new Map(
	levels.map((level) => [level, new RegExp(`^(?:代理?|常务副|第一副|副)?${level}长$`)]),
);

/** Titles that one person of an organ has at a time. */
export function isSoleTitle(title: string): boolean {
	return (
		!title.includes('副') &&
		/(?:书记|[省市县区州盟旗乡镇厅局院部校社检察]长|主席|主任|总经理|董事长|总编辑)$/.test(title)
	);
}

/** The same for rows of one post, however it is parted into organ and title. */
export function sameOffice({ organization, title }: RosterRow): string {
	return officeOf(organization, title);
}
