import type { PageFinding } from '../../server/ground/model/page';
import { carry } from './carry';
import { layouts } from './layouts';
import { applied, type Ground, ground, joined, type Mutant, meets, mutate } from './mutant';
import type { Mutation, Operator } from './operator';
import { randomOf } from './random';
import type { Sheet } from './sheet';

export interface MeasureOptions {
	readonly seed: number;
	/** How many mutants of each operator. */
	readonly mutants: number;
}

/** What became of one mutant. */
export interface Outcome {
	readonly ground: Ground;
	readonly mutant: Mutant;
	/** The findings of the right rules at the place. */
	readonly hits: readonly PageFinding[];
	/**
	 * `right`: a fix of the kind that the operator asks for gives the page back as it was; `wrong`: it gives another; `none`:
	 * there is none.
	 */
	readonly fix: 'right' | 'wrong' | 'none';
	/** New warnings and errors anywhere else. */
	readonly collateral: readonly PageFinding[];
}

export interface Measured {
	readonly operator: Operator;
	readonly outcomes: readonly Outcome[];
	/** Warnings on carriers before any fault was put in: false alarms, or a carrier that is not clean. */
	readonly alarms: readonly string[];
}

/** Puts the faults of an operator into the pages, at places that the seed chooses, in all layouts by turns. */
export function measure(operator: Operator, sheets: readonly Sheet[], { seed, mutants }: MeasureOptions): Measured {
	const random = randomOf(seed, operator.name);
	const allowed = layouts.filter((layout) => !operator.layouts || operator.layouts.includes(layout));
	const own: Place[] = [];
	if (!operator.carriersOnly)
		for (const sheet of sheets)
			own.push(
				...sheet.lines.flatMap((_, line) =>
					[...operator.places(sheet, line, random)].map((mutation) => ({ sheet, line, mutation })),
				),
			);
	const share = operator.carrier ? Math.ceil(mutants / 2) : mutants;
	const places: (Place & { readonly carrier?: readonly number[] })[] = random.shuffle(own);
	const chosen = places.slice(0, 2 * mutants);
	const outcomes: Outcome[] = [];
	const alarms: string[] = [];
	const take = ({ sheet, line, mutation, carrier }: (typeof places)[number]) => {
		const before = groundOf(sheet, allowed[outcomes.length % allowed.length]);
		if (carrier) for (const index of carrier) alarms.push(...alarmsOn(before, index));
		const outcome = judge(operator, before, { line, mutation });
		if (outcome) outcomes.push(outcome);
	};
	for (const place of chosen) if (outcomes.length < share) take(place);
	for (let tries = 0; operator.carrier !== undefined && outcomes.length < mutants && tries < 3 * mutants; tries++) {
		const carried = carrierPlace(operator, random.pick(sheets), random);
		if (carried) take(carried);
	}
	return { operator, outcomes, alarms };
}

interface Place {
	readonly sheet: Sheet;
	readonly line: number;
	readonly mutation: Mutation;
}

function carrierPlace(
	operator: Operator,
	sheet: Sheet,
	random: ReturnType<typeof randomOf>,
): (Place & { readonly carrier: readonly number[] }) | undefined {
	const carrier = operator.carrier?.(sheet, random);
	const carried = carrier && carry(sheet, carrier, random);
	if (!carried) return undefined;
	const places = carried.own.flatMap((line) =>
		[...operator.places(carried.sheet, line, random)].map((mutation) => ({
			sheet: carried.sheet,
			line,
			mutation,
			carrier: carried.own,
		})),
	);
	return places.length > 0 ? random.pick(places) : undefined;
}

/** Kept for the pages as they are; a page with a carrier is used once. */
const grounds = new WeakMap<Sheet, Map<string, Ground>>();

function groundOf(sheet: Sheet, layout: (typeof layouts)[number]): Ground {
	let own = grounds.get(sheet);
	if (!own) grounds.set(sheet, (own = new Map()));
	let made = own.get(layout);
	if (!made) own.set(layout, (made = ground(sheet, layout)));
	return made;
}

function judge(operator: Operator, before: Ground, place: Omit<Place, 'sheet'>): Outcome | undefined {
	const mutant = mutate(before, place, operator.rules);
	if (!mutant) return undefined;
	const at = (finding: PageFinding) => mutant.spots.some((spot) => meets(finding.span, spot));
	const hits = mutant.findings.filter((finding) => operator.rules.includes(finding.rule) && at(finding));
	const old = new Map<string, number>();
	for (const finding of before.findings)
		old.set(keyOf(before.laid.text, finding), (old.get(keyOf(before.laid.text, finding)) ?? 0) + 1);
	const collateral = mutant.findings.filter((finding) => {
		if ((finding.severity !== 'warning' && finding.severity !== 'error') || at(finding)) return false;
		const key = keyOf(mutant.text, finding);
		const left = old.get(key) ?? 0;
		if (left > 0) old.set(key, left - 1);
		return left === 0;
	});
	return { ground: before, mutant, hits, fix: fixOf(operator, before, { mutant, hits }), collateral };
}

function keyOf(text: string, { rule, span }: PageFinding): string {
	return `${rule} ${joined(text.slice(span.start, span.end))}`;
}

/** Each finding's fixes one by one (the safe ones, where the operator asks for such), then the first of each together. */
function fixOf(operator: Operator, before: Ground, { mutant, hits }: Pick<Outcome, 'mutant' | 'hits'>): Outcome['fix'] {
	const offered = hits
		.map(({ fixes }) => fixes.filter((fix) => fix.safe || operator.fix !== 'safe').map((fix) => fix.edits))
		.filter((fixes) => fixes.length > 0);
	if (offered.length === 0) return 'none';
	const isAcross =
		before.layout === 'hard wraps' ||
		before.layout === 'column breaks' ||
		mutant.spots.some((spot) => mutant.text.slice(spot.start, spot.end).includes('\n'));
	// Where the lines of the two end elsewhere, a space at the end of one cannot be told from none.
	const plain = (text: string) => (before.layout === 'hard wraps' ? text.replaceAll(/\s/g, '') : joined(text));
	const same = (text: string) => text === before.laid.text || (isAcross && plain(text) === plain(before.laid.text));
	return [...offered.flat(), offered.flatMap(([first]) => first)].some((edits) => same(applied(mutant.text, edits)))
		? 'right'
		: 'wrong';
}

function alarmsOn({ sheet, laid, findings }: Ground, line: number): string[] {
	const own = laid.pieces[line].map((piece) => ({ start: piece.at, end: piece.at + piece.length }));
	return findings
		.filter(
			(finding) =>
				(finding.severity === 'warning' || finding.severity === 'error') &&
				own.some((stretch) => meets(finding.span, stretch)),
		)
		.map(
			(finding) =>
				`${finding.rule}: ${laid.text.slice(finding.span.start, finding.span.end)} in ${sheet.lines[line].text}`,
		);
}
