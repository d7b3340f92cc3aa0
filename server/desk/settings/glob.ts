/**
 * True where a glob names a path, both relative to one folder and written with `/`, as VS Code reads globs: `*` is any text within a name,
 * `?` one character of it, `[0-9]` one of some characters, `[!0-9]` one of all others, `**` any folders (none, too), `{a,b}` one of
 * several, which do not nest.
 * Everything else stands for itself. Time is at most the product of the two lengths: a glob comes with somebody's `zhubi.json`, and as a
 * regular expression six stars can take seconds.
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
	const [signs, letters] = [signsOf(glob), [...name]];
	return wild(signs.length, letters.length, {
		isStar: (i) => signs[i] === '*',
		fits: (i, j) => signs[i] === '?' || signs[i] === letters[j] || isInClass(signs[i], letters[j]),
	});
}

/** The signs of a name in a glob; `[0-9]` is one. A `]` that is the first of its characters does not close it. */
function signsOf(glob: string): string[] {
	const letters = [...glob];
	const signs: string[] = [];
	const last = letters.lastIndexOf(']');
	for (let i = 0; i < letters.length; i++) {
		const first = letters[i + 1] === '!' || letters[i + 1] === '^' ? i + 2 : i + 1;
		const close = letters[i] === '[' && first < last ? letters.indexOf(']', first + 1) : i;
		signs.push(letters.slice(i, close + 1).join(''));
		i = close;
	}
	return signs;
}

function isInClass(sign: string, letter: string): boolean {
	if (sign.length < 3 || !sign.startsWith('[')) return false;
	const isNegated = sign[1] === '!' || sign[1] === '^';
	const members = [...sign.slice(isNegated ? 2 : 1, -1)];
	let isMember = false;
	for (let i = 0; i < members.length; i++) {
		const isRange = members[i + 1] === '-' && i + 2 < members.length;
		const last = isRange ? members[i + 2] : members[i];
		isMember ||= codeOf(members[i]) <= codeOf(letter) && codeOf(letter) <= codeOf(last);
		if (isRange) i += 2;
	}
	return isMember !== isNegated;
}

function codeOf(letter: string): number {
	return letter.codePointAt(0) ?? 0;
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
