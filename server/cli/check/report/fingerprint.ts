import { createHash } from 'node:crypto';
import type { PageFinding } from '../../../ground/model/page';
import type { Checked } from './report';

/** Units of copy on either side that tell one finding from another. */
const around = 16;

/**
 * A fingerprint for each finding of a page that stays the same when lines move: a hash of the rule, the copy that is marked and the copy
 * around it, spaces and line ends apart, and a number where two are alike. SARIF 2.1.0, 3.27.17 asks for one that does not hang on line
 * numbers.
 */
export function fingerprints({ text, findings }: Checked): (finding: PageFinding) => string {
	const seen = new Map<string, number>();
	const made = new Map<PageFinding, string>();
	for (const finding of findings) {
		const { rule, span } = finding;
		const ink = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/g, '');
		const what = [
			rule,
			ink(span.start - around, span.start),
			ink(span.start, span.end),
			ink(span.end, span.end + around),
		].join('\n');
		const number = (seen.get(what) ?? 0) + 1;
		seen.set(what, number);
		made.set(finding, createHash('sha256').update(`${what}\n${number}`).digest('hex').slice(0, 32));
	}
	return (finding) => made.get(finding) ?? '';
}
