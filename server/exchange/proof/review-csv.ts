import type { Language } from '../../answers/reports/language';
import { csvBegin, csvLine } from './csv-sheet';
import type { ProofSheet } from './proofed-page';
import { figures, reviewTally } from './review-tally';
import { reviewWords } from './review-words';

/** 审读报告 as CSV: a record for each page, with its rounds and who signed them, and one for the whole issue at the end. */
export function reviewCsv(language: Language): ProofSheet {
	const words = reviewWords[language];
	const tally = reviewTally(language);
	const [, , ...acts] = words.roundColumns;
	return {
		begin: () => csvBegin([...words.pages, words.rounds]),
		page(proofed) {
			const { row, rounds } = tally.add(proofed);
			const said = rounds.map(([, round, ...values]) =>
				[round, ...values.map((value, i) => (value === '' ? '' : `${acts[i]} ${value}`))]
					.filter(Boolean)
					.join(words.comma),
			);
			return csvLine([...row, said.join(words.stop)]);
		},
		end: () => csvLine([words.whole, ...figures(tally.total()), '', '', '']),
	};
}
