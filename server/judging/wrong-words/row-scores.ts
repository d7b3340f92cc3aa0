import { backoffOf, type LanguageModel, longestRow, probabilityOf, rowBefore, rowOf, rowStart } from './language-model';

/** So many rows of two units and more may end at an offset. */
export const rowsAt = longestRow - 1;

/** What a model says of each unit of a text. */
export interface RowScores {
	readonly units: Uint16Array;
	/** ln(probability) of the unit behind those before it. */
	readonly scores: Float32Array;
	/** The length of the longest row that ends with the unit and is known: 1 where not even its pair with the one before it is. */
	readonly lengths: Uint8Array;
	/** The rows of two units to five that end there, `rowsAt` numbers an offset. */
	readonly rows: Uint32Array;
}

/** Reads all units of a text. A text begins as behind a full stop. */
export function rowScores(model: LanguageModel, units: Uint16Array): RowScores {
	const made = {
		units,
		scores: new Float32Array(units.length),
		lengths: new Uint8Array(units.length),
		rows: new Uint32Array(units.length * rowsAt),
	};
	for (let at = 0; at < units.length; at++) scoreAt(model, made, at);
	return made;
}

/** Scores the unit at an offset; the one before it is scored already. */
export function scoreAt(model: LanguageModel, { units, scores, lengths, rows }: RowScores, at: number): void {
	const unit = units[at];
	let hash = rowStart(unit);
	let length = 1;
	const from = at * rowsAt;
	let score = model.alone[unit];
	const most = Math.min(longestRow, at + 1);
	for (let i = 0; i < rowsAt; i++) rows[from + i] = 0;
	while (length < most) {
		hash = rowBefore(hash, units[at - length]);
		const row = rowOf(model, hash);
		if (row === 0) break;
		rows[from + length - 1] = row;
		score = probabilityOf(row);
		length++;
	}
	lengths[at] = length;
	// The longer rows that end before the unit would have told it, and did not know it.
	if (at > 0) {
		if (length === 1) score += model.backoff[units[at - 1]];
		const before = from - rowsAt;
		for (let i = Math.max(0, length - 2); i < rowsAt - 1 && rows[before + i] !== 0; i++)
			score += backoffOf(rows[before + i]);
	}
	scores[at] = score;
}
