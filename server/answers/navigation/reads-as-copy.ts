import { defaults } from '../../ground/model/settings';
import { isHan } from '../../ground/text/characters';
import { entitiesOf } from '../../reading/article/entities';
import { analyze } from '../../reading/page/update';

/** How much of a text is looked at, in UTF-16 units: what makes it a page shows in its first stories. */
export const lookedAt = 20_000;

/** Of the ink of newspaper copy at least so much is Han; tables and code have less. */
const leastHan = 0.5;

/**
 * True where a text reads as newspaper copy: where a story opens with 本报讯（…） or a dateline, where several are signed, or a folio line
 * and a signature or jump stand together. Silent rather than wrong: a novel, a letter or minutes in Chinese are none, and a page without
 * any of these signs may be missed. It is meant for one question about a file that nobody declared.
 */
export function readsAsCopy(text: string): boolean {
	const start = text.slice(0, lookedAt);
	if (hanShare(start) < leastHan) return false;
	const page = analyze({ text: start, settings: defaults });
	let openings = 0;
	let signatures = 0;
	let jumps = 0;
	let folios = 0;
	for (const article of page.articles) {
		const { draft } = article;
		for (const block of draft.logicalBlocks) {
			if (block.kind === 'jump') jumps++;
			if (block.kind === 'folio' || block.kind === 'masthead') folios++;
		}
		for (const { role, people, agency } of entitiesOf(article).bylines) {
			if ((role === 'lead' || role === 'dateline') && agency !== undefined) openings++;
			else if (people.length > 0) signatures++;
		}
	}
	return openings > 0 || signatures > 1 || (folios > 0 && signatures + jumps > 0);
}

function hanShare(text: string): number {
	let ink = 0;
	let han = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit <= 32 || unit === 0x3000) continue;
		ink++;
		if (isHan(unit)) han++;
	}
	return ink === 0 ? 0 : han / ink;
}
