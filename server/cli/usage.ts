import type { Language } from '../answers/reports/language';

/** A command, or all of them. */
export type UsagePart =
	| 'all'
	| 'check'
	| 'annotate'
	| 'marks'
	| 'stats'
	| 'export'
	| 'import'
	| 'rules'
	| 'explain'
	| 'lsp';

/** What `zhubi --help` prints, or `zhubi COMMAND --help`. */
export function usageOf(part: UsagePart, language: Language): string {
	const parts = usage[language];
	const { title, end } = frame[language];
	if (part !== 'all') return `${title}\n${parts[part]}`;
	return `${title}\n${Object.values(parts).join('\n')}\n${end}`;
}

const frame: Readonly<Record<Language, { readonly title: string; readonly end: string }>> = {
	zh: {
		title: '用法：',
		end: '  zhubi --help | --version | help 命令\n      文件名写 - 是标准输入（每个命令都一样）。',
	},
	en: {
		title: 'Usage:',
		end: '  zhubi --help | --version | help COMMAND\n      FILE - is standard input, for every command.',
	},
};

const usage: Readonly<Record<Language, Readonly<Record<Exclude<UsagePart, 'all'>, string>>>> = {
	zh: {
		check: `  zhubi check [选项] 文件|文件夹|-…
      列出问题。文件夹里查 *.newscopy、*.xwg 和 zhubi.json 的 pages 所指的文件；- 是标准输入。
      稿件旁边的批注（文件名.notes.jsonl）里忽略了的，不再列出。
      --format 格式        pretty（默认）、json、sarif、github、junit、checkstyle、html
      --fail-on 级别       从这一级别起退出码为 1：error（错误）、warning（警告，默认）、information（提醒）、hint（提示）
      --fix                改掉不会变意思的问题，写回原文件，并列出改了哪些
      --fix --diff         只显示会怎么改（统一 diff 格式），不写文件；有可改的，退出码为 1
      --select 规则        只查这些规则，用逗号隔开；规则名见 zhubi rules
      --ignore 规则        不查这些规则
      --quiet, -q          只列出使退出码为 1 的问题，不写总结
      --color always|never|auto   是否用颜色；环境变量 NO_COLOR、FORCE_COLOR 也有效
      --issue-date YYYY-MM-DD     出版日期
      --roster 文件        用这份名录，不用 zhubi.json 指定的或旁边的 roster.csv
      --level 档次         疑似错别字报多少，不按 zhubi.json：careful（多报，一万字误报至多 3 处）、normal（0.3 处，默认）、
                           quiet（少报，0.05 处）
      退出码：0 没有到这一级别的问题，1 有，2 有文件或设置读不了、写不成。`,
		annotate: `  zhubi annotate [--issue-date YYYY-MM-DD] [--roster 名录] [--level 档次] [--notes] 文件|-…
      输出版面结构，一个文件一行 JSON；- 是标准输入。--level 同 zhubi check。
      --notes 照稿件旁边的批注（文件名.notes.jsonl）来：指定的文章起点和忽略的问题。
      文件很多时分几个线程读；环境变量 ZHUBI_THREADS 指定几个。`,
		marks: `  zhubi marks [选项] 文件|文件夹…
      列出编辑在稿件上做的批注（文件名.notes.jsonl）。
      --what 种类          只列这一种：comment、query、delete、insert、replace、relocate、verify、praise、label、stet
      --state 状态         open（未处理）、accepted（已采纳）、rejected（不采纳）、resolved（已处理）
      --by 姓名            只列这个人的
      --round 数字         只列这一校的
      --format 格式        pretty（默认）、json（一条一行）、jsonld（W3C Web Annotation，一个文件一行）`,
		stats: `  zhubi stats [选项] 文件|文件夹…
      差错统计：按规则、记者、月份，忽略了什么，谁做了多少批注，各校签发的情况。
      --format 格式        markdown（默认）、html、csv、json
      --issue-date YYYY-MM-DD     出版日期
      --roster 文件        用这份名录
      --level 档次         疑似错别字报多少：careful、normal、quiet（同 zhubi check）`,
		export: `  zhubi export [选项] 文件|文件夹|-…
      把版面和批注写成别的格式。稿件本身不改。
      --format 格式        docx（Word，默认）、ninjs、json-ld、nitf（每篇一个文件）；
                           proof（勘误表）、proof-csv、review（审读报告）、review-csv，整期一份
      --output, -o 路径    写到这个文件夹（勘误表、审读报告是文件）；不写就是标准输出（docx、nitf 必须写）
      --since 校次         docx 里把这一校开始以来的改动也标成修订：1 是一校
      --force              覆盖已有的文件
      --issue-date YYYY-MM-DD     出版日期；--roster 文件：名录；--level 档次：疑似错别字报多少（同 zhubi check）
      退出码：0 写成了，2 有文件读不了、写不成。`,
		import: `  zhubi import [选项] 文件.docx|文件夹…
      把审阅过的 Word 文件里的批注和修订记到稿件旁边（文件名.notes.jsonl）；稿件本身不改，除非写 --apply。
      --format 格式        marks（批注，默认）；copy（把正文变成新闻稿，去掉 Word 的杂质）
      --to 路径            批注属于哪一版：版面文件，或版面所在的文件夹（同名的为一对）；copy 是写稿的文件夹，不写就是标准输出
      --by 名字            谁来接收
      --apply              审阅人接受了的修改，改进稿件
      --dry-run            只说会记什么，什么都不写
      --force              copy 覆盖已有的文件
      退出码：0 读完了，2 有文件读不了、写不成。`,
		rules: `  zhubi rules [--json]
      列出全部规则：名称、级别、把握、说明。`,
		explain: `  zhubi explain 规则…
      显示一条规则的说明：为什么是错、会提示的、不提示的。`,
		lsp: `  zhubi lsp --stdio
      供编辑器使用的语言服务器。`,
	},
	en: {
		check: `  zhubi check [OPTIONS] FILE|FOLDER|-…
      Prints the findings. Folders are searched for *.newscopy, *.xwg and what the pages of zhubi.json name; - is standard input.
      What is dismissed in the notes beside a page (FILE.notes.jsonl) is passed over.
      --format FORMAT      pretty (default), json, sarif, github, junit, checkstyle, html
      --fail-on SEVERITY   the mildest that makes the exit status 1: error, warning (default), information, hint
      --fix                mends what cannot change the meaning, writes the file, and lists what was changed
      --fix --diff         shows what that would change (a unified diff), and writes nothing; exit status 1 where there is something
      --select RULES       asks only these rules, parted by commas; zhubi rules lists them
      --ignore RULES       leaves these rules out
      --quiet, -q          prints only what makes the exit status 1, and no summary
      --color always|never|auto   whether to use colors; the environment's NO_COLOR and FORCE_COLOR count, too
      --issue-date YYYY-MM-DD     the date of the issue
      --roster FILE        this roster in place of the one that zhubi.json names or that lies beside it (roster.csv)
      --level LEVEL        how much is said of probably wrong words, whatever zhubi.json says: careful (at most 3 false alarms in
                           10,000 characters), normal (0.3, default), quiet (0.05)
      Exit status: 0 nothing as severe as SEVERITY, 1 something is, 2 a file or the settings could not be read or written.`,
		annotate: `  zhubi annotate [--issue-date YYYY-MM-DD] [--roster FILE] [--level LEVEL] [--notes] FILE|-…
      Prints what each page is made of: one line of JSON a file; - is standard input. --level is that of zhubi check.
      --notes takes account of the notes beside a page (FILE.notes.jsonl): pinned borders and dismissed findings.
      Many files are read on several threads; the environment variable ZHUBI_THREADS says on how many.`,
		marks: `  zhubi marks [OPTIONS] FILE|FOLDER…
      Lists the marks that editors set on the copy (FILE.notes.jsonl).
      --what KIND          only this kind: comment, query, delete, insert, replace, relocate, verify, praise, label, stet
      --state STATE        open, accepted, rejected, resolved
      --by NAME            only those of this editor
      --round NUMBER       only those of this round of proof
      --format FORMAT      pretty (default), json (one a line), jsonld (W3C Web Annotation, a line for each file)`,
		stats: `  zhubi stats [OPTIONS] FILE|FOLDER…
      Statistics of the desk: by rule, reporter and month, what was dismissed, who set how many marks, how each round was signed.
      --format FORMAT      markdown (default), html, csv, json
      --issue-date YYYY-MM-DD     the date of the issue
      --roster FILE        use this roster
      --level LEVEL        how much is said of probably wrong words: careful, normal, quiet (as for zhubi check)`,
		export: `  zhubi export [OPTIONS] FILE|FOLDER|-…
      Writes pages, and what is marked on them, in other formats. The pages are only read.
      --format FORMAT      docx (Word, default), ninjs, json-ld, nitf (a file for each article);
                           proof (the proof sheet), proof-csv, review (the review report), review-csv, one for the whole issue
      --output, -o PATH    the folder to write to (of a sheet, the file); standard output without it
                           (docx and nitf want a folder)
      --since ROUND        of docx: tracks what changed since that round of proof began, too
      --force              replaces files that are there
      --issue-date YYYY-MM-DD     the date of the issue; --roster FILE: the roster; --level LEVEL: as for zhubi check
      Exit status: 0 all written, 2 something could not be read or written.`,
		import: `  zhubi import [OPTIONS] FILE.docx|FOLDER…
      Notes the comments and tracked changes of a reviewed Word file beside the page (FILE.notes.jsonl); the page stays, but with --apply.
      --format FORMAT      marks (default); copy (the text becomes news copy, without the debris of Word)
      --to PATH            the page that the marks belong to, or the folder of the pages (paired by name); of copy, the folder to
                           write to, without it standard output
      --by NAME            who takes them over
      --apply              makes the changes that the reviewer accepted in the page
      --dry-run            only says what would be noted
      --force              of copy: replaces files that are there
      Exit status: 0 all read, 2 something could not be read or written.`,
		rules: `  zhubi rules [--json]
      Lists all rules: name, severity, confidence, title.`,
		explain: `  zhubi explain RULE…
      Prints the page of a rule (in Chinese): why it is a fault, what is flagged, what is allowed.`,
		lsp: `  zhubi lsp --stdio
      Serves an editor.`,
	},
};
