import type { Article } from '../model/article';
import type { Page } from '../model/page';
import { alignmentOf } from './alignment';

/** How the sections of a page differ from those of the page before it in its lineage. */
export interface Moves {
	/** The number of the page in its lineage, counted as pages are asked about. */
	readonly turn: number;
	/** Where each section stands; made when somebody asks. */
	readonly places: () => ReadonlyMap<Article, number>;
	/** The sections that went; undefined where those that stayed changed places, or no page was asked about before: then nothing that was known of the order holds. */
	readonly gone: readonly Article[] | undefined;
	readonly come: readonly Article[];
}

/** Kept with the lineage: an edit changes a few sections, and several rules ask which. */
export function movesOf(page: Page): Moves {
	const last = kept.get(page.lineage);
	if (last?.articles === page.articles) return last.moves;
	const moves = { turn: (last?.moves.turn ?? 0) + 1, places: placesOf(page.articles), ...difference(last?.articles, page.articles) };
	kept.set(page.lineage, { articles: page.articles, moves });
	return moves;
}

const kept = new WeakMap<object, { readonly articles: readonly Article[]; readonly moves: Moves }>();

function placesOf(articles: readonly Article[]): () => ReadonlyMap<Article, number> {
	let places: Map<Article, number> | undefined;
	return () => {
		places ??= new Map(articles.map((article, place) => [article, place]));
		return places;
	};
}

function difference(before: readonly Article[] | undefined, now: readonly Article[]): Pick<Moves, 'gone' | 'come'> {
	if (!before) return { gone: undefined, come: now };
	const { head, tail } = alignmentOf(before, now);
	const old = before.slice(head, before.length - tail);
	const fresh = now.slice(head, now.length - tail);
	const [oldOnes, freshOnes] = [new Set(old), new Set(fresh)];
	const stayed = old.filter((article) => freshOnes.has(article));
	const inOrder = fresh.filter((article) => oldOnes.has(article)).every((article, i) => article === stayed[i]);
	return { gone: inOrder ? old.filter((article) => !freshOnes.has(article)) : undefined, come: fresh.filter((article) => !oldOnes.has(article)) };
}
