/**
 * True where a glob names a path, both relative to one folder and written with `/`: `*` is any text within a name, `?` one character of it,
 * `**` any folders (none, too), `{a,b}` one of several, which do not nest. Everything else stands for itself.
 * Time is at most the product of the two lengths.
 */
export function matchesGlob(glob: string, path: string): boolean {
	return alternatives(glob).some((one) => matchParts(one.replace(/^\.\//, '').split('/'), path.split('/')));
}

/** As many patterns may be meant by one glob with braces. */
const mostAlternatives = 64;

function alternatives(glob: string): string[] {
	let all = [''];
	let at = 0;
	while (at < glob.length) {
		const open = glob.indexOf('{', at);
		const close = open < 0 ? -1 : glob.indexOf('}', open);
		if (close < 0) break;
		const words = glob.slice(open + 1, close).split(',');
		const before = glob.slice(at, open);
		all = all.flatMap((start) => words.map((word) => start + before + word)).slice(0, mostAlternatives);
		at = close + 1;
	}
	return all.map((start) => start + glob.slice(at));
}

function matchParts(glob: readonly string[], path: readonly string[]): boolean {
	return wild(glob.length, path.length, {
		isStar: (i) => glob[i] === '**',
		fits: (i, j) => matchName(glob[i], path[j]),
	});
}

function matchName(glob: string, name: string): boolean {
	const [signs, letters] = [[...glob], [...name]];
	return wild(signs.length, letters.length, {
		isStar: (i) => signs[i] === '*',
		fits: (i, j) => signs[i] === '?' || signs[i] === letters[j],
	});
}

/** Matching with stars without backtracking further than to the last star: what an earlier one could take, the last can take as well. */
function wild(
	glob: number,
	path: number,
	ask: { readonly isStar: (i: number) => boolean; readonly fits: (i: number, j: number) => boolean },
): boolean {
	let i = 0;
	let star = -1;
	let taken = 0;
	for (let j = 0; j < path; ) {
		if (i < glob && ask.isStar(i)) {
			star = i++;
			taken = j;
		} else if (i < glob && ask.fits(i, j)) {
			i++;
			j++;
		} else if (star >= 0) {
			i = star + 1;
			j = ++taken;
		} else return false;
	}
	while (i < glob && ask.isStar(i)) i++;
	return i === glob;
}
