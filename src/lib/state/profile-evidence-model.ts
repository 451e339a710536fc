import type { Framework } from '../framework/framework';
import { countOf } from '../views/format';
import { gradeName, gradesById } from '../views/grade-order';
import { levelName, levelStep } from '../views/level-names';
import type { ProfileEvidence } from './analysis-answers';

/** A level by name, on its step of the level ramp. */
export interface ProfileLevel {
	readonly name: string;
	readonly step: number;
}

/** One capability of a role beside what is expected of it. */
export interface ProfileLine {
	readonly capabilityId: string;
	readonly name: string;
	readonly level: ProfileLevel;
	/** Expected at its own grade. */
	readonly own: ProfileLevel;
	/** Expected at the other grade; null of a straight line. */
	readonly fits: ProfileLevel | null;
	/** Whether the level is nearer to what its own grade, or the other, leads one to expect; null where neither is, or there is no other. */
	readonly nearer: 'own' | 'fits' | null;
}

/** All levels of a role beside those expected of it. */
export interface ProfileEvidenceModel {
	/** `Clerk Grade 5/6`. */
	readonly ownGrade: string;
	/** Null of a straight line. */
	readonly fitsGrade: string | null;
	/** What the comparison comes to. */
	readonly summary: string;
	readonly lines: readonly ProfileLine[];
}

/** Puts a role's levels and what is expected of them into the panel's words. */
export function profileEvidenceModel(
	framework: Framework,
	evidence: ProfileEvidence
): ProfileEvidenceModel {
	const grades = gradesById(framework);
	const nameOf = (id: string) => gradeName(grades, id === '' ? null : id);
	const names = new Map(framework.capabilities.map(({ id, name }) => [id, name]));
	const shown = (value: number): ProfileLevel => {
		const level = nearest(framework, value);
		return { name: levelName(framework, level), step: levelStep(framework, level) };
	};
	const lines = evidence.levels.map(({ capabilityId, level, own, fits }): ProfileLine => ({
		capabilityId,
		name: names.get(capabilityId) ?? capabilityId,
		level: shown(level),
		own: shown(own),
		fits: fits === null ? null : shown(fits),
		nearer: fits === null ? null : nearerOf(level, own, fits)
	}));
	const fitsGrade = evidence.fitsGradeId === null ? null : nameOf(evidence.fitsGradeId);
	const ownGrade = nameOf(evidence.gradeId);
	return {
		...{ ownGrade, fitsGrade, lines },
		summary:
			fitsGrade === null
				? straightSummary(framework, evidence)
				: copiedSummary(lines, ownGrade, fitsGrade)
	};
}

function copiedSummary(lines: readonly ProfileLine[], ownGrade: string, fitsGrade: string): string {
	const count = (nearer: ProfileLine['nearer']) =>
		lines.filter((line) => line.nearer === nearer).length;
	const of = countOf(lines.length, 'core capability', 'core capabilities');
	return `On ${String(count('fits'))} of ${of} the level is nearer to what roles like this one ask at ${fitsGrade}, on ${String(count('own'))} to what they ask at ${ownGrade}.`;
}

function straightSummary(framework: Framework, { levels }: ProfileEvidence): string {
	const expected = levels.map(({ own }) => nearest(framework, own));
	const names = [Math.min(...expected), Math.max(...expected)].map((level) =>
		levelName(framework, level)
	);
	return `Roles like this one ask for levels from ${names.join(' to ')}.`;
}

const halfway = 1e-9;

function nearerOf(level: number, own: number, fits: number): ProfileLine['nearer'] {
	const gap = Math.abs(level - own) - Math.abs(level - fits);
	if (Math.abs(gap) < halfway) return null;
	return gap > 0 ? 'fits' : 'own';
}

/** The level of the scale nearest to an expectation. */
function nearest({ levels }: Framework, value: number): number {
	const highest = levels.length;
	return Math.min(highest, Math.max(1, Math.ceil(value - 0.5)));
}
