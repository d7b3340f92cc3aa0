import { type Judge, judge } from './judge';
import { bagOf, type Fitted } from './learn';
import type { TrainingPage } from './pages';

/** Marked pages have no paper in common; they are left out by thirds. */
export const thirds = 3;

/**
 * The pages by the part that they are left out of the fit with: a paper, or a third of the marked pages. All layouts of a page go
 * together.
 */
export function partsOf(pages: readonly TrainingPage[]): Map<string, TrainingPage[]> {
	const parts = new Map<string, TrainingPage[]>();
	for (const page of pages) {
		const marked = page.source === 'copy' || page.source === 'blocks';
		const name = marked ? `marked ${bagOf(page.file) % thirds}` : page.source;
		parts.set(name, [...(parts.get(name) ?? []), page]);
	}
	return parts;
}

/** Each page read with weights that were fitted without its part. `only`: the parts that are read, all where it is empty. */
export function cross(
	pages: readonly TrainingPage[],
	learned: (pages: readonly TrainingPage[]) => Fitted,
	{ only, ...to }: Judge & { readonly only: readonly string[] },
): void {
	for (const [name, part] of partsOf(pages)) {
		if (only.length > 0 && !only.some((one) => name.startsWith(one))) continue;
		judge(part, learned(pages.filter((page) => !part.includes(page))), to);
	}
}
