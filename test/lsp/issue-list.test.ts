import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ToldIssue, ToldPage } from '../../server/lsp/messages/issue-messages';
import { inIssue, one, texts, withIssue } from './issue-conversation';

test('an issue counts what its pages count', () =>
	inIssue(texts, (place) =>
		withIssue(place, {}, async ({ client }) => {
			const [issue] = await client.sendRequest<ToldIssue[]>('zhubi/issues', { uri: place.uri(one) });
			const pages = await client.sendRequest<ToldPage[]>('zhubi/issuePages', { id: issue.id });
			for (const severity of ['error', 'warning', 'information', 'hint'] as const)
				assert.equal(
					issue.counts[severity],
					pages.reduce((sum, { counts }) => sum + counts[severity], 0),
				);
		}),
	));

test('the list of the issue says how far the proof of each page is', () =>
	inIssue(texts, (place) =>
		withIssue(place, {}, async ({ client, moved }) => {
			const execute = async (command: string, given: object) => {
				const told = moved();
				await client.sendRequest('workspace/executeCommand', { command, arguments: [place.uri(one), given] });
				// Whoever shows the list is told.
				await told;
			};
			const [{ id }] = await client.sendRequest<ToldIssue[]>('zhubi/issues', { uri: place.uri(one) });
			const rounds = async () =>
				(await client.sendRequest<ToldPage[]>('zhubi/issuePages', { id })).map(({ round }) => round);
			assert.deepEqual(await rounds(), [null, null]);
			await execute('zhubi.openRound', { by: '校对甲' });
			assert.deepEqual(await rounds(), [{ name: '一校 小样', isSigned: false }, null]);
			await execute('zhubi.signRound', { by: '校对甲', reason: '待回复' });
			assert.deepEqual(await rounds(), [{ name: '一校 小样', isSigned: true }, null]);
		}),
	));
