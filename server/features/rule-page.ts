/** What a hover card takes from a rule's page (rules/NAME.md). */
export interface RulePage {
	/** The paragraphs before the first example: why it is a fault, with standard and clause. Markdown of our own, not copy. */
	readonly why: string;
	/** The first short example: the stretch that is wrong, with a few words around it, and what it becomes. */
	readonly wrong: string | undefined;
	readonly right: string | undefined;
}

/** Reads a rule's page. The marks of its examples are `⟦…⟧`. */
export function readRulePage(markdown: string): RulePage {
	const page = markdown.replace(/\r\n?/g, '\n');
	const flags = page.indexOf('\n## ');
	const why = (flags < 0 ? page : page.slice(0, flags))
		.replace(/^# .*\n/, '')
		.trim()
		// Chinese lines go on without a space, where Markdown would show one.
		.replace(/([^\n -~])\n(?=[^\n -~])/g, '$1');
	const examples = flags < 0 ? [] : examplesOf(page.slice(flags));
	const shown = examples.find((example) => example.right !== undefined) ?? examples[0];
	return { why, wrong: shown?.wrong, right: shown?.right };
}

interface Example {
	readonly wrong: string;
	readonly right: string | undefined;
}

/** How much of an example is shown on either side of what is wrong. */
const around = 8;
/** A longer difference is not shown, since nobody could read it at a glance. */
const longest = 48;

function examplesOf(section: string): Example[] {
	const examples: Example[] = [];
	const end = section.indexOf('\n## Allows');
	const blocks = [
		...section.slice(0, end < 0 ? undefined : end).matchAll(/^```(copy|fixed)[^\n]*\n([\s\S]*?)\n```$/gm),
	];
	blocks.forEach((block, i) => {
		if (block[1] !== 'copy') return;
		const marked = block[2];
		const copy = marked.replace(/⟦(?:[\w=/.-]+:)?|[⟧‸]/g, '');
		const fixed = blocks[i + 1]?.[1] === 'fixed' ? blocks[i + 1]?.[2] : undefined;
		const example = fixed === undefined ? markedStretch(marked, copy) : difference(copy, fixed);
		if (example) examples.push(example);
	});
	return examples;
}

/** What differs between a copy and what it becomes, with a few words around. */
function difference(copy: string, fixed: string): Example | undefined {
	let start = 0;
	while (start < copy.length && copy[start] === fixed[start]) start++;
	let tail = 0;
	while (
		tail < Math.min(copy.length, fixed.length) - start &&
		copy[copy.length - 1 - tail] === fixed[fixed.length - 1 - tail]
	)
		tail++;
	if (copy.length - tail - start > longest || fixed.length - tail - start > longest) return undefined;
	const before = excerptStart(copy, start);
	const after = excerptEnd(copy, copy.length - tail) - copy.length;
	return {
		wrong: oneLine(copy.slice(before, copy.length + after)),
		right: oneLine(fixed.slice(before, fixed.length + after)),
	};
}

function markedStretch(marked: string, copy: string): Example | undefined {
	const start = marked.indexOf('⟦');
	const end = marked.indexOf('⟧') - 1;
	if (start < 0 || end < start || end - start > longest) return undefined;
	return { wrong: oneLine(copy.slice(excerptStart(copy, start), excerptEnd(copy, end))), right: undefined };
}

function excerptStart(copy: string, at: number): number {
	return Math.max(at - around, copy.lastIndexOf('\n', at - 1) + 1);
}

function excerptEnd(copy: string, at: number): number {
	const lineEnd = copy.indexOf('\n', at);
	return Math.min(at + around, lineEnd < 0 ? copy.length : lineEnd);
}

/** Blank lines inside an example (a column break) are shown by a sign. */
function oneLine(text: string): string {
	return text.replace(/\n+/g, '⏎');
}
