import { faultOf, folderOf, house } from './borders';
import type { ImportGraph } from './imports';

/**
 * The import graph by folders as an SVG: a design structure matrix. Rows and columns are the folders from top to bottom; a mark says that
 * the folder of the row imports that of the column. Where the borders hold, all marks lie left of the diagonal, but for the exceptions,
 * which are rings.
 */
export function pictureOf(graph: ImportGraph): string {
	const names = house.map(({ folder }) => folder);
	const marks = names.map(() => new Map<number, 'import' | 'exception'>());
	for (const [from, imports] of graph)
		for (const to of imports) {
			if (!graph.has(to)) continue;
			const [row, column] = [from, to].map((file) => names.indexOf(folderOf(file)?.folder ?? ''));
			if (row < 0 || column < 0 || row === column) continue;
			if (!faultOf({ from, to }, graph)) marks[row].set(column, 'import');
			else if (!marks[row].has(column)) marks[row].set(column, 'exception');
		}
	const edge = side * names.length;
	const lines = names.flatMap((name, row) => {
		const y = top + row * side;
		return [
			`<text x="${left - 8}" y="${y + 13}" text-anchor="end">${name}</text>`,
			`<text transform="translate(${left + row * side + 13} ${top - 8}) rotate(-90)">${name}</text>`,
			`<rect class="self" x="${left + row * side}" y="${y}" width="${side}" height="${side}"/>`,
			`<path d="M${left} ${y}h${edge}M${left + row * side} ${top}v${edge}"/>`,
			...[...marks[row]]
				.sort(([a], [b]) => a - b)
				.map(
					([column, kind]) =>
						`<circle class="${kind}" cx="${left + column * side + side / 2}" cy="${y + side / 2}" r="4"><title>${name} imports ${names[column]}</title></circle>`,
				),
		];
	});
	const [width, height] = [left + edge + 8, top + edge + 8];
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>Which folder imports which: row imports column; a ring is one of the named exceptions</title>
<style>text{font:12px system-ui,sans-serif;fill:#24292f}path{stroke:#d0d7de;fill:none}.self{fill:#d0d7de}.import{fill:#b3261e}.exception{fill:none;stroke:#b3261e;stroke-width:1.5}.ground{fill:#fff}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}path{stroke:#30363d}.self{fill:#30363d}.import{fill:#ff7b72}.exception{stroke:#ff7b72}.ground{fill:#0d1117}}</style>
<rect class="ground" width="${width}" height="${height}"/>
${lines.join('\n')}
</svg>
`;
}

/** In pixels: one cell, and the room for the names. */
const side = 18;
const left = 220;
const top = 220;
