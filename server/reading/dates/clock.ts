import type { DateFields } from '../../ground/model/date';
import { isSpace } from '../../ground/text/characters';
import { words } from '../../ground/text/trie';
import { unitKinds } from '../../ground/text/unit-table';
import { type DateNumeral, dateNumeralAt, numerals } from './date-numerals';
import type { FoundPoint, Scope } from './found';
import { type FoundPair, neighborsAt } from './neighbors';
import { countedAt, digitsAt, hour, minute, second } from './units';
import { dayParts } from './words/time-parts';

/** A part of the day, a clock time, or one behind the other: `上午`, `8时35分`, `晚上8:00`. */
export interface FoundClock {
	readonly end: number;
	readonly fields: DateFields;
	/** The number alone was read; the unit is at the other end of the range (`8至17时`). */
	readonly shared: boolean;
	/** The later of two hours: 下午七|八点. */
	readonly to?: DateFields;
}

/** What a clock time can begin with. It is asked behind every date, and most dates have no clock time. */
const clockOpenings = unitKinds([
	[1, dayParts.openers],
	[1, numerals],
	[1, '差'],
]);

/** Words that a single 晚, 夜, 晨 or 早 behind a date begins: 19日|晚会. */
const evening = '会宴报餐饭班婚辈安点稻霞些景校色市跑练读自高熟年';

/** Reads a part of the day and a clock time; `after`: a date stands before it, which a single 晚 or `8时` needs. */
export function clockAt(scope: Scope, at: number, { after }: { readonly after: boolean }): FoundClock | undefined {
	const { text, end } = scope;
	if (at >= end || clockOpenings[text.charCodeAt(at)] === 0) return undefined;
	const part = dayParts.longest(text, at, end);
	let from = at;
	let dayPart: DateFields['dayPart'];
	if (part && (part.end - at > 1 || (after && !evening.includes(text[part.end] ?? '，')))) {
		dayPart = part.value;
		from = part.end;
	} else if (after && text[at] === '早' && dateNumeralAt(text, at + 1, end)) {
		dayPart = 'TMO';
		from = at + 1;
	} else if (!after && (text[at] === '早' || text[at] === '晚') && opensShort(scope, at)) {
		dayPart = text[at] === '早' ? 'TMO' : 'TEV';
		from = at + 1;
	}
	const time = colonClockAt(scope, from) ?? wordClockAt(scope, from, { after: after || dayPart !== undefined });
	if (time) return { end: time.end, fields: dayPart ? { dayPart, ...time.fields } : time.fields, shared: time.shared };
	const hours = dayPart === undefined ? undefined : hourPairAt(scope, from);
	if (hours && dayPart !== undefined)
		return { end: hours.end, fields: { dayPart, hour: hours.from }, shared: false, to: { dayPart, hour: hours.to } };
	return dayPart ? { end: from, fields: { dayPart }, shared: false } : undefined;
}

/** `10:30`, `10：30：05`, but no scores and ratios (`3：2`, `25:18`, `以16:15胜出`). */
function colonClockAt(scope: Scope, at: number): FoundClock | undefined {
	const { text, end } = scope;
	const hours = digitsAt(scope, at, 2);
	if (!hours || hours.value > 24 || !isColon(text[hours.end])) return undefined;
	const minutes = digitsAt(scope, hours.end + 1, 2);
	if (minutes?.length !== 2 || minutes.value > 59) return undefined;
	let stop = minutes.end;
	let fields: DateFields = { hour: hours.value, minute: minutes.value };
	if (isColon(text[stop])) {
		const seconds = digitsAt(scope, stop + 1, 2);
		if (seconds?.length !== 2 || seconds.value > 59) return undefined;
		fields = { ...fields, second: seconds.value };
		stop = seconds.end;
	}
	if (text[stop] === '时') stop++;
	if (
		/^[胜负战击获取险力领]/.test(text[stop] ?? '') ||
		/(?:[以分成平负胜]|[0-9０-９][、和])$/.test(text.slice(Math.max(0, at - 2), at)) ||
		/^[、和]\d{1,2}[:：∶]/.test(text.slice(stop, stop + 4))
	)
		return undefined;
	return stop < end && /[0-9０-９.．%％:：∶]/.test(text[stop]) ? undefined : { end: stop, fields, shared: false };
}

/** Adds the part of the day and the clock time that follow a day, one or two spaces apart at most. */
export function withClock(scope: Scope, found: { readonly end: number; readonly fields: DateFields }): FoundPoint {
	const clock = found.fields.hour === undefined ? clockBehind(scope, found.end) : undefined;
	return clock ? joinClock(found.fields, clock) : { end: found.end, fields: found.fields, shared: false };
}

/** The part of the day or the clock time behind a day that ends at `at`; a single 晚 has to touch it. */
export function clockBehind(scope: Scope, at: number): FoundClock | undefined {
	const { text, end } = scope;
	let from = at;
	while (from < end && from - at < 2 && isSpace(text.charCodeAt(from))) from++;
	const clock = clockAt(scope, from, { after: true });
	return clock && from > at && clock.fields.hour === undefined && clock.end - from < 2 ? undefined : clock;
}

/** A day and the clock behind it as one point. */
export function joinClock(fields: DateFields, clock: FoundClock): FoundPoint {
	const joined = { ...fields, ...clock.fields };
	return clock.to
		? { end: clock.end, fields: joined, shared: false, to: clock.to }
		: { end: clock.end, fields: joined, shared: clock.shared };
}

/**
 * `早8点`, `晚7:30` without a date before it: an hour of that half of the day. 今晚8点 and 夜晚8点 are read from their first character on.
 */
function opensShort(scope: Scope, at: number): boolean {
	const { text } = scope;
	const hours = countedAt(scope, at + 1, hour);
	if (hours) return !hours.shared && (text[at] === '早' ? hours.value >= 4 : hours.value >= 5) && hours.value <= 12;
	const digits = digitsAt(scope, at + 1, 2);
	return digits !== undefined && isColon(text[digits.end]);
}

/** `七八点`, `十一二点钟` behind a part of the day. */
function hourPairAt(scope: Scope, at: number): FoundPair | undefined {
	const { text, end } = scope;
	const pair = neighborsAt(scope, at);
	if (!pair || pair.to > 12 || text[pair.end] !== '点' || pair.end >= end) return undefined;
	return { ...pair, end: text[pair.end + 1] === '钟' && pair.end + 2 <= end ? pair.end + 2 : pair.end + 1 };
}

function isColon(sign: string | undefined): boolean {
	return sign === ':' || sign === '：' || sign === '∶';
}

/** What must follow a bare `3点` that is a time. Otherwise it is three points of a speech. */
const sharp = /^(?:[半整多许钟]|左右|前后|[起开至到—～~-]|之?[前后]|[，。；、）)]|$)/;

/** `8时35分`, `9点半`, `三点一刻`, `零时`. Without a date or a part of the day before it, 时 and 点 have other uses (`一时`, `3点意见`). */
function wordClockAt(scope: Scope, at: number, { after }: { readonly after: boolean }): FoundClock | undefined {
	const { text } = scope;
	if (text[at] === '差') return shortOfHour(scope, at);
	const hours = countedAt(scope, at, hour);
	if (!hours) return undefined;
	if (hours.shared)
		return after || (hours.numeral.style === 'arabic' && sharedIsClock(scope, hours.end))
			? { end: hours.end, fields: { hour: hours.value }, shared: true }
			: undefined;
	const { numeral } = hours;
	const point = text[hours.end - 1] === '点';
	// 8时间隔 and 8时间 are no times.
	if (
		!point &&
		(text[hours.end] === '间' || text[hours.end] === '代' || text[hours.end] === '差' || text[hours.end] === '速')
	)
		return undefined;
	const past = pastHourAt(scope, text[hours.end] === '钟' ? hours.end + 1 : hours.end, { point, after });
	let stop = past.end;
	if (!after && past.minute === undefined && !isBareHour(text, at, { numeral, stop, point })) return undefined;
	while (text[stop] === '多' || text[stop] === '许') stop++;
	if (text[stop] === '钟') stop++;
	return {
		end: stop,
		fields: {
			hour: hours.value,
			...(past.minute === undefined ? {} : { minute: past.minute }),
			...(past.second === undefined ? {} : { second: past.second }),
		},
		shared: false,
	};
}

/** What a clock time says behind its hour, and where that ends. */
interface PastHour {
	readonly end: number;
	readonly minute?: number;
	readonly second?: number;
}

/** `9点|半`, `9时|整`, `三点|一刻`, `8时|35分20秒`, `9点|20`; nothing where none of these follows. */
function pastHourAt(
	scope: Scope,
	at: number,
	{ point, after }: { readonly point: boolean; readonly after: boolean },
): PastHour {
	const { text, end } = scope;
	if (text[at] === '半' && text[at + 1] !== '个') return { end: at + 1, minute: 30 };
	if (text[at] === '整') return { end: at + 1 };
	const number = dateNumeralAt(text, at, Math.min(end, at + 3));
	if (number && (number.value === 1 || number.value === 3) && text[number.end] === '刻')
		return { end: number.end + 1, minute: number.value * 15 };
	const minutes = countedAt(scope, at, minute);
	if (minutes && !minutes.shared && text[minutes.end] !== '钟' && text[minutes.end] !== '之') {
		const seconds = countedAt(scope, minutes.end, second);
		return seconds && !seconds.shared
			? { end: seconds.end, minute: minutes.value, second: seconds.value }
			: { end: minutes.end, minute: minutes.value };
	}
	// 9点20, 九点零九
	const isBareMinutes =
		point &&
		number?.length === 2 &&
		number.value < 60 &&
		(after || number.style === 'arabic') &&
		!/^[个名人万元亿条件项%％年月日天]/.test(text.slice(number.end, number.end + 1));
	return isBareMinutes ? { end: number.end, minute: number.value } : { end: at };
}

/** `差10分9点`, `差一刻十点`: the minutes before the hour. */
function shortOfHour(scope: Scope, at: number): FoundClock | undefined {
	const { text, end } = scope;
	const lack = dateNumeralAt(text, at + 1, end);
	if (!lack || !(lack.value >= 1 && lack.value < 60) || (text[lack.end] !== '分' && text[lack.end] !== '刻'))
		return undefined;
	const hours = countedAt(scope, lack.end + (text[lack.end + 1] === '钟' ? 2 : 1), hour);
	if (!hours || hours.shared || hours.value < 1 || text[hours.end - 1] !== '点') return undefined;
	return {
		end: hours.end,
		fields: { hour: hours.value - 1, minute: 60 - lack.value * (text[lack.end] === '刻' ? 15 : 1) },
		shared: false,
	};
}

/** With nothing before it, `9~12点` is a time only where 半, 分, 钟 or the end of the clause follows. */
function sharedIsClock(scope: Scope, at: number): boolean {
	const { text, end } = scope;
	let i = at;
	while (i < end && i - at < 6 && text[i] !== '时' && text[i] !== '点') i++;
	return (
		(text[i] === '时' && text[i + 1] !== '间' && text[i + 1] !== '代') ||
		(text[i] === '点' && sharp.test(text.slice(i + 1, i + 3)))
	);
}

/** What is counted by 点 in a speech or a plan: 十二点意见, 15点建议. */
const points = words(
	'意见 建议 要求 体会 共识 看法 措施 经验 启示 理由 原因 希望 内容 声明 计划 主张 倡议 思考 做法 方案 结论 指示 原则 说明 变化 好处 问题 不足 感受 收获 教训 游戏',
);

/** An hour without minutes, and without a date or part of the day before it. `stop` is behind its unit, which is 点 (`point`) or 时. */
interface BareHour {
	readonly numeral: DateNumeral;
	readonly stop: number;
	readonly point: boolean;
}

/** True where such an hour is a time of day (十二点的钟声, 8时) and does not count something (十二点意见). */
function isBareHour(text: string, at: number, { numeral: { style, length }, stop, point }: BareHour): boolean {
	const isFigure = style === 'arabic' || length > 1 || text[at] === '零';
	if (!point) return isFigure;
	if (/[涨跌升降报收为共有分了差第]$/.test(text.slice(Math.max(0, at - 1), at))) return false;
	if (sharp.test(text.slice(stop, stop + 2))) return isFigure;
	// 十二点的钟声: two figures are an hour where nothing is counted by them (十二点意见, 十点五个百分点).
	return (
		length > 1 &&
		!dateNumeralAt(text, stop, Math.min(stop + 1, text.length)) &&
		!points.some(
			(word) => text.startsWith(word, stop) || text.startsWith(word, stop + 1) || text.startsWith(word, stop + 2),
		) &&
		text[at - 1] !== '这' &&
		text[at - 1] !== '那'
	);
}
