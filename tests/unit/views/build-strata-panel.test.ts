import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { ComparisonLine, ComparisonMark } from '../../../src/lib/views/comparison-model';
import { buildComparison } from '../../../src/lib/views/build-comparison';
import { buildStrataPanel } from '../../../src/lib/views/build-strata-panel';

const unit = {
	...{ unit_id: 3, parent_id: 2, depth: 3, name: 'North', roles: 20 },
	...{ cluster: 'Health', department: 'Care', division: 'North' }
};
const judged = ['FINA', null].map((capability_id) => ({
	...{ side: 3, capability_id, roles: 20, rest_roles: 80, matched: 12, difference: 0.3 },
	...{ error: 0.1, own_mean: 3, rest_mean: 2.7, strata: 1, enough: true, rate: 0.5 },
	different: false
}));

function panel(
	pick: (lines: readonly ComparisonLine[], all: ComparisonLine | null) => ComparisonLine | null
) {
	const model = buildComparison({
		...{ framework: nsw, tree: [unit], shown: [3], against: 'all other roles', judged },
		...{ order: 'size', raw: false }
	});
	if (model.kind === 'empty') throw new Error(model.reason);
	const line = pick(model.lines, model.tendency);
	const [side] = model.sides;
	const mark: ComparisonMark | undefined = line?.marks[0];
	if (!line || !side || !mark) throw new Error('There is no such line.');
	const [own_mean, rest_mean] = line.capabilityId === null ? [-0.214, 0.5] : [2.25, 3];
	const row = {
		...{ stratum: 1, family: 'policy', group_name: null, grade_id: '7/8' },
		...{ own_roles: 2, own_mean, rest_roles: 2, rest_mean, matched: 1 }
	};
	return buildStrataPanel({
		...{ framework: nsw, line, side, mark, against: 'all other roles', contrast: [row], open: row },
		roles: []
	});
}

test('means of the overall tendency have signs and say what they are of', () => {
	const { strata, meanWords } = panel((_, tendency) => tendency);
	expect(strata[0]?.cells).toEqual(['2', '−0.21', '2', '+0.50', '−0.71', '−0.71']);
	expect(meanWords).toBe('how far its roles’ levels lie above the capabilities’ means');
});

test('means of a capability are levels', () => {
	const { strata, meanWords } = panel(([line]) => line ?? null);
	expect(strata[0]?.cells.slice(0, 4)).toEqual(['2', '2.25', '2', '3.00']);
	expect(meanWords).toBe('of its roles’ levels, from 1');
});
