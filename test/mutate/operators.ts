import type { Operator } from './operator';
import { bylineOperators } from './operators/bylines';
import { dateOperators } from './operators/dates';
import { factOperators } from './operators/facts';
import { numberOperators } from './operators/numbers';
import { peopleOperators } from './operators/people';
import { punctuationOperators } from './operators/punctuation';
import { slipOperators } from './operators/slips';
import { structureOperators } from './operators/structure';
import { textOperators } from './operators/text';
import { toldTwiceOperators } from './operators/told-twice';
import { usageOperators } from './operators/usage';

/** All the ways in which `npm run mutate` makes copy go wrong. */
export const operators: readonly Operator[] = [
	...textOperators,
	...punctuationOperators,
	...structureOperators,
	...bylineOperators,
	...numberOperators,
	...dateOperators,
	...peopleOperators,
	...usageOperators,
	...factOperators,
	...toldTwiceOperators,
	...slipOperators,
];
