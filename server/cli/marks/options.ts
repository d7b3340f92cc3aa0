import type { MarkFilter } from '../../desk/marks/filter';
import { markKinds, markStates } from '../../ground/model/mark';
import { oneOf } from '../one-of';
import { type UnclearCommand, unclear } from '../unclear';

const formats = ['pretty', 'json', 'jsonld'] as const;

export interface MarksCommand {
	readonly kind: 'marks';
	readonly format: (typeof formats)[number];
	readonly filter: MarkFilter;
	readonly paths: readonly string[];
}

/** Reads the options of `zhubi marks`, as `util.parseArgs` gives them. */
export function readMarksOptions(
	values: Readonly<Record<string, unknown>>,
	paths: readonly string[],
): MarksCommand | UnclearCommand {
	const format = oneOf('marks', { option: 'format', known: formats }, values.format ?? 'pretty');
	if (typeof format !== 'string') return format;
	const what =
		values.what === undefined ? undefined : oneOf('marks', { option: 'what', known: markKinds }, values.what);
	if (typeof what === 'object') return what;
	const state =
		values.state === undefined ? undefined : oneOf('marks', { option: 'state', known: markStates }, values.state);
	if (typeof state === 'object') return state;
	const { by, round } = values;
	if (round !== undefined && !/^[0-9]{1,4}$/.test(String(round)))
		return unclear('marks', `--round 要写第几校：${round}`, `--round takes the number of a round: ${round}`);
	const filter: MarkFilter = {
		...{ what, state, by: typeof by === 'string' ? by : undefined },
		round: round === undefined ? undefined : Number(round),
	};
	return { kind: 'marks', format, filter, paths };
}
