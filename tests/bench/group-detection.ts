import { findCopiedGrades } from '../../src/lib/analysis/copied-grade';
import type { Evidence } from '../../src/lib/analysis/evidence';
import { findInversions } from '../../src/lib/analysis/grade-inversion';
import { gradeReader } from '../../src/lib/framework/read-grade';
import type { BenchOrganisation } from './bench-data';

/** How the copied grades and the inversions found agree with those planted. Source: METHOD.md §6. */
export function groupAgreement(bench: BenchOrganisation, evidence: Evidence) {
	const { organisation, family, base, peers } = evidence;
	const copied = findCopiedGrades(organisation, family, base, peers);
	const right = copied.filter(({ role }) => bench.roleKinds[role] === 'e').length;
	const planted = bench.roleKinds.filter((kind) => kind === 'e').length;
	const inversions = findInversions(organisation, family, base.spreads);
	const trueFamilies = familiesByMajority(bench, evidence);
	const read = gradeReader(bench.framework);
	const gradeId = (text: string): string => {
		const reading = read(text);
		return reading.status === 'on_ladder' ? reading.gradeId : text;
	};
	const found = new Set(
		inversions.map((inversion) =>
			[
				trueFamilies.get(inversion.family) ?? '',
				bench.framework.capabilities[inversion.capability]?.name ?? '',
				organisation.grade.values[inversion.juniorGrade] ?? '',
				organisation.grade.values[inversion.seniorGrade] ?? ''
			].join('|')
		)
	);
	const truth = bench.truth.inversions.map((inversion) =>
		[
			inversion.family,
			inversion.capability,
			gradeId(inversion.junior),
			gradeId(inversion.senior)
		].join('|')
	);
	return {
		copiedFound: right / planted,
		copiedPrecision: copied.length === 0 ? NaN : right / copied.length,
		inversionsFound: truth.filter((key) => found.has(key)).length / truth.length,
		inversionsFlagged: inversions.length
	};
}

/** For each family found, the true family of most of its roles. */
function familiesByMajority(
	bench: BenchOrganisation,
	{ family }: Evidence
): ReadonlyMap<number, string> {
	const counts = new Map<string, number>();
	bench.families.forEach((truth, role) => {
		const key = `${String(family.codes[role] ?? -1)}|${truth}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	});
	const majority = new Map<number, string>();
	for (const [key] of [...counts].sort((a, b) => a[1] - b[1])) {
		const [code = '', truth = ''] = key.split('|');
		majority.set(Number(code), truth);
	}
	return majority;
}
