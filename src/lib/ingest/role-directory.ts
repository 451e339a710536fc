import { placeOf, type RoleDraft } from './role-draft';
import type { RoleTableBuilder } from './role-table-builder';
import { identityKey, madeRoleId, type RoleIdentity } from './role-id';
import { noText } from './text-interner';

/** No role. */
export const noRole = -1;

/** Knows which role a row belongs to, over all files, and makes ids for roles that have none. */
export class RoleDirectory {
	/** By role_id code. */
	readonly #byId: number[] = [];
	readonly #byKey = new Map<string, number>();
	readonly #suffixes = new Map<string, number>();

	constructor(readonly builder: RoleTableBuilder) {}

	/**
	 * The role of a draft: by its role_id; without one by what it is (title, grade, department,
	 * division) and, where the layout has a row a role, by `signature`, what makes it another role.
	 */
	find(draft: RoleDraft, signature: () => string): number {
		const id = draft.text[placeOf.role_id] ?? noText;
		if (id !== noText) return this.#byId[id] ?? noRole;
		return this.#byKey.get(this.#key(draft, signature)) ?? noRole;
	}

	/** Begins a role that `find` did not find; `made` tells whether its id had to be made. */
	begin(
		draft: RoleDraft,
		line: number,
		signature: () => string
	): { readonly role: number; readonly made: boolean } {
		const given = draft.text[placeOf.role_id] ?? noText;
		if (given !== noText) {
			const role = this.builder.begin(draft, line);
			this.#byId[given] = role;
			return { role, made: false };
		}
		const made = this.#newId(madeRoleId(this.#identity(draft)));
		draft.text[placeOf.role_id] = made;
		const role = this.builder.begin(draft, line);
		draft.text[placeOf.role_id] = noText;
		this.#byId[made] = role;
		this.#byKey.set(this.#key(draft, signature), role);
		return { role, made: true };
	}

	#newId(base: string): number {
		for (let count = this.#suffixes.get(base) ?? 1; ; count++) {
			const id = count === 1 ? base : `${base}-${String(count)}`;
			const code = this.builder.text.role_id.interner.code(id);
			if (this.#byId[code] !== undefined) continue;
			this.#suffixes.set(base, count + 1);
			return code;
		}
	}

	#key(draft: RoleDraft, signature: () => string): string {
		return `${identityKey(this.#identity(draft))}\u001e${signature()}`;
	}

	#identity(draft: RoleDraft): RoleIdentity {
		const said = (field: 'title' | 'grade_id' | 'department' | 'division'): string =>
			this.builder.text[field].interner.text(draft.text[placeOf[field]] ?? noText);
		return {
			title: said('title'),
			grade: said('grade_id'),
			department: said('department'),
			division: said('division')
		};
	}
}
