import type { LatticeInput } from './lattice-input';
import type { LatticeName } from './name-lattice';
import type { PostMention } from './title-posts';
import { signs } from './words/name-cues';
import { mark } from './words/name-marks';

/** What stands behind a state that no list has, whatever its name looks like: 梅利纳|议会, 桑托利亚|总统选举, 卡罗维|亚共和国. */
const stateSigns = [
	'王国',
	'共和国',
	'联邦',
	'公国',
	'议会',
	'国会',
	'政府',
	'外交',
	'国防',
	'财政',
	'内政',
	'农业部',
	'总统选举',
	'总统府',
	'大选',
	'驻华',
	'国家',
	'人民',
	'反对派',
	'军方',
	'队',
	'港',
	'首都',
	'境内',
	'进步党',
	'工党',
	'军队',
	'货币',
	'央行',
	'媒体',
	'警方',
	'当局',
];

/**
 * The would-be names that are states and places written by sound. News copy gives a person a title before the name or both parts of it;
 * what stands before such a title
 * or before 王国 and 议会 is the state, here and wherever else the text has it. `undefined` where there is none, as a rule.
 */
export function soundPlaces(
	input: LatticeInput,
	posts: readonly PostMention[],
	names: readonly LatticeName[],
): ReadonlySet<LatticeName> | undefined {
	if (names.length === 0) return undefined;
	const found = new Set<LatticeName>();
	if (posts.length > 0) for (const name of beforeTitled(input, posts, names)) found.add(name);
	const places = new Set<string>();
	for (const name of found) if (isSound(input, name)) places.add(name.name);
	for (const name of names) {
		if (name.dotted || !isSound(input, name)) continue;
		if (isCut(input, name)) found.add(name);
		else if (standsForState(input, name)) places.add(name.name);
	}
	if (places.size > 0) for (const name of names) if (places.has(name.name)) found.add(name);
	return found.size > 0 ? found : undefined;
}

/** Characters that write sounds are no dearer in transliterations. */
const dearestSound = 15;
/** Those that hardly do anything else. */
const plainSound = 9;

/** 卡罗维亚: three characters or more, all of which write sounds. */
export function isSound({ units, model }: LatticeInput, { start, end, dotted }: LatticeName): boolean {
	if (dotted || end - start < 3) return false;
	for (let at = start; at < end; at++) if (model.transliteration[units[at]] > dearestSound) return false;
	return true;
}

/** 卡|罗维亚 at the start of a clause: the surname is a sound within the word. */
function isCut({ marks, units, model, opens }: LatticeInput, { start, introduced }: LatticeName): boolean {
	if (introduced || start === 0 || opens[start] || !(marks[start - 1] & mark.han)) return false;
	return model.transliteration[units[start - 1]] <= plainSound && (start === 1 || !(marks[start - 2] & mark.han));
}

/** 首都|马卡罗; 梅利纳|议会; the last sounds of the state may be left out of the name (卡罗维|亚共和国). */
function standsForState({ text, units, model }: LatticeInput, { start, end }: LatticeName): boolean {
	if (text.startsWith('首都', start - 2)) return true;
	for (let at = end; at <= end + 2; at++) {
		if (stateSigns.some((sign) => text.startsWith(sign, at))) return true;
		if (model.transliteration[units[at]] > dearestSound) return false;
	}
	return false;
}

/** 卡罗维亚|总统|索科娃: what stands before a title that has its name behind it is a state or a place, not a person. */
function beforeTitled(
	{ text, opens }: LatticeInput,
	posts: readonly PostMention[],
	names: readonly LatticeName[],
): readonly LatticeName[] {
	const leads = titledLeads(text, posts, names);
	let at = leads.length - 1;
	return names.filter(({ start, end }) => {
		while (at >= 0 && leads[at] < end) at--;
		const lead = leads[at];
		if (lead === undefined || lead - end > farthestState || opens[start] >= signs.title) return false;
		return lead === end || stateWords.some((word) => end + word.length <= lead && text.startsWith(word, end));
	});
}

/** Where those posts begin that have a name behind them, the last one first. */
function titledLeads(text: string, posts: readonly PostMention[], names: readonly LatticeName[]): readonly number[] {
	const leads: number[] = [];
	let next: PostMention | undefined;
	for (let i = posts.length - 1, n = names.length - 1; i >= 0; i--) {
		const post = posts[i];
		while (n >= 0 && names[n].start > post.end) n--;
		// 卡罗维亚|副总理兼外长|德拉文: the name may stand behind the second of two posts.
		const joined = next && '兼、'.includes(text[post.end]) && next.lead - post.end < farthestJoined;
		next = joined || names[n]?.start === post.end ? post : undefined;
		if (next) leads.push(next.lead);
	}
	return leads;
}

/** What stands between a state and the post: 驻华, 王国国防部. */
const stateWords = [
	'驻',
	'王国',
	'共和国',
	'联邦',
	'国',
	'外交',
	'国防',
	'财政',
	'议会',
	'政府',
	'陆军',
	'海军',
	'空军',
	'总统府',
];
const farthestState = 8;
/** The organization of a second post is no longer. */
const farthestJoined = 12;
