import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { ListedMark } from './listed';
import { kindName, stateName } from './words';

/** Which marks the list shows. Of each group any that is chosen; a group of which nothing is chosen lets all pass. */
export interface Filter {
	/** What was chosen, for the head of the list. */
	readonly name: string;
	readonly passes: (mark: ListedMark) => boolean;
	readonly chosen: readonly string[];
}

interface Choice extends QuickPickItem {
	/** The group and the value: `state open`. */
	readonly key?: string;
}

interface Group {
	readonly title: string;
	readonly key: string;
	readonly of: (mark: ListedMark) => string | undefined;
	readonly name: (value: string, mark: ListedMark) => string;
}

const groups = (): readonly Group[] => [
	{
		title: l10n.t('State'),
		key: 'state',
		of: ({ mark }) => mark?.state ?? 'ignored',
		name: (_, { mark }) => (mark ? stateName(mark.state) : l10n.t('ignored')),
	},
	{
		title: l10n.t('Kind'),
		key: 'kind',
		of: ({ mark }) => mark?.what ?? 'dismissal',
		name: (_, { mark }) => (mark ? kindName(mark.what) : l10n.t('Ignored finding')),
	},
	{
		title: l10n.t('Editor'),
		key: 'by',
		of: ({ mark, note }) => mark?.by ?? note?.by,
		name: (by) => by,
	},
	{
		title: l10n.t('Round'),
		key: 'round',
		of: ({ mark, note }) => (mark?.round ?? note?.round)?.toString(),
		name: (round) => l10n.t('Round {0}', round),
	},
];

/** Asks which of the marks are to be shown; `all` where nothing is chosen, `undefined` where that is cancelled. */
export async function askFilter(
	marks: readonly ListedMark[],
	before: Filter | undefined,
): Promise<Filter | 'all' | undefined> {
	const items = choices(marks, new Set(before?.chosen));
	const chosen = await window.showQuickPick(items, {
		title: l10n.t('Show Only'),
		placeHolder: l10n.t('Which marks are shown? Nothing chosen: all of them.'),
		canPickMany: true,
	});
	if (!chosen) return undefined;
	const wanted = new Set(chosen.flatMap(({ key }) => key ?? []));
	if (wanted.size === 0) return 'all';
	const asked = groups().filter(({ key }) => [...wanted].some((one) => one.startsWith(`${key} `)));
	return {
		name: chosen.map(({ label }) => label).join(', '),
		chosen: [...wanted],
		passes: (mark) => asked.every(({ key, of }) => wanted.has(`${key} ${of(mark)}`)),
	};
}

function choices(marks: readonly ListedMark[], picked: ReadonlySet<string>): Choice[] {
	return groups().flatMap(({ title, key, of, name }) => {
		const values = new Map<string, Choice>();
		for (const mark of marks) {
			const value = of(mark);
			if (value === undefined || values.has(value)) continue;
			const own = `${key} ${value}`;
			values.set(value, { label: name(value, mark), key: own, picked: picked.has(own) });
		}
		const separator: Choice = { label: title, kind: QuickPickItemKind.Separator };
		return values.size > 0 ? [separator, ...values.values()] : [];
	});
}
