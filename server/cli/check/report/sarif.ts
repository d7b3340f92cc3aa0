import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../../package.json';
import { type Language, say } from '../../../answers/reports/language';
import type { Message, Severity } from '../../../ground/model/finding';
import type { PageFinding } from '../../../ground/model/page';
import type { Span } from '../../../ground/model/span';
import { handbookAddress } from '../../../host/handbook';
import { rules } from '../../../judging/rules/index';
import type { LineIndex } from '../../line-index';
import { pageOfRule } from '../../rule-text';
import { plainJson } from '../../streams';
import { fingerprints } from './fingerprint';
import type { Checked, RunReport, Unchecked } from './report';

/** SARIF 2.1.0 (OASIS), for the services that show findings beside a change: one run, its results in the order of the files. */
export function sarifReport({ language }: { readonly language: Language }): RunReport {
	const indexes = new Map(rules.map((rule, i) => [rule.name, i]));
	const unread: Unchecked[] = [];
	let count = 0;
	const text = (message: Message) => ({ text: say(message, language) });
	const handbook = handbookAddress();
	const result = (finding: PageFinding, { file, lines }: Checked, fingerprint: string) => {
		const artifactLocation = { uri: uriOf(file) };
		const location = (span: Span) => ({ physicalLocation: { artifactLocation, region: region(span, lines) } });
		return {
			ruleId: finding.rule,
			ruleIndex: indexes.get(finding.rule) ?? -1,
			level: levels[finding.severity],
			message: text(finding.message),
			partialFingerprints: { 'finding/v1': fingerprint },
			locations: [location(finding.span)],
			...(finding.related.length > 0
				? {
						relatedLocations: finding.related.map((related, id) => ({
							id,
							...location(related.span),
							message: text(related.message),
						})),
					}
				: {}),
			...(finding.fixes.some((fix) => fix.edits.length > 0)
				? {
						fixes: finding.fixes
							.filter((fix) => fix.edits.length > 0)
							.map((fix) => ({
								description: text(fix.title),
								artifactChanges: [
									{
										artifactLocation,
										replacements: fix.edits.map((edit) => ({
											deletedRegion: region(edit.span, lines),
											insertedContent: { text: edit.text },
										})),
									},
								],
							})),
					}
				: {}),
			properties: { severity: finding.severity, tier: finding.tier, weight: finding.weight },
		};
	};
	const driver = {
		name: 'zhubi',
		version,
		semanticVersion: version,
		language: language === 'zh' ? 'zh-CN' : 'en-US',
		rules: rules.map((rule) => ({
			id: rule.name,
			shortDescription: text(rule.title),
			...helpOf(rule.name, handbook),
			defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: levels[rule.severity] },
			properties: { category: rule.category, tier: rule.tier },
		})),
	};
	return {
		begin: () =>
			`{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":${plainJson({ driver })},"columnKind":"utf16CodeUnits","results":[`,
		checked(checked) {
			const fingerprintOf = fingerprints(checked);
			return checked.findings
				.map((finding) => `${count++ > 0 ? ',' : ''}\n${plainJson(result(finding, checked, fingerprintOf(finding)))}`)
				.join('');
		},
		unchecked(unchecked) {
			unread.push(unchecked);
			return '';
		},
		end() {
			const invocation = {
				executionSuccessful: unread.length === 0,
				...(unread.length > 0
					? {
							toolExecutionNotifications: unread.map(({ file, reason }) => ({
								level: 'error',
								message: { text: `${file}: ${say(reason, language)}` },
								locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
							})),
						}
					: {}),
			};
			return `\n],"invocations":[${plainJson(invocation)}]}]}\n`;
		},
	};
}

/** The rule's page, and where the handbook beside the program has it. */
function helpOf(name: string, handbook: string | undefined) {
	const page = pageOfRule(name);
	return {
		...(handbook === undefined ? {} : { helpUri: `${handbook}#${name}` }),
		...(page === undefined ? {} : { help: { text: page, markdown: page } }),
	};
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
};

/**
 * Relative where the file lies under the folder one stands in, so that the result can be moved to another machine; standard input is
 * `stdin`.
 */
function uriOf(file: string): string {
	if (file === '-') return 'stdin';
	const way = relative('', file);
	if (way === '' || way.startsWith('..') || isAbsolute(way)) return pathToFileURL(resolve(file)).href;
	return way.split(sep).map(encodeURIComponent).join('/');
}

function region(span: Span, lines: LineIndex) {
	const start = lines.placeOf(span.start);
	const end = lines.placeOf(span.end);
	return {
		startLine: start.line,
		startColumn: start.column,
		endLine: end.line,
		endColumn: end.column,
		charOffset: span.start,
		charLength: span.end - span.start,
	};
}
