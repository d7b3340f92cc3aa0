import { type UnclearCommand, unclear } from './unclear';
import type { UsagePart } from './usage';

/** The value of an option that takes one of a few words, or what is wrong with it. */
export function oneOf<T extends string>(
	of: UsagePart,
	{ option, known, written }: { readonly option: string; readonly known: readonly T[]; readonly written: unknown },
): T | UnclearCommand {
	return (
		known.find((one) => one === written) ??
		unclear(
			of,
			`--${option} 只能是 ${known.join('、')}：${written}`,
			`--${option} is one of ${known.join(', ')}: ${written}`,
		)
	);
}
