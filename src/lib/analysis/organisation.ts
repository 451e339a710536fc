/** A text column, each distinct value once; a role's code is -1 where nothing is stated. */
export interface CodedColumn {
	readonly codes: Int32Array;
	readonly values: readonly string[];
}

/** A column of the file that says which roles do like work, such as a job family. */
export interface GroupColumn {
	readonly name: string;
	readonly column: CodedColumn;
}

/** A cell of `stated`: what the file says of a role and a capability. */
export const statedCodes = { absent: 0, level: 1, notEssential: 2, unknown: 3 } as const;

/** A cell of `kinds`. */
export const requirementKinds = { notStated: 0, focus: 1, complementary: 2 } as const;

/** A cell of `managesPeople`. */
export const managing = { no: 0, yes: 1, notStated: 2 } as const;

/**
 * The roles to analyse, sorted by id in code units, so that the order of the file's rows cannot
 * matter: role indexes below are places in that order. Cells are role by role, K to a role,
 * capabilities in the framework's order.
 */
export interface Organisation {
	readonly roleCount: number;
	readonly capabilityCount: number;
	readonly roleIds: readonly string[];
	readonly titles: readonly string[];
	/** Place of each role in the table it came from. */
	readonly sourceRows: Int32Array;
	/** A ladder grade's id, or the grade's own text. */
	readonly grade: CodedColumn;
	/** By grade code: the ladder it is on, or null. */
	readonly gradeLadders: readonly (string | null)[];
	/** By grade code: its place on its ladder, from 0, or -1 off the ladders. */
	readonly gradePlaces: Int16Array;
	readonly cluster: CodedColumn;
	readonly department: CodedColumn;
	readonly division: CodedColumn;
	/** The unit that is compared: the division within its department, or the lowest level stated. */
	readonly unit: CodedColumn;
	/** By unit code: the name to show. */
	readonly unitNames: readonly string[];
	readonly occupation: CodedColumn;
	readonly purpose: CodedColumn;
	readonly edition: CodedColumn;
	/** Coarse to fine; only columns in which some role states something. */
	readonly groups: readonly GroupColumn[];
	/** roleCount × K; NaN where the role has no level. */
	readonly levels: Float64Array;
	/** roleCount × K: `statedCodes`. */
	readonly stated: Uint8Array;
	/** roleCount × K: `requirementKinds`. */
	readonly kinds: Uint8Array;
	/** Per role: `managing`. */
	readonly managesPeople: Uint8Array;
	/** Per capability: 1 for core, 0 for people management. */
	readonly core: Uint8Array;
	/** The lowest and highest level of the scale. */
	readonly lowestLevel: number;
	readonly highestLevel: number;
}

/** The code of no group: the role is left out of every group of the column. */
export const none = -1;

/** A column of `count` codes by the texts that `textOf` gives; '' is no text. Codes by first appearance. */
export function codeTexts(count: number, textOf: (role: number) => string): CodedColumn {
	const codes = new Int32Array(count);
	const values: string[] = [];
	const known = new Map<string, number>();
	for (let role = 0; role < count; role++) {
		const text = textOf(role);
		if (text === '') {
			codes[role] = none;
			continue;
		}
		let code = known.get(text);
		if (code === undefined) {
			code = values.length;
			known.set(text, code);
			values.push(text);
		}
		codes[role] = code;
	}
	return { codes, values };
}

/** The text of a role in a column, '' where nothing is stated. */
export function textAt(column: CodedColumn, role: number): string {
	return column.values[column.codes[role] ?? none] ?? '';
}
