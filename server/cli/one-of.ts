import { type UnclearCommand, unclear } from './unclear';
import type { UsagePart } from './usage';

/** An option that takes one of a few words: `written`, if it is one of them. */
export function oneOf<T extends string>(
	command: UsagePart,
	{ option, known }: { readonly option: string; readonly known: readonly T[] },
	written: unknown,
): T | UnclearCommand {
	return (
		known.find((one) => one === written) ??
		unclear(
			command,
			`--${option} 只能是 ${known.join('、')}：${written}`,
			`--${option} is one of ${known.join(', ')}: ${written}`,
		)
	);
}
