/** An object that somebody else wrote or sent: nothing of it has been looked at. */
export type Fields = Readonly<Record<string, unknown>>;
