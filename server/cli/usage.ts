/** What `zhubi --help` prints. */
export const usage = `Usage:
  zhubi annotate [--issue-date YYYY-MM-DD] [--notes] FILE…
      Prints what each page is made of: one line of JSON a file. FILE - is standard input.
      --notes takes account of the notes beside a page (FILE.notes.jsonl): pinned borders and dismissed findings.
      Many files are read on several threads; the environment variable ZHUBI_THREADS says on how many.
  zhubi check [--format pretty|json|sarif] [--fail-on SEVERITY] [--fix] [--issue-date YYYY-MM-DD] FILE|FOLDER…
      Prints the findings. Folders are searched for *.newscopy, *.xwg and what the pages of zhubi.json name.
      SEVERITY is error, warning (default), information or hint.
      What is dismissed in the notes beside a page (FILE.notes.jsonl) is passed over.
      --fix mends what cannot change the meaning, and writes the file.
      Exit status: 0 nothing as severe as SEVERITY, 1 something is, 2 a file or the settings could not be read.
  zhubi lsp --stdio
      Serves an editor.
  zhubi --help | --version`;
