import { Disposable } from 'vscode';
import type { Server } from '../server';
import { folderChecks } from './check-folder';
import { joinedStories } from './joined';
import { issueTree } from './tree';

/** The issue of the day, as VS Code shows it: the tree, joined stories, and checking a folder. */
export function registerIssue(server: Server): Disposable {
	return Disposable.from(issueTree(server), joinedStories(server), folderChecks(server));
}
