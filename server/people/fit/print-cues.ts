import type { CueName } from '../words/cues';

export function cueTable(cues: Readonly<Record<CueName, number>>): string {
	const names = Object.keys(cues) as CueName[];
	return `export type CueName =\n${names.map((name) => `\t| '${name}'`).join('\n')};\n\n/**\n * What the signs are worth beside the model, in halves of a nat: what it costs less or more to read a name there. Fitted by \`node server/people/fit/cues.mjs\`.\n */\nexport const cues: Record<CueName, number> = {\n${names.map((name) => `\t${name}: ${cues[name]},`).join('\n')}\n};\n`;
}
