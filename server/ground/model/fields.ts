/** An object that somebody else wrote or sent: nothing of it has been looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for whatever has fields, lists included. */
export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null;
}

/** The fields of a value; none where it is no object. */
export function fieldsIn(value: unknown): Fields {
	return isFields(value) ? value : {};
}
