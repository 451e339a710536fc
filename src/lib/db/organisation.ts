import { naturalOrder } from './natural-order';
import type { RoleColumns, TextColumn } from './role-columns';

/** The column of a path: cluster, department, division, or the whole for depth 0. */
export type Depth = 0 | 1 | 2 | 3;

/** A node of the organisation, known by its full path. Depth skips a level that is not stated. */
export interface Unit {
	readonly unitId: number;
	readonly parentId: number | null;
	readonly depth: Depth;
	readonly name: string;
	readonly path: readonly [
		cluster: string | null,
		department: string | null,
		division: string | null
	];
	/** Itself and the units above it, by depth; null where its path has none. */
	readonly ancestors: readonly [number, number | null, number | null, number | null];
}

export interface Organisation {
	/** Depth first, names in natural order, so `units[id].unitId === id`; unit 0 is all roles. */
	readonly units: readonly Unit[];
	/** Each role's lowest unit. */
	readonly unitOfRole: Int32Array;
}

/** As much of the roles as says where they are. */
export interface PlacedRoles {
	readonly roleCount: number;
	readonly text: Pick<RoleColumns['text'], 'cluster' | 'department' | 'division'>;
}

interface Node {
	readonly depth: Depth;
	readonly name: string;
	readonly path: Unit['path'];
	readonly children: Map<string, Node>;
	readonly roles: number[];
}

const depths = [1, 2, 3] as const;

function textAt({ codes, values }: TextColumn, row: number): string | null {
	return values[codes[row] ?? -1] ?? null;
}

/** Builds the tree of units from the roles' own paths; a level that is not stated is skipped, so a department without a cluster hangs under all roles. */
export function buildOrganisation(roles: PlacedRoles): Organisation {
	const root: Node = {
		depth: 0,
		name: 'All roles',
		path: [null, null, null],
		children: new Map(),
		roles: []
	};
	const { cluster, department, division } = roles.text;
	const departments = department.values.length + 1;
	const nodes = Array.from({ length: division.values.length + 1 }, () => new Map<number, Node>());
	for (let role = 0; role < roles.roleCount; role++) {
		const ofDivision = nodes[(division.codes[role] ?? -1) + 1];
		const key = (cluster.codes[role] ?? -1) * departments + (department.codes[role] ?? -1);
		let node = ofDivision?.get(key);
		if (!node) {
			node = nodeAt(root, [
				textAt(cluster, role),
				textAt(department, role),
				textAt(division, role)
			]);
			ofDivision?.set(key, node);
		}
		node.roles.push(role);
	}
	return number(root, roles.roleCount);
}

function nodeAt(root: Node, path: Unit['path']): Node {
	let node = root;
	for (const depth of depths) {
		const name = path[depth - 1];
		if (name === null || name === undefined) continue;
		const key = `${depth} ${name}`;
		let child = node.children.get(key);
		if (!child) {
			child = { depth, name, path: cut(path, depth), children: new Map(), roles: [] };
			node.children.set(key, child);
		}
		node = child;
	}
	return node;
}

function cut([cluster, department, division]: Unit['path'], depth: Depth): Unit['path'] {
	return [cluster, depth > 1 ? department : null, depth > 2 ? division : null];
}

function number(root: Node, roleCount: number): Organisation {
	const units: Unit[] = [];
	const unitOfRole = new Int32Array(roleCount);
	const visit = (node: Node, parent: Unit | null) => {
		const unitId = units.length;
		const [, cluster, department] = parent?.ancestors ?? [0, null, null];
		const unit: Unit = {
			unitId,
			parentId: parent?.unitId ?? null,
			depth: node.depth,
			name: node.name,
			path: node.path,
			ancestors: [
				0,
				node.depth === 1 ? unitId : cluster,
				node.depth === 2 ? unitId : department,
				node.depth === 3 ? unitId : null
			]
		};
		units.push(unit);
		for (const role of node.roles) unitOfRole[role] = unitId;
		const children = [...node.children.values()];
		children.sort((a, b) => a.depth - b.depth || naturalOrder(a.name, b.name));
		for (const child of children) visit(child, unit);
	};
	visit(root, null);
	return { units, unitOfRole };
}
