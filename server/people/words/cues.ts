export type CueName =
	| 'scale'
	| 'title'
	| 'doubtfulTitle'
	| 'role'
	| 'doubtfulRole'
	| 'naming'
	| 'aged'
	| 'listed'
	| 'personVerb'
	| 'personEnding'
	| 'clauseStart'
	| 'listBefore'
	| 'turn'
	| 'honorific'
	| 'appointed'
	| 'speech'
	| 'doing'
	| 'action'
	| 'listBehind'
	| 'clauseEnd'
	| 'placeEnding'
	| 'placeEndingAnchored'
	| 'introducedEnd'
	| 'placeLast'
	| 'wordNotNoun'
	| 'titledNotNoun'
	| 'bareNoun'
	| 'anchoredNoun'
	| 'placeStem'
	| 'placeLike'
	| 'adverbEnd'
	| 'margin'
	| 'introducedMargin'
	| 'titledMargin'
	| 'titleMargin';

/**
 * What the signs are worth beside the model, in halves of a nat: what it costs less or more to read a name there. Fitted by `node server/people/fit/cues.mjs`.
 */
export const cues: Record<CueName, number> = {
	scale: 36,
	title: 4,
	doubtfulTitle: 2,
	role: 3,
	doubtfulRole: 1,
	naming: 8,
	aged: 3,
	listed: 2,
	personVerb: 0,
	personEnding: 0,
	clauseStart: 0,
	listBefore: 0,
	turn: 4,
	honorific: 3,
	appointed: 6,
	speech: 2,
	doing: 2,
	action: 0,
	listBehind: 0,
	clauseEnd: 0,
	placeEnding: -4,
	placeEndingAnchored: -2,
	introducedEnd: 2,
	placeLast: -8,
	wordNotNoun: -4,
	titledNotNoun: -2,
	bareNoun: -3,
	anchoredNoun: -2,
	placeStem: -8,
	placeLike: -3,
	adverbEnd: -4,
	margin: 2,
	introducedMargin: 0,
	titledMargin: 0,
	titleMargin: 0,
};
