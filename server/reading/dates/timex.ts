import type { DateFields } from '../../ground/model/date';
import type { Resolved } from './resolved';

/** The value of one point, or of a stretch of days from its first to its last: `2022-07-28TMO`, `2022-07-01/2022-07-10`. */
export function valueOfPoint(point: Resolved): string {
	if (!point.until) return startValue(point);
	return `${plain(point)}/${plain({ ...point.until, level: point.until.day === undefined && point.level === 'month' ? 'month' : 'day' })}`;
}

/** The near end of a range. */
export function startValue(point: Resolved): string {
	return plain(point);
}

/** The further end of a range; a stretch ends with its last day. */
export function endValue(point: Resolved): string {
	return point.until ? plain({ ...point.until, level: 'day' }) : plain(point);
}

function plain(point: Resolved): string {
	const time = point.time ?? '';
	if (point.whole !== undefined && point.whole !== '') return point.whole;
	const { year, month, day, special, level } = point;
	// A clock time on no known day is the bare time (ISO 8601).
	if (time && year === undefined && month === undefined && day === undefined && special === undefined) return time;
	if (
		level === 'day' &&
		special === undefined &&
		year !== undefined &&
		month !== undefined &&
		day !== undefined &&
		year >= firstKept &&
		year < lastKept &&
		month >= 1 &&
		month <= 12 &&
		day >= 1 &&
		day <= 31
	) {
		const written = dayValue(year, month, day);
		return time === '' ? written : written + time;
	}
	const years =
		year === undefined
			? 'XXXX'
			: year < 0
				? `BC${String(-year).padStart(4, '0')}`
				: year >= 1000
					? `${year}`
					: String(year).padStart(4, '0');
	if (special) return `${years}-${special}${time}`;
	if (level === 'year') return years;
	const months = `${years}-${month === undefined ? 'XX' : two(month)}`;
	return level === 'month' ? months : `${months}-${day === undefined ? 'XX' : two(day)}${time}`;
}

/** The days of papers are few and asked for again and again. So the value of each is written once and kept as long as the program runs. */
const firstKept = 1900;
const lastKept = 2100;
const dayValues: (string | undefined)[] = new Array((lastKept - firstKept) * 12 * 31);

function dayValue(year: number, month: number, day: number): string {
	const place = ((year - firstKept) * 12 + month - 1) * 31 + day - 1;
	let value = dayValues[place];
	if (value === undefined) dayValues[place] = value = `${year}-${two(month)}-${two(day)}`;
	return value;
}

/** `07`. */
export function two(value: number): string {
	return twos[value] ?? String(value).padStart(2, '0');
}

const twos = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/** The clock: 晚上8时 is 20:00, 下午1点 13:00, 夜里12点 24:00. A further end shares the part of the day of the first (下午1点到3点). */
export function timeOf(
	fields: DateFields,
	second: { readonly start: Resolved; readonly from: DateFields } | undefined,
): { readonly value: string } | undefined {
	if (fields.hour === undefined) return fields.dayPart && { value: fields.dayPart };
	let dayPart = fields.dayPart;
	if (
		dayPart === undefined &&
		second?.from.hour !== undefined &&
		second.from.dayPart &&
		fields.day === undefined &&
		fields.hour <= 12
	) {
		const own = hourOf(fields.hour, second.from.dayPart);
		const start = hourOf(second.from.hour, second.from.dayPart);
		if (own >= start) dayPart = second.from.dayPart;
		else if (fields.hour + 12 >= start && fields.hour < 12) return { value: clock(fields.hour + 12, fields) };
	}
	return { value: clock(hourOf(fields.hour, dayPart), fields) };
}

function clock(hour: number, fields: DateFields): string {
	return `T${two(hour)}:${two(fields.minute ?? 0)}${fields.second === undefined ? '' : `:${two(fields.second)}`}`;
}

function hourOf(hour: number, dayPart: DateFields['dayPart']): number {
	switch (dayPart) {
		case 'TAF':
			return hour < 12 ? hour + 12 : hour;
		case 'TMI':
			return hour < 4 ? hour + 12 : hour;
		case 'TEV':
			return hour >= 4 && hour <= 12 ? hour + 12 : hour;
		case 'TNI':
			return hour >= 7 && hour <= 12 ? hour + 12 : hour;
		default:
			return hour;
	}
}
