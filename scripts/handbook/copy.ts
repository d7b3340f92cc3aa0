import { toHtml } from './markdown';

/**
 * Copy with its marks as HTML: what `⟦…⟧` holds is found; an empty mark is a place where something is missing.
 * The sign of the caret is left out.
 */
export function markedCopy(copy: string): string {
	let html = '';
	for (const [token] of copy.matchAll(/⟦(?:[\w=/.-]+:)?⟧|⟦(?:[\w=/.-]+:)?|⟧|‸|[^⟦⟧‸]+/g)) {
		if (token.startsWith('⟦')) html += token.endsWith('⟧') ? '<mark class="gap"></mark>' : '<mark>';
		else if (token === '⟧') html += '</mark>';
		else if (token !== '‸') html += visible(token);
	}
	return html;
}

/** The marks of copy taken out. */
export function plainCopy(copy: string): string {
	return copy.replace(/⟦(?:[\w=/.-]+:)?|[⟧‸]/g, '');
}

/** What copy becomes, as HTML, with what is new in it marked. */
export function fixedCopy(before: string, after: string): string {
	const old = Array.from(before);
	const made = Array.from(after);
	let html = '';
	let run = '';
	const kept = keptIn(old, made);
	made.forEach((sign, i) => {
		if (!kept[i]) run += sign;
		else {
			html += inserted(run) + visible(sign);
			run = '';
		}
	});
	return html + inserted(run);
}

function inserted(run: string): string {
	return run === '' ? '' : `<ins>${visible(run)}</ins>`;
}

/** The style sheet gives spaces that a reader has to see a visible sign; the text itself is unchanged. */
function visible(text: string): string {
	return toHtml(text).replace(/[\u3000\u00a0]/g, (space) => `<span class="space">${space}</span>`);
}

/** Which characters of `made` belong to the longest common subsequence. Examples are short; a long one is shown without marks. */
function keptIn(old: readonly string[], made: readonly string[]): boolean[] {
	if (old.length * made.length > 4_000_000) return made.map(() => true);
	const width = made.length + 1;
	const longest = new Uint16Array((old.length + 1) * width);
	for (let i = old.length - 1; i >= 0; i--) {
		for (let k = made.length - 1; k >= 0; k--) {
			longest[i * width + k] =
				old[i] === made[k]
					? longest[(i + 1) * width + k + 1] + 1
					: Math.max(longest[(i + 1) * width + k], longest[i * width + k + 1]);
		}
	}
	const kept = made.map(() => false);
	for (let i = 0, k = 0; i < old.length && k < made.length; ) {
		if (old[i] === made[k]) {
			kept[k] = true;
			i++;
			k++;
		} else if (longest[(i + 1) * width + k] >= longest[i * width + k + 1]) i++;
		else k++;
	}
	return kept;
}
