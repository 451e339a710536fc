/** A change to the parameters of an address, made in place. */
export type AddressChange = (parameters: URLSearchParams) => void;

/** The address after a change; a new object, the given one stays as it is. */
export function changedAddress(address: URL, change: AddressChange): URL {
	const changed = new URL(address);
	change(changed.searchParams);
	return changed;
}

/** A path with the parameters that `write` puts there. */
export function pathWith(path: string, write: AddressChange): string {
	const parameters = new URLSearchParams();
	write(parameters);
	const search = parameters.toString();
	return search ? `${path}?${search}` : path;
}
