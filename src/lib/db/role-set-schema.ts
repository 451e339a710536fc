/**
 * Which roles belong to the sets that a person has named, as far as they are loaded: empty after a
 * load, filled by `storeRoleSets`. A role may be in several sets, or in none.
 */
export const roleSetSchema = `
	CREATE TABLE role_set (
		set_number INTEGER NOT NULL CHECK (set_number > 0),
		role_key INTEGER NOT NULL
	);
`;
