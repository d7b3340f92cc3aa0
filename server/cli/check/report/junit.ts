import { type Language, say } from '../../../answers/reports/language';
import type { PageFinding } from '../../../ground/model/page';
import { xmlTag, xmlText } from '../../../ground/text/xml';
import { severityNames } from '../../spoken';
import type { Checked, RunReport } from './report';

/**
 * The XML of JUnit, which CI services show as tests: a page is a suite, and each finding a test, which failed where the finding makes the
 * run fail (`--fail-on`), and else passed and says what was found. A page without findings is one test that passed. There is no standard;
 * what is written here is what the common readers agree on.
 */
export function junitReport({
	language,
	fails,
}: {
	readonly language: Language;
	readonly fails: (finding: PageFinding) => boolean;
}): RunReport {
	const failures = ({ file, lines, findings }: Checked) =>
		findings.map((finding) => {
			const { rule, severity, span, message } = finding;
			const { line, column } = lines.placeOf(span.start);
			const said = say(message, language);
			const place = `${file}:${line}:${column}`;
			const attributes = { name: `${line}:${column} ${rule}`, classname: file };
			const told = xmlText(`${place}: ${severityNames[language][severity]}: ${said}`);
			const outcome = fails(finding)
				? `${xmlTag('failure', { type: rule, message: said })}>${told}</failure>`
				: `<system-out>${told}</system-out>`;
			return `\t\t${xmlTag('testcase', attributes)}>\n\t\t\t${outcome}\n\t\t</testcase>\n`;
		});
	return {
		begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="zhubi">\n',
		checked(checked) {
			const { file, findings } = checked;
			const tests = Math.max(1, findings.length);
			const suite = xmlTag('testsuite', { name: file, tests, failures: findings.filter(fails).length, errors: 0 });
			const cases =
				findings.length > 0 ? failures(checked) : [`\t\t${xmlTag('testcase', { name: 'zhubi', classname: file })}/>\n`];
			return `\t${suite}>\n${cases.join('')}\t</testsuite>\n`;
		},
		unchecked({ file, reason }) {
			const suite = xmlTag('testsuite', { name: file, tests: 1, failures: 0, errors: 1 });
			const one = xmlTag('testcase', { name: 'zhubi', classname: file });
			return `\t${suite}>\n\t\t${one}>\n\t\t\t${xmlTag('error', { message: say(reason, language) })}/>\n\t\t</testcase>\n\t</testsuite>\n`;
		},
		end: () => '</testsuites>\n',
	};
}
