import { contextWeights } from './prior-context';
import { ownWeights } from './prior-own';

// The weights the fit starts from and is held to: judgments, in tenths of a nat, of how much each feature tells
// (server/reading/segment/model/line-features.ts says why).
/**
 * What is added to pair weights after the fit, in tenths of a nat: a column break seen where none is costs an editor more than one
 * missed, and on a page
 * without sure breaks nearly all that look like one are missing full stops.
 */
export const margins = {
	spaced: { more: -5 },
	'solid close': { more: -5 },
	'open before, whole page': { more: -6 },
	'open before, lax page': { more: -6 },
};

/** Kinds that are weighed as another kind is, but for what stands here of their own. */
export const parents = { briefs: 'headline', item: 'headline', overline: 'byline' };

export const lineWeights = { ...ownWeights, ...contextWeights };

export const pairWeights = {
	'close set': { head: 15, start: -20, furniture: 10, cross: -10 },
	spaced: { start: 0 },
	'wide spaced': { start: 40, furniture: 10, more: -40, cross: -20, sub: -20, head: -25, open: -25 },
	'very wide spaced': { start: 60, more: -60, cross: -40, sub: -40, head: -40, open: -40 },
	'solid close': {},
	'solid spaced': { start: 40, more: -10, cross: -10, head: -20, open: -20, sub: -20 },
	'stop before': { more: -80, start: 5, cross: 5, head: -30 },
	'comma before': { more: 50, start: -50, cross: -50, close: -30, body: -25 },
	'colon before': { more: -15, start: -30, cross: -30, close: -30 },
	'line of its own before': { more: -60 },
	'open before': { more: 50, start: -20, cross: -30, body: -15, close: -10 },
	'open before, whole page': { more: -10 },
	'open before, lax page': { more: -30 },
	'clause before': { more: 5, start: -5, cross: -5, body: -5 },
	'short open before': { more: -20 },
	'stub before': { more: -60 },
	'join within a word': { more: 45, start: -20, body: -15, cross: -20 },
	'join within a sentence': { more: 30, start: -10, body: -10, cross: -10 },
	'join of one': { more: 15 },
	'join of either': {},
	'join of two': { more: -15 },
	'join between sentences': { more: -30 },
	'open pair': { more: 50, start: -20, body: -20 },
	'open left': { more: 5 },
	'closing mark after': { more: 30, start: -40 },
	'full before': { more: 30, start: -25, cross: -25, body: -20 },
	'part before': { more: -40 },
	'indented after': { more: -30, start: -10, body: 5 },
	'flush after': { more: 20, body: -5 },
	'ended before': { start: 40, more: -40, body: -20, cross: -60 },
	'end of a sentence': { more: 40 },
	'sentence ends after open': { more: 25 },
	'picture before': { start: 20 },
	'picture of the story': { body: 8, start: -8 },
	'picture apart': { start: 10, body: -5 },
	'words shared': { open: 8, sub: 3 },
	'some words shared': { open: 3 },
	'no words shared': { open: -8, sub: 2 },
	'story goes on': { cross: 10, start: -15 },
	'story may go on': { cross: 4, start: -5 },
	'story changes': { start: 8, cross: -4 },
	'said above': { cross: 10, start: -15 },
	'hinted above': {},
	'said below only': { start: 6 },
	'same opening': { body: 15, head: 0 },
	'like size': { head: 5 },
	'longer after': {},
	'shorter after': {},
	'clause after': {},
};

export const transitionWeights = {
	// A box of notes holds several lines.
	'headnote>headnote': 35,
	'note>note': 35,
	'*>paragraph0': -100,
	'*>caption0': -60,
	'*>note0': -60,
	'*>byline0': -60,
	'*>crosshead2': -60,
	'*>kickernote': -40,
	'*>overline': -40,
	'tail>crosshead': -40,
	'adverthead>advert': 40,
	'advert>advert': 20,
	'itemtext>item': 25,
	'itemmore>item': 25,
	'itemtext>headline0': -30,
	'itemmore>headline0': -30,
	'briefs0>item': 20,
	'briefs0>itemopen': -50,
	'paragraphs>crosshead': 15,
	'continuations>crosshead': 15,
	'headline0>headline': -12,
	'headline>headline': -15,
	'tail>paragraph': -30,
	'*>jump0': -60,
	'paragraph>byline2': -60,
	'paragraph>caption': -20,
	'paragraphs>caption': -20,
	'paragraph>caption0': -60,
	'caption>credit': 40,
	'paragraph>credit': -20,
	'credit>caption': 0,
	'tail>caption0': -30,
	'credit>caption0': 10,
};

export const stateWeights = {
	paragraph0: { initial: -10 },
	caption0: { initial: -5 },
	headline0: { final: -40 },
	headline: { final: -40 },
	kicker: { final: -200 },
	kicker0: { final: -200 },
	crosshead: { final: -200 },
};
