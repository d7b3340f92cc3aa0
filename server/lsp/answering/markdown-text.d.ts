/** A page in Markdown that a file imports is its text: the bundler puts it in. */
declare module '*.md' {
	const text: string;
	// biome-ignore lint/style/noDefaultExport: what is imported from such a file is its default.
	export default text;
}
