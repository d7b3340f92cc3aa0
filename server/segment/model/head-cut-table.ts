/** How much each feature of head-features.ts speaks for a way to cut a line of kicker, headline and deck, in tenths of a nat. Fitted by `npm run fit -- head-cuts`. */
export const headCutWeights: Readonly<Record<string, number>> = {};
