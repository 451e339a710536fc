import type { ReferenceRanges } from '../framework/framework';
import { roleAttributes } from '../queries/role-attributes';
import { roleDetail } from '../queries/role-detail';
import { roleRequirements } from '../queries/role-requirements';
import { buildRole } from '../views/build-role';
import { buildLevelRange, type LevelRangeModel } from '../views/level-range';
import type { RoleModel } from '../views/role-model';
import type { EmptyModel } from '../views/summary-part';
import type { Dataset } from './dataset.svelte';
import { Latest, type Ask } from './latest.svelte';

type RoleQuestion = { readonly roleId: string };

async function askRole(ask: Ask, { roleId }: RoleQuestion) {
	return {
		detail: await ask(roleDetail, { roleId }),
		requirements: await ask(roleRequirements, { roleId }),
		attributes: await ask(roleAttributes, { roleId })
	};
}

type RoleAnswer = Awaited<ReturnType<typeof askRole>>;

/** One role. Make it while a component initialises. */
export class RolePage {
	readonly answer: Latest<RoleAnswer, RoleQuestion>;

	constructor(
		private readonly dataset: Dataset,
		roleId: () => string
	) {
		this.answer = new Latest(dataset, () => ({ roleId: roleId() }), askRole);
	}

	/** The role, or that there is none of this id; null before the first answer. */
	readonly model: RoleModel | EmptyModel | null = $derived.by(() => {
		const { value, question } = this.answer;
		if (!value || !question) return null;
		const [detail] = value.detail;
		if (!detail)
			return { kind: 'empty', reason: `No role in the loaded data has the id ${question.roleId}.` };
		const { framework } = this.dataset;
		const { requirements, attributes } = value;
		return buildRole({ framework, detail, requirements, attributes });
	});

	/** The role's core levels against reference ranges; null where its grade has none. */
	rangeAgainst(ranges: ReferenceRanges | null): LevelRangeModel | null {
		const { value } = this.answer;
		const [detail] = value?.detail ?? [];
		if (!value || !detail) return null;
		return buildLevelRange({
			framework: this.dataset.framework,
			ranges,
			gradeId: detail.grade_id,
			levels: value.requirements.map(({ capability_id, level }) => ({
				capabilityId: capability_id,
				level
			}))
		});
	}
}
