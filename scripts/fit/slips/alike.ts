/** What Unihan says of a character, as far as the fit asks. */
interface Look {
	readonly corners: string;
	readonly keys: string;
	readonly strokes: number;
}

/**
 * The characters of like shape among `characters`, read from the text files of the Unicode Han Database (Unicode License v3): `lines` are
 * those of Unihan_DictionaryLikeData and Unihan_IRGSources, `U+5DF1⇥kCangjie⇥SU`. A string: a character, and those behind it in the order
 * of their codes that look like it.
 */
export function shapesAlike(characters: readonly string[], lines: Iterable<string>): readonly string[] {
	const wanted = new Set(characters);
	const fields = new Map<string, Map<string, string>>();
	for (const line of lines) {
		const [code, field, value] = line.split('\t');
		if (value === undefined || !code.startsWith('U+')) continue;
		const character = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
		if (!wanted.has(character)) continue;
		const own = fields.get(character) ?? new Map<string, string>();
		fields.set(character, own.set(field, value));
	}
	return shapesOf(characters, fields);
}

/** Two characters look alike whose codes of Cangjie (how they are put together) differ little, and those of the four corners hardly. */
function shapesOf(characters: readonly string[], fields: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
	const looks = characters.map((character): Look => {
		const own = fields.get(character);
		return {
			corners: (own?.get('kFourCornerCode') ?? '').split(' ')[0],
			keys: own?.get('kCangjie') ?? '',
			strokes: Number((own?.get('kTotalStrokes') ?? '0').split(' ')[0]),
		};
	});
	const order = characters.map((_, i) => i).sort((one, other) => (characters[one] < characters[other] ? -1 : 1));
	const rows: string[] = [];
	for (const [place, one] of order.entries()) {
		const like = order.slice(place + 1).filter((other) => looksLike(looks[one], looks[other]));
		if (like.length > 0) rows.push(characters[one] + like.map((i) => characters[i]).join(''));
	}
	return rows;
}

function looksLike(one: Look, other: Look): boolean {
	if (!one.keys || !other.keys || Math.abs(one.strokes - other.strokes) > 3) return false;
	const apart = editsBetween(one.keys, other.keys);
	const longest = Math.max(one.keys.length, other.keys.length);
	const sameCorners = one.corners !== '' && one.corners.slice(0, 4) === other.corners.slice(0, 4);
	if (apart === 0) return true;
	if (sameCorners) return apart <= 2;
	return apart === 1 && (longest >= 4 || (longest === 3 && cornersApart(one.corners, other.corners) <= 2));
}

function cornersApart(one: string, other: string): number {
	return [0, 1, 2, 3].filter((i) => one[i] !== other[i]).length;
}

/** The number of letters to change, add or take away. */
function editsBetween(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, i) => i);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++)
			next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
		row = next;
	}
	return row[other.length];
}
