import { generateOrganisation } from '../../../src/cli/synthetic/generate';
import { nsw } from '../../../src/lib/framework/nsw';
import type { SmallRole } from './small-organisation';

/** A synthetic organisation as a test writes roles. */
export function syntheticRoles(seed: number, count: number): readonly SmallRole[] {
	const { drafts, grid, units } = generateOrganisation({ framework: nsw, seed, roles: count });
	return drafts.map((draft, role) => ({
		id: draft.roleId,
		title: draft.title,
		grade: draft.gradeId,
		division: units[draft.unit]?.division ?? '',
		department: units[draft.unit]?.department ?? '',
		code: draft.occupationCode,
		manages: draft.manages,
		levels: nsw.capabilities.map((_, c) => grid.get(role, c)).map((code) => (code > 5 ? 0 : code))
	}));
}
