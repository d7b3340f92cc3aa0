/** Made by `npm run fit -- slips`: what 地 and 得 get, a character a cell; `particles.ts` says how they are read. */
export const particleWeights: readonly [di: string, de: string] = ['', ''];
