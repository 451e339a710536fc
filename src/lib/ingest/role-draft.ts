import { managesPeopleCodes, perTextField, roleTextFields, type RoleTextField } from './role-table';
import type { TextStore } from './text-store';
import { noText } from './text-interner';

/** The place of each text field in a draft. */
export const placeOf: Readonly<Record<RoleTextField, number>> = perTextField((_, place) => place);

/** What one row of a file says of a role, as codes; one draft serves all rows of a file in turn. */
export class RoleDraft {
	/** One code a text field, in the order of `roleTextFields`. */
	readonly text = new Int32Array(roleTextFields.length).fill(noText);
	/** One code an attribute, in the order of `attributeStores`. */
	readonly attributes: Int32Array;
	managesPeople: number = managesPeopleCodes.not_stated;
	headcount = Number.NaN;
	/** One cell a capability, in framework order: the codes of `RoleTable.levels` and `.kinds`. */
	readonly levels: Uint8Array;
	readonly kinds: Uint8Array;

	constructor(
		capabilities: number,
		readonly attributeStores: readonly TextStore[]
	) {
		this.attributes = new Int32Array(attributeStores.length).fill(noText);
		this.levels = new Uint8Array(capabilities);
		this.kinds = new Uint8Array(capabilities);
	}
}
