import type { Language } from './language';

/** What a page of HTML begins with. */
interface PageBegin {
	/** Escaped for HTML. */
	readonly title: string;
	readonly language: Language;
	/** A style sheet, with a line end behind. */
	readonly style: string;
}

/** The beginning of a page of HTML that stands alone, up to its heading: its policy forbids scripts, other files and addresses. */
export function standaloneHtml({ title, language, style }: PageBegin): string {
	return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<h1>${title}</h1>
`;
}
