import type { Finding } from './finding';

/** Kinds that explain levels on their own capabilities, and those that explain all levels of their roles. */
const explainSome: ReadonlySet<Finding['kind']> = new Set(['division_drift', 'grade_inversion']);
const explainAll: ReadonlySet<Finding['kind']> = new Set([
	'fits_another_grade',
	'straight_line',
	'division_differs'
]);

/**
 * The findings, each level under the first of those given that explains it, or under none; the rule
 * against one level throughout under the straight line of the same role, which says the same. A
 * finding that is folded as it should be is the same object. `width` is the number of capabilities.
 * Source: METHOD.md §4, “a role's levels fold under them”.
 */
export function foldLevels(findings: readonly Finding[], width: number): readonly Finding[] {
	const causes = new Map<number, string | null>();
	for (const finding of findings) {
		if (finding.kind !== 'level') continue;
		causes.set(finding.found.role * width + finding.found.capability, null);
	}
	const explain = (cell: number, key: string): void => {
		if (causes.get(cell) === null) causes.set(cell, key);
	};
	const straight = new Map<number, string>();
	for (const { kind, key, roles, capabilities } of findings) {
		if (kind === 'straight_line') for (const role of roles) straight.set(role, key);
		if (explainSome.has(kind)) {
			for (const role of roles) for (const c of capabilities) explain(role * width + c, key);
		} else if (explainAll.has(kind)) {
			for (const role of roles) for (let c = 0; c < width; c++) explain(role * width + c, key);
		}
	}
	const causeOf = (finding: Finding): string | null => {
		if (finding.kind === 'level')
			return causes.get(finding.found.role * width + finding.found.capability) ?? null;
		const flat = finding.kind === 'rule' && finding.found.rule === 'flat';
		return flat ? (straight.get(finding.found.role) ?? null) : null;
	};
	return findings.map((finding) => {
		const cause = causeOf(finding);
		return cause === finding.foldedUnder ? finding : { ...finding, foldedUnder: cause };
	});
}
