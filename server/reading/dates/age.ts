import type { DateFields, Relative } from '../../ground/model/date';
import { words } from '../../ground/text/trie';
import { dateNumeralAt } from './date-numerals';
import type { Scope } from './found';
import { neighborDecadesAt } from './neighbors';

/** A stretch of history: `20世纪90年代末`, `上世纪80年代`, `21世纪`, `90年代`, `“十四五”`. */
export interface FoundEra {
	readonly end: number;
	readonly fields: DateFields;
	/** The second of two: 上世纪八|九十年代. */
	readonly to?: DateFields;
}

/** Reads a century, a decade or both. A 末 or 初 by itself is left to the sentence (`本世纪|末`) unless a decade stands before it. */
export function eraAt(scope: Scope, at: number): FoundEra | undefined {
	const { text, end } = scope;
	let stop = at;
	let century: number | Relative | undefined;
	const relative = ['上世纪', '上个世纪', '本世纪'].find((word) => text.startsWith(word, at));
	if (relative) {
		century = { relative: relative === '本世纪' ? 0 : -1 };
		stop = at + relative.length;
	} else {
		const numeral = dateNumeralAt(text, at, end);
		if (numeral && text.startsWith('世纪', numeral.end)) {
			// 半个世纪 and 一世纪 are lengths; the first nine centuries are written with 公元.
			if (!(numeral.value >= 10 && numeral.value <= 22) && !text.startsWith('公元', at - 2)) return undefined;
			if (text.startsWith('经济报道', numeral.end + 2)) return undefined;
			century = numeral.value;
			stop = numeral.end + 2;
		}
	}
	const known = century === undefined ? {} : { century };
	const pair = neighborDecadesAt(scope, stop);
	if (pair) return { end: pair.end, fields: { ...known, decade: pair.from }, to: { ...known, decade: pair.to } };
	const decade = decadeAt(scope, stop, { inCentury: century !== undefined });
	// 面向, 迈向, 推向21世纪: a century as an aim is no date.
	if (!decade)
		return century === undefined ||
			(typeof century === 'number' && /[向入进]$/.test(text.slice(Math.max(0, at - 1), at)))
			? undefined
			: { end: stop, fields: { century } };
	const tail = ['末期', '末', '初期', '初', '中后期', '中期', '前期', '后期', '中叶'].find((word) =>
		text.startsWith(word, decade.end),
	);
	const part =
		tail === undefined
			? undefined
			: tail[0] === '末' || tail.endsWith('后期')
				? 'end'
				: tail[0] === '中'
					? 'mid'
					: 'begin';
	const fields: DateFields = { ...known, decade: decade.value, ...(part ? { part } : {}) };
	return { end: decade.end + (tail?.length ?? 0), fields };
}

/** `90年代`, `九十年代`, `1990年代`: the tens of the century, or with four digits the decade itself (199). */
function decadeAt(
	scope: Scope,
	at: number,
	{ inCentury }: { readonly inCentury: boolean },
): { readonly end: number; readonly value: number } | undefined {
	const { text, end } = scope;
	const numeral = dateNumeralAt(text, at, end);
	if (!numeral || !text.startsWith('年代', numeral.end) || numeral.end + 2 > end || numeral.value % 10 !== 0)
		return undefined;
	if (numeral.length === 4 && numeral.value >= 1000 && numeral.value < 2200 && numeral.style !== 'spoken')
		return { end: numeral.end + 2, value: numeral.value / 10 };
	return numeral.value <= 90 && (numeral.value >= 10 || (inCentury && numeral.value === 0))
		? { end: numeral.end + 2, value: numeral.value / 10 }
		: undefined;
}

/**
 * The five-year plans by their names, with first and last year (the first ran from 1953; 1963–1965 was 调整时期;
 * from the third on they follow one another).
 */
const plans: ReadonlyMap<string, readonly [number, number]> = new Map(
	words('一五 二五 三五 四五 五五 六五 七五 八五 九五 十五 十一五 十二五 十三五 十四五 十五五 十六五').map(
		(name, i) => {
			const first = i < 2 ? 1953 + 5 * i : 1966 + 5 * (i - 2);
			return [name, [first, first + 4]] as const;
		},
	),
);

const quoted = /^[“‘"「『](十?[一二三四五六七八九十]五)[”’"」』]/;
const planTail = /^(?:规划|时期|期间|计划|末|初|以来|开局|收官|发展|目标|纲要)/;

/** `“十四五”` with its quotation marks, or `十四五` before 规划, 时期 and the like: the years that it ran. */
export function planAt(
	scope: Scope,
	at: number,
): { readonly end: number; readonly from: number; readonly to: number } | undefined {
	const { text, end } = scope;
	const quotes =
		text[at + 2] === '五' || text[at + 3] === '五' ? quoted.exec(text.slice(at, Math.min(end, at + 5))) : null;
	const name = quotes?.[1] ?? bareName(scope, at);
	const years = name === undefined ? undefined : plans.get(name);
	if (name === undefined || !years) return undefined;
	const marks = text.startsWith(name, at) ? 0 : 2;
	const stop = at + name.length + marks;
	// “五五”, “六五” and the like stand for many things: they need the plan behind them.
	if ((marks === 0 || name.length < 3) && !planTail.test(text.slice(stop, stop + 2))) return undefined;
	return { end: stop, from: years[0], to: years[1] };
}

function bareName(scope: Scope, at: number): string | undefined {
	const { text, end } = scope;
	const numeral = dateNumeralAt(text, at, end);
	if (numeral?.style !== 'spoken' || numeral.length < 2 || text[numeral.end - 1] !== '五') return undefined;
	return text.slice(at, numeral.end);
}
