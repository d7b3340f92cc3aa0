import { dates } from './families/dates';
import { facts } from './families/facts';
import { marks } from './families/marks';
import { numbers } from './families/numbers';
import { pages } from './families/pages';
import { people } from './families/people';
import { stories } from './families/stories';
import type { Family } from './family';
import { dear, watched } from './watched';

/** All families: whatever a reader of each rule and each recognizer could think of. */
export const families: readonly Family[] = [
	...watched.map(([, family]) => family),
	...dear.map(([, family]) => family),
	...[marks, numbers, facts, dates, people, stories, pages].flat(),
].filter(({ name }, nth, all) => all.findIndex((family) => family.name === name) === nth);
