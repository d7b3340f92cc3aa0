import { placedFindings } from '../../answers/findings/placed-findings';
import { type Language, say } from '../../answers/reports/language';
import { isSuggestion } from '../../desk/marks/suggestion';
import type { RoundEvent } from '../../ground/model/mark';
import { type ErrorRate, errorRate, hundredths, meter, openAccount } from '../../judging/check/meter';
import { rules } from '../../judging/rules/index';
import type { ProofedPage } from './proofed-page';

/** What a page comes to in 审读报告. */
export interface PageTally {
	readonly measured: ErrorRate;
	/** Page, characters, errors, in 10,000, marks, open marks. */
	readonly row: readonly string[];
	/** For each round of proof: page, round, opened, signed, errors left, reason. */
	readonly rounds: readonly (readonly string[])[];
}

/** The sums of an issue, page by page, with the counting of 2020: what that caps is capped by the issue. */
export interface ReviewTally {
	readonly add: (proofed: ProofedPage) => PageTally;
	readonly total: () => ErrorRate;
	/** Rule, places, counted; the most counted first. */
	readonly rules: () => string[][];
}

export function reviewTally(language: Language): ReviewTally {
	const account = openAccount();
	const byRule = new Map<string, { places: number; counted: number }>();
	const sums = { characters: 0, errors: 0 };
	return {
		add({ name, page, marks, marking }) {
			const measured = meter(page, placedFindings(page), account);
			sums.characters += measured.characters;
			sums.errors += measured.errors;
			for (const { finding, counted } of measured.charges) {
				const sum = byRule.get(finding.rule) ?? { places: 0, counted: 0 };
				byRule.set(finding.rule, { places: sum.places + 1, counted: sum.counted + counted });
			}
			const open = marks.filter(
				({ mark, state }) => state === 'open' && (isSuggestion(mark.event) || mark.event.what === 'query'),
			);
			return {
				measured,
				row: [name, ...figures(measured), `${marks.length}`, `${open.length}`],
				rounds: marking.rounds.map(({ name: round, opened, signed }) => [
					...[name, round, act(opened), act(signed), `${signed?.errors ?? ''}`, signed?.reason ?? ''],
				]),
			};
		},
		total: () => errorRate(sums.characters, sums.errors),
		rules: () =>
			[...byRule]
				.sort(([, one], [, other]) => other.counted - one.counted)
				.map(([rule, sum]) => [titleOf(rule, language), `${sum.places}`, `${hundredths(sum.counted)}`]),
	};
}

/** Characters, errors, in 10,000. */
export function figures({ characters, errors, rate }: ErrorRate): string[] {
	return [`${characters}`, `${errors}`, `${rate}`];
}

function titleOf(name: string, language: Language): string {
	const rule = rules.find((one) => one.name === name);
	return rule ? say(rule.title, language) : name;
}

/** `校对甲 2026-07-28 08:00`; nothing where it was not done. */
function act(event: RoundEvent | undefined): string {
	if (!event) return '';
	const time = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(event.time);
	return [event.by ?? '', time ? `${time[1]} ${time[2]}` : event.time].join(' ').trim();
}
