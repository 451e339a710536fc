import type { ComparedDepth } from '../db/compared-sides';
import type { Framework } from '../framework/framework';
import { dataFingerprint } from '../queries/data-fingerprint';
import { noFilter, type UnitPath } from '../queries/filter';
import { everyFinding, type FindingFilter } from '../queries/finding-filter';
import { findingList, type FindingListRow } from '../queries/finding-list';
import { findingNumbers, type FindingNumbersRow } from '../queries/finding-numbers';
import { roleList } from '../queries/role-list';
import { unitDifferences } from '../queries/unit-differences';
import type { UnitTreeRow } from '../queries/unit-tree';
import { actionPack, type PackSheet } from '../views/action-pack';
import { buildComparison } from '../views/build-comparison';
import type { JudgedDifference } from '../views/comparison-model';
import { pathOf } from '../views/unit-key';
import { judged } from './judged-rows';
import type { Ask } from './latest.svelte';

/** More findings, or roles, than these are not written into one workbook. */
const most = 200_000;

/** A unit that has a workbook. */
export interface PackUnit {
	readonly unitId: number;
	readonly name: string;
	readonly path: UnitPath;
	/** At which the unit is held against others; 3 stands for roles' own, lowest units. */
	readonly depth: ComparedDepth;
}

/** What all workbooks have in common. */
export interface PackOptions {
	readonly ask: Ask;
	readonly framework: Framework;
	readonly tree: readonly UnitTreeRow[];
	/** What the data are called. */
	readonly dataset: string;
	/** ISO date. */
	readonly today: string;
}

/** A unit of the tree with all that is beneath it; null for one that has no depth of its own. */
export function packUnit(unit: UnitTreeRow): PackUnit | null {
	const { unit_id: unitId, name, depth } = unit;
	if (depth !== 1 && depth !== 2 && depth !== 3) return null;
	return { unitId, name, path: pathOf(unit), depth };
}

/**
 * The lowest units, so that each role is in exactly one: the divisions, and of departments, clusters
 * and the whole those roles that state nothing beneath them.
 */
export function lowestUnits(tree: readonly UnitTreeRow[]): readonly PackUnit[] {
	return tree.flatMap((unit) => {
		const beneath = tree.filter(
			({ parent_id, unit_id }) => parent_id === unit.unit_id && unit_id !== unit.unit_id
		);
		const roles = unit.roles - beneath.reduce((sum, one) => sum + one.roles, 0);
		if (roles === 0) return [];
		const { unit_id: unitId, cluster, department, division } = unit;
		const path: UnitPath = [cluster ?? '', department ?? '', division ?? ''];
		const name = beneath.length === 0 ? unit.name : restOf(unit);
		return [{ unitId, name, path, depth: 3 as const }];
	});
}

function restOf({ depth, name }: UnitTreeRow): string {
	return depth === 0 ? 'No unit stated' : `${name}, not in a unit beneath`;
}

/** Makes the sheets of one unit after another; what they share is asked for once. */
export class ActionPackSource {
	readonly #differences = new Map<ComparedDepth, Promise<readonly JudgedDifference[]>>();
	#shared: ReturnType<ActionPackSource['askShared']> | null = null;

	constructor(private readonly options: PackOptions) {}

	/** The sheets of a unit, whatever is filtered or settled. @throws what the database says. */
	async sheets({ unitId, name, path, depth }: PackUnit): Promise<readonly PackSheet[]> {
		const { ask, framework, tree, dataset, today } = this.options;
		this.#shared ??= this.askShared();
		const { numbers, fingerprint } = await this.#shared;
		const roles = { ...noFilter, units: [path] };
		const filter = { ...everyFinding(today), roles };
		const findings = await this.#findings(filter, null);
		const pairs = await this.#findings({ ...filter, list: 'similar' }, null);
		const [cluster, department, division] = path.map((part) => (part === '' ? null : part));
		return actionPack({
			...{ framework, unitName: name, findings, pairs, dataset, fingerprint, today },
			names: [cluster ?? null, department ?? null, division ?? null],
			facts: [...findings, ...pairs].flatMap(({ finding_id }) => numbers.get(finding_id) ?? []),
			roles: await ask(roleList, {
				filter: roles,
				capabilityIds: framework.capabilities.map(({ id }) => id),
				...{ directlyIn: null, limit: most, offset: 0 }
			}),
			comparison: buildComparison({
				...{ framework, tree, shown: [unitId], against: 'all other roles' },
				...{ judged: await this.#judged(depth), order: 'framework', raw: false }
			})
		});
	}

	/** Findings, each followed by its parts. */
	async #findings(filter: FindingFilter, under: number | null): Promise<readonly FindingListRow[]> {
		const rows = await this.options.ask(findingList, { filter, under, limit: most, offset: 0 });
		const found: FindingListRow[] = [];
		for (const row of rows) {
			found.push(row);
			if (row.explains > 0)
				for (const part of await this.#findings(filter, row.finding_id)) found.push(part);
		}
		return found;
	}

	#judged(depth: ComparedDepth): Promise<readonly JudgedDifference[]> {
		const known = this.#differences.get(depth);
		if (known) return known;
		const asked = this.options.ask(unitDifferences, { filter: noFilter, depth }).then(judged);
		this.#differences.set(depth, asked);
		return asked;
	}

	private async askShared() {
		const numbers = await this.options.ask(findingNumbers, {});
		const [stored] = await this.options.ask(dataFingerprint, {});
		return {
			numbers: new Map<number, FindingNumbersRow>(numbers.map((row) => [row.finding_id, row])),
			fingerprint: stored?.fingerprint ?? ''
		};
	}
}
