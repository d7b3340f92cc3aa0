import { simplified, traditionalCharacters } from '../../lib/traditional';

/** Forms that no list of traditional characters has, found in fonts and pasted names (《第一批异体字整理表》, 1955). */
const careless: ReadonlyMap<string, string> = new Map([
	['囯', '国'],
	['囻', '国'],
	['髙', '高'],
	['淸', '清'],
	['靑', '青'],
	['呉', '吴'],
	['頴', '颖'],
	['戸', '户'],
	['徳', '德'],
	['歩', '步'],
	['黒', '黑'],
	['亊', '事'],
	['珎', '珍'],
	['寳', '宝'],
	['惪', '德'],
	['峯', '峰'],
	['羣', '群'],
	['煇', '辉'],
]);

/** All characters that stand for a usual one. */
export function variantCharacters(): string[] {
	return [...traditionalCharacters(), ...careless.keys()];
}

/** What is written in usual characters: 王建国 of 王建囯. */
export function usual(written: string): string {
	const table = simplified();
	return Array.from(written, (sign) => careless.get(sign) ?? table.get(sign) ?? sign).join('');
}
