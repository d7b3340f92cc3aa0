/** Made by `npm run fit -- slips`; `grams.ts` says how the strings are read. */
export const gramGaps: readonly [low: string, high: string] = ['', ''];
