import type { Rule } from '../model/rule';

/** The rules, one line each. */
export const rules: readonly Rule[] = [];
