import { xmlText } from '../../ground/text/xml';
import type { WordStamp } from './word-document';
import { nameless } from './word-xml';

/** ` w:author="…" w:date="…"`: the attributes of who did something, and when. */
export function stampXml({ author, time }: WordStamp): string {
	return ` w:author="${xmlText(author || nameless)}"${time === undefined ? '' : ` w:date="${time}"`}`;
}
