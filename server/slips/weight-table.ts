/** Made by `npm run fit -- slips`: a weight for each of `featureNames`. */
export const featureWeights: readonly number[] = [];
