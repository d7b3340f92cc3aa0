import type { Language } from '../features/language';

/** What `zhubi --help` prints. */
export const usage: Readonly<Record<Language, string>> = {
	zh: `用法：
  zhubi check [--format pretty|json|sarif] [--fail-on 级别] [--fix] [--issue-date YYYY-MM-DD] 文件|文件夹…
      列出问题。文件夹里查 *.newscopy、*.xwg 和 zhubi.json 的 pages 所指的文件。
      级别是 error（错误）、warning（警告，默认）、information（提醒）或 hint（提示）。
      稿件旁边的批注（文件名.notes.jsonl）里忽略了的，不再列出。
      --fix 改掉不会变意思的问题，写回原文件。
      退出码：0 没有到这一级别的问题，1 有，2 有文件或设置读不了。
  zhubi annotate [--issue-date YYYY-MM-DD] [--notes] 文件…
      输出版面结构，一个文件一行 JSON。文件名写 - 是标准输入。
      --notes 照稿件旁边的批注（文件名.notes.jsonl）来：指定的文章起点和忽略的问题。
      文件很多时分几个线程读；环境变量 ZHUBI_THREADS 指定几个。
  zhubi lsp --stdio
      供编辑器使用的语言服务器。
  zhubi --help | --version`,
	en: `Usage:
  zhubi check [--format pretty|json|sarif] [--fail-on SEVERITY] [--fix] [--issue-date YYYY-MM-DD] FILE|FOLDER…
      Prints the findings. Folders are searched for *.newscopy, *.xwg and what the pages of zhubi.json name.
      SEVERITY is error, warning (default), information or hint.
      What is dismissed in the notes beside a page (FILE.notes.jsonl) is passed over.
      --fix mends what cannot change the meaning, and writes the file.
      Exit status: 0 nothing as severe as SEVERITY, 1 something is, 2 a file or the settings could not be read.
  zhubi annotate [--issue-date YYYY-MM-DD] [--notes] FILE…
      Prints what each page is made of: one line of JSON a file. FILE - is standard input.
      --notes takes account of the notes beside a page (FILE.notes.jsonl): pinned borders and dismissed findings.
      Many files are read on several threads; the environment variable ZHUBI_THREADS says on how many.
  zhubi lsp --stdio
      Serves an editor.
  zhubi --help | --version`,
};
