import { type Edit, editKey } from '../../ground/model/finding';

/** A finding of a page, or of a section. */
interface Mendable {
	readonly rule: string;
	readonly fixes: readonly { readonly edits: readonly Edit[] }[];
}

/** Findings that one fix mends together count as one: both brackets of `(单位)`. Gives the first of each, in their order. */
export function withoutPartners<T extends Mendable>(findings: readonly T[]): T[] {
	const seen = new Set<string>();
	return findings.filter((finding) => {
		const key = mendingOf(finding);
		if (key === undefined) return true;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** What the first fix of a finding does, as a key; undefined where it has none. */
function mendingOf({ rule, fixes }: Mendable): string | undefined {
	const [first] = fixes;
	return first && `${rule} ${first.edits.map(editKey).join(' ')}`;
}
