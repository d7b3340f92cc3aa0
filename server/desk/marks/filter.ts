import type { MarkKind, MarkState } from '../../ground/model/mark';
import type { PlacedMark } from './shelf';

/** Which marks are meant; what is undefined is not asked for. */
export interface MarkFilter {
	readonly what: MarkKind | undefined;
	readonly state: MarkState | undefined;
	/** The name of who set it. */
	readonly by: string | undefined;
	/** The number of the round in which it was set. */
	readonly round: number | undefined;
}

export function passes({ mark: { event }, state }: PlacedMark, filter: MarkFilter): boolean {
	return (
		(filter.what === undefined || event.what === filter.what) &&
		(filter.state === undefined || state === filter.state) &&
		(filter.by === undefined || event.by === filter.by) &&
		(filter.round === undefined || event.round === filter.round)
	);
}
