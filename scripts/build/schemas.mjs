import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The schema of `zhubi.json` for each language of the interface: VS Code shows what it describes while one completes. The
 * one in docs/ is in both, for every other editor.
 */
export function copySchemas(out) {
	const folder = join(out, 'schema');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const schema = JSON.parse(readFileSync(join('docs', 'zhubi.schema.json'), 'utf8'));
	for (const language of ['zh', 'en'])
		writeFileSync(join(folder, `zhubi.${language}.json`), JSON.stringify(spoken(schema, language)));
}

/** `固定提法。Set phrase altered.` → one of the two: the last Chinese full stop parts them. */
export function halfOf(text, language) {
	const stop = text.lastIndexOf('。') + 1;
	const english = text.slice(stop).trim();
	if (english === '') return text;
	return language === 'zh' ? text.slice(0, stop) : english;
}

/** What values mean, in English, by how it is said in the schema. */
const values = new Map([
	['错误', 'error'],
	['警告', 'warning'],
	['提醒', 'information'],
	['提示', 'hint'],
	['不查', 'not looked for'],
	['报纸：汉字与拉丁字母之间不空格', 'The press: no space between Han and Latin'],
	['网页：汉字与拉丁字母之间可以空格', 'Screens: a space between Han and Latin is allowed'],
	[
		'细查：一万字误报至多 3 处，把握不大的作提醒',
		'At most 3 false alarms in 10,000 characters; what is doubtful is information',
	],
	['一般：一万字误报至多 0.3 处', 'At most 0.3 false alarms in 10,000 characters'],
	['少报：一万字误报至多 0.05 处', 'At most 0.05 false alarms in 10,000 characters'],
]);

function spoken(value, language) {
	if (Array.isArray(value)) return value.map((one) => spoken(one, language));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [
			key,
			key === 'description' && typeof one === 'string'
				? halfOf(one, language)
				: key === 'enumDescriptions' && language === 'en'
					? one.map((said) => values.get(said) ?? said)
					: spoken(one, language),
		]),
	);
}
