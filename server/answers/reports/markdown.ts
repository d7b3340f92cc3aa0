/** Copy as Markdown that shows it as it is: whatever stands in a page, it makes no link, no emphasis and no HTML. */
export function escaped(copy: string): string {
	return copy.replace(/[\\`*_{}[\]()<>#+\-.!|~&$:@]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A link to a place; `label` is copy. */
export function linked(label: string, address: string): string {
	// Spaces and brackets would end the address.
	return `[${escaped(label)}](<${address.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))}>)`;
}

/** One line of a card: `**职务** 县委书记`. `value` is Markdown. */
export function field(name: string, value: string): string {
	return `**${name}** ${value}`;
}

/** Lines of one paragraph. */
export function markdownLines(...parts: readonly (string | undefined)[]): string {
	return parts.filter((part) => part !== undefined && part !== '').join('  \n');
}
