import { withPlainLineEnds } from '../desk/notes/line-ends';

/**
 * A text as it can stand in a file of another program: line ends are `\n`, and each unit that no XML document may hold, that Word and
 * LibreOffice use for themselves, or that is half of a character, is U+FFFD. Both sides are made so before they are compared. What is left
 * has the length of the text with plain line ends: offsets are the same.
 */
export function exchangeText(text: string): string {
	return withPlainLineEnds(text).plain.replace(foreign, '\ufffd');
}

/** Control characters but tab and line end, U+FFF9 to U+FFFC (objects within text), non-characters of the plane, lone surrogates. */
const foreign = /[\0-\u0008\u000b-\u001f\u007f-\u009f\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]/gu;
