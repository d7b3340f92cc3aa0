/** A function that is asked the same of the same object by many: its answer is made once and kept with the object, as long as that lives. The object never changes. */
export function keptWith<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const kept = new WeakMap<K, { readonly value: V }>();
	return (key) => {
		let found = kept.get(key);
		if (!found) kept.set(key, (found = { value: make(key) }));
		return found.value;
	};
}
