import { isHan } from '../../ground/text/characters';
import { surnameSize } from '../words/surnames';
import { wordModel } from '../words/words';
import type { LatticeInput } from './lattice-input';
import { mark } from './words/name-marks';
import { afterPost, modifiers, type PostKind, posts } from './words/posts';

/**
 * A post found in the text, without its organization: in `清禾县人民政府原副县长` the unit from 副 to 长.
 * Offsets are counted in the text searched.
 */
export interface PostMention {
	/** Where the post begins with the modifiers that belong to it (副, 代, 常务副). */
	readonly start: number;
	readonly end: number;
	/** Where it begins with the modifiers of time, too (原副县长); equal to `start` where there are none. */
	readonly lead: number;
	/** Where the bare post begins (县长). */
	readonly bare: number;
	readonly kind: PostKind;
}

/** Every post of the text, in order and not overlapping. */
export function findPosts({ text, marks, hints, hinted }: LatticeInput): PostMention[] {
	const found: PostMention[] = [];
	let floor = 0;
	for (let i = 0; i < hinted; i++) {
		const at = hints[i];
		if (at < floor || !(marks[at] & mark.post)) continue;
		const post = posts.longest(text, at);
		if (
			!post ||
			isOtherWord(text, post.end) ||
			isCommittee(text, post.end) ||
			isCounty(text, post.end) ||
			(post.value === 'collective' && !ofLevel(text, at))
		)
			continue;
		let start = at;
		let lead = at;
		for (let inTime = false; ; ) {
			const modifier = modifiers.longestBefore(text, lead, floor);
			if (!modifier || (lead - modifier.start === 1 && isWordEnd(text, modifier.start, lead))) break;
			if (modifier.value === 'before') inTime = true;
			else if (inTime) break;
			lead = modifier.start;
			if (!inTime) start = lead;
		}
		found.push({ start, end: post.end, lead, bare: at, kind: post.value });
		floor = post.end;
	}
	return found;
}

/** 市领导, 镇级领导, 区四套班子领导: without a level or a body before it, 领导 is a verb. */
function ofLevel(text: string, at: number): boolean {
	return at > 0 && '省市州县区镇乡级校院局厂委'.includes(text[at - 1]);
}

/** 书记员, 主任医师, 代表团: what follows makes another word of the post; 令 before 狐 is a surname. */
function isOtherWord(text: string, end: number): boolean {
	const follower = afterPost.longest(text, end);
	return follower !== undefined && !(follower.value === '令' && text[end + 1] === '狐');
}

/** 常委会, 审判委员会: the body, not its member. */
function isCommittee(text: string, end: number): boolean {
	return text[end] === '会' && (text.slice(end - 2, end) === '常委' || text.slice(end - 2, end) === '委员');
}

/**
 * 河阳市|长河县, 河阳市|长宁区: the last character of 市长 begins the name of a county or a town. Citizens are called 张镇, hardly 宁区.
 */
function isCounty(text: string, end: number): boolean {
	if (text[end - 1] !== '长' || !isHan(text.charCodeAt(end))) return false;
	const last = text[end + 1];
	return last !== undefined && (last === '镇' ? surnameSize(text, end) === 0 : '县区市乡村'.includes(last));
}

/** 会前县长: 前 belongs to 会前, and 现代主席 has no 代主席. 副 is never part of another word. */
function isWordEnd(text: string, start: number, end: number): boolean {
	if (text[start] === '副') return false;
	return start > 0 && (wordModel().pair(text.charCodeAt(start - 1), text.charCodeAt(end - 1)) & 0xff) > 0;
}
