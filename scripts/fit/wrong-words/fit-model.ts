import { signsOf } from '../../../server/judging/slips/signs';
import { countRows } from './count-rows';
import { kneserNey } from './kneser-ney';
import { modelSections } from './model-sections';
import { type Document, documentsIn } from './texts';

/** What an occurrence weighs when rows are chosen: laws say the same again and again, and papers are what is mostly read. */
const hefts: Readonly<Record<string, number>> = { laws: 1, reports: 2 };
const usualHeft = 2.5;

/** Fits the language model on the documents of a folder that are `counted`; `most` rows of two units and more are kept. */
export function fitModel(folder: string, { counted, most, log }: ModelOptions) {
	const pieces: Uint16Array[] = [];
	const weights: number[] = [];
	let size = 0;
	for (const document of documentsIn(folder)) {
		if (!counted(document)) continue;
		const { source, paragraphs } = document;
		// Each paragraph begins as behind a full stop.
		const units = signsOf(`\n${paragraphs.join('\n')}`);
		pieces.push(units);
		weights.push(hefts[source] ?? usualHeft);
		size += units.length;
	}
	const units = new Uint16Array(size);
	const heft = new Float32Array(size);
	let at = 0;
	for (const [i, piece] of pieces.entries()) {
		units.set(piece, at);
		heft.fill(weights[i], at, at + piece.length);
		at += piece.length;
	}
	log(`${size} units`);
	const rows = countRows(units, heft);
	log(`rows: ${rows.map(({ count }) => count).join(', ')}`);
	const worths = kneserNey(rows, most);
	const { sections, kept, lost } = modelSections(units, rows, worths);
	log(
		`kept ${kept}, lost ${lost}: ${worths.map(({ isKept }) => isKept.reduce((sum, one) => sum + one, 0)).join(', ')}`,
	);
	return { sections, figures: { units: size, rows: kept } };
}

export interface ModelOptions {
	readonly counted: (document: Document) => boolean;
	readonly most: number;
	readonly log: (line: string) => void;
}
