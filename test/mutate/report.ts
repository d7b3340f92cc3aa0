import type { Tier } from '../../server/ground/model/finding';
import { rules } from '../../server/judging/rules/index';
import type { Measured, Outcome } from './measure';

/** What is asked of the rules of a tier, in shares of 1. */
export const wanted = { recall: { A: 0.97, B: 0.9 }, operator: 0.85, safe: 0.99 } as const;

/** Shares of an operator, or of several together; undefined where there is nothing to count. */
export interface Shares {
	readonly mutants: number;
	readonly recall: number | undefined;
	/** Of the mutants found whose rule has a fix to give. */
	readonly fixed: number | undefined;
	/** New warnings and errors elsewhere, per mutant. */
	readonly collateral: number | undefined;
}

export function sharesOf(measured: readonly Measured[]): Shares {
	const outcomes = measured.flatMap(({ outcomes }) => outcomes);
	const found = outcomes.filter(({ hits }) => hits.length > 0);
	const fixable = measured
		.filter(({ operator }) => operator.fix !== 'none')
		.flatMap(({ outcomes }) => outcomes.filter(({ hits }) => hits.length > 0));
	return {
		mutants: outcomes.length,
		recall: share(found.length, outcomes.length),
		fixed: share(fixable.filter(({ fix }) => fix === 'right').length, fixable.length),
		collateral: share(
			outcomes.reduce((sum, { collateral }) => sum + collateral.length, 0),
			outcomes.length,
		),
	};
}

/** Operators whose own rule, the first, is there to be asked. */
export function isAsked({ operator }: Measured): boolean {
	return known.has(operator.rules[0]);
}

const known = new Set(rules.map(({ name }) => name));

export function table(measured: readonly Measured[]): string {
	const asked = measured.filter(isAsked);
	const rows = measured.map((one) => {
		const { operator } = one;
		if (!isAsked(one)) return `${pad(operator.name, 44)} ${operator.tier}  no rule ${operator.rules[0]}`;
		const shares = sharesOf([one]);
		const low = shares.recall !== undefined && shares.recall < wanted.operator;
		const unfixed = operator.fix === 'safe' && shares.fixed !== undefined && shares.fixed < wanted.safe;
		return `${line(operator, shares)}${low ? '  ← recall' : ''}${unfixed ? '  ← fix' : ''}${one.alarms.length > 0 ? `  (${one.alarms.length} alarms on carriers)` : ''}`;
	});
	const tiers = (['A', 'B'] as const satisfies readonly Tier[]).map((tier) => {
		const own = asked.filter(({ operator }) => operator.tier === tier);
		return line(
			{ name: `tier ${tier} (wanted: recall ${percent(wanted.recall[tier])})`, tier, fix: '' },
			sharesOf(own),
		);
	});
	const safe = sharesOf(asked.filter(({ operator }) => operator.fix === 'safe'));
	const head = `${pad('operator', 44)} tier fix    mutants recall   fixed  elsewhere`;
	return [
		head,
		...rows,
		'',
		...tiers,
		line({ name: `safe fixes (wanted: ${percent(wanted.safe)})`, tier: ' ', fix: 'safe' }, safe),
	].join('\n');
}

/** The first outcomes of each operator that fall short, with their copy. */
export function misses(measured: readonly Measured[], most: number): string {
	return measured
		.flatMap(({ operator, outcomes, alarms }) => {
			const unfound = outcomes.filter(({ hits }) => hits.length === 0);
			const wrong = outcomes.filter(
				({ hits, fix }) => hits.length > 0 && (fix === 'wrong' || (fix === 'none' && operator.fix === 'safe')),
			);
			const beside = outcomes.filter(({ collateral }) => collateral.length > 0);
			const lines = [
				...unfound.slice(0, most).map((outcome) => `  missed  ${copyOf(outcome)}`),
				...wrong
					.slice(0, most)
					.map(
						(outcome) =>
							`  unfixed ${copyOf(outcome)}\n          ${outcome.hits.map(({ rule, fixes }) => `${rule}: ${fixes.map((fix) => `${fix.title.zh}${fix.safe ? '' : ' (offer)'}`).join(' | ')}`).join('; ')}`,
					),
				...beside
					.slice(0, most)
					.map(
						(outcome) =>
							`  beside  ${copyOf(outcome)}\n          ${outcome.collateral.map(({ rule, message }) => `${rule}: ${message.zh}`).join('; ')}`,
					),
				...[...new Set(alarms)].slice(0, most).map((alarm) => `  alarm   ${alarm}`),
			];
			return lines.length > 0 ? [`\n${operator.name}`, ...lines] : [];
		})
		.join('\n');
}

function copyOf({ ground, mutant }: Outcome): string {
	const start = Math.min(...mutant.spots.map((spot) => spot.start));
	const end = Math.max(...mutant.spots.map((spot) => spot.end));
	const { text } = mutant;
	const middle =
		end - start > 80 ? `${text.slice(start, start + 40)} … ${text.slice(end - 40, end)}` : text.slice(start, end);
	const copy = `${text.slice(Math.max(0, start - 24), start)}⟦${middle}⟧${text.slice(end, end + 24)}`;
	const others = mutant.findings
		.filter((finding) => finding.span.start < end + 2 && start - 2 < finding.span.end)
		.map(({ rule }) => rule);
	return `${ground.sheet.name}, ${ground.layout}: ${copy.replaceAll('\n', '⏎')}${others.length > 0 ? `   [${others.join(', ')}]` : ''}`;
}

function line(
	{ name, tier, fix }: { readonly name: string; readonly tier: string; readonly fix: string },
	{ mutants, recall, fixed, collateral }: Shares,
): string {
	return `${pad(name, 44)} ${pad(tier, 4)} ${pad(fix, 6)} ${String(mutants).padStart(7)} ${percent(recall)} ${fix === 'none' ? '       ' : percent(fixed)} ${collateral === undefined ? '' : collateral.toFixed(2).padStart(10)}`;
}

/** Han characters are two columns wide. */
function pad(text: string, width: number): string {
	const own = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) >= 0x2e80 ? 2 : 1), 0);
	return text + ' '.repeat(Math.max(0, width - own));
}

function percent(value: number | undefined): string {
	return (value === undefined ? '—' : `${(100 * value).toFixed(1)}%`).padStart(7);
}

function share(part: number, whole: number): number | undefined {
	return whole === 0 ? undefined : part / whole;
}
