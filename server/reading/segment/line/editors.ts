/** Who makes a page and writes nothing of it. 编辑 without a word before it may be an author: `imprint alone` is for him. */
const editingRoles: ReadonlySet<string> = new Set(
	'责任编辑 责编 责任校对 校对 检校 审校 审读 审核 初审 一审 二审 三审 复审 终审 编审 监审 签发 美编 美术编辑 组版 制版 执行主编 值班编辑 值班编委 值班主任 值班总编 本版编辑 本版责编 本版美编 本版校对 本期责编 本期编辑 本期美编 网络编辑'.split(
		' ',
	),
);
/** They stand among the editors; alone they may have drawn one story of the page. */
const designRoles: ReadonlySet<string> = new Set('版式 版式设计 版面设计 排版 视觉 视觉设计 设计'.split(' '));
const firstUnits: ReadonlySet<string> = new Set(Array.from([...editingRoles, ...designRoles], (role) => role[0]));

/** A line of them is no longer, in UTF-16 units. */
const longestLine = 80;
/** No more stand before the first role: `（`, `●`, `[ `. */
const longestOpening = 3;
const opening = '（([［【〔●■□○◆◇▲△★☆▪◎ 　';
/** What parts roles and names. */
const partings = /[\s　|｜（）()[\]［］【】〔〕●■□○◆◇▲△★☆▪◎,，、]+/;
/** A role with its name behind a mark, `责编：甲某某`. */
const namedRole = /^([一-鿿]{2,6})[：:／/]([一-鿿·]{2,6})?$/;
const name = /^[一-鿿·]{1,6}$/;

/**
 * True for a line that is nothing but editing roles and names: `●责编 甲某某　●校对 乙某某`, `（责任编辑：甲某某）`, `责编：甲某某 乙某`.
 * `text` is the line without the space around it.
 */
export function isEditorsLine(text: string): boolean {
	if (text.length > longestLine) return false;
	let at = 0;
	while (at < longestOpening && opening.includes(text[at])) at++;
	if (!firstUnits.has(text[at])) return false;
	let editors = 0;
	let roles = 0;
	let names = 0;
	for (const part of text.slice(at).split(partings)) {
		if (part === '') continue;
		const [, before, behind] = namedRole.exec(part) ?? [];
		const role = before ?? part;
		if (editingRoles.has(role) || designRoles.has(role)) {
			roles++;
			if (editingRoles.has(role)) editors++;
			if (behind !== undefined) names++;
		} else if (before !== undefined || roles === 0 || !name.test(part)) return false;
		else names++;
	}
	return editors > 0 && names > 0;
}
