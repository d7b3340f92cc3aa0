/**
 * How the tables of the model are written, in the characters of `ground/text/printable.ts`. Keys stand in ascending order as the gaps
 * between them: one string has their lowest digit, the other the rest, where `widest` says that more follows. Weights stand label by
 * label, a character each. Weights are told in eighths of a nat.
 */
export const scale = 8;
