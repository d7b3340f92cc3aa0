/** A function that is asked the same of the same object by many: its answer is made once and kept with the object, as long as that lives. The object never changes. */
export function keptWith<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const kept = new WeakMap<K, V>();
	return (key) => {
		let value = kept.get(key);
		// Undefined may be an answer, too.
		if (value === undefined && !kept.has(key)) kept.set(key, (value = make(key)));
		return value as V;
	};
}
