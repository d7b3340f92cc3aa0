import type { TextPrint } from '../../ground/model/mark';
import type { Host } from '../../host/host';
import { largestSnapshot, snapshotUri, textOfSnapshot, textPrint } from './rounds';

/**
 * Keeps a text of a round beside its page, and gives its print. The file is written beside and moved into its place as a whole, before the
 * line that names it: whoever is killed in between leaves a text that nobody names, and never a name without a text. Where another program
 * keeps the same text at once, one of both is there, and says the same; a file that says something else by now is written anew. Rejects
 * where the text cannot be kept. A document that has no place has its print alone.
 */
export async function keepSnapshot(host: Host, uri: string, text: string): Promise<TextPrint> {
	const print = await textPrint(text);
	const place = snapshotUri(uri, print);
	if (place === undefined) return print;
	const isKept = async () => (await textOfSnapshot(await host.read(place, largestSnapshot), print)) !== undefined;
	if (await isKept()) return print;
	const before = await host.read(place, largestSnapshot);
	try {
		if (await host.replace(place, new TextEncoder().encode(text), before)) return print;
	} catch (error) {
		if (!(await isKept())) throw error;
	}
	if (!(await isKept())) throw new Error(`somebody else is writing ${place}`);
	return print;
}
