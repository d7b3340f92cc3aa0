/** Formats that are written as files, one or more for each page. */
export const fileFormats = ['docx', 'ninjs', 'json-ld', 'nitf'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Sheets of a whole run. */
export const sheetFormats = ['proof', 'proof-csv', 'review', 'review-csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];
