import type { FoundThing } from './finding';
import type { KeyedFinding } from './finding-key';
import type { CodedColumn, Organisation } from './organisation';

/** Kinds of which the capabilities are a part of what they are about; of others they only describe the facts. */
const ofCapabilities: ReadonlySet<string> = new Set(['division_drift', 'grade_inversion', 'level']);

/** What the key of a found thing says. */
export function keyedFinding(
	organisation: Organisation,
	family: CodedColumn,
	thing: FoundThing,
	roles: readonly number[],
	capabilities: readonly number[]
): KeyedFinding {
	const rule = thing.kind === 'rule' ? [thing.found.rule] : [];
	const whole = capabilities.length === 0 && thing.kind !== 'rule';
	return {
		kind: [thing.kind, ...rule],
		about: aboutOf(organisation, family, thing),
		roles,
		capabilities: ofCapabilities.has(thing.kind) ? capabilities : [],
		judged: whole
			? Array.from({ length: organisation.capabilityCount }, (_, c) => c)
			: capabilities,
		stated: thing.kind === 'rule' && capabilities.length === 0
	};
}

/** Units, families and grades by name, so that a subject outlives a change in who belongs to them. */
function aboutOf(
	{ unit, grade, roleIds }: Organisation,
	family: CodedColumn,
	thing: FoundThing
): readonly string[] | null {
	const unitName = (code: number): string => (unit.values[code] ?? '').replace('\u0000', ' › ');
	const gradeName = (code: number): string => grade.values[code] ?? '';
	switch (thing.kind) {
		case 'division_drift':
			return [unitName(thing.found.unit)];
		case 'grade_inversion': {
			const { family: code, juniorGrade, seniorGrade } = thing.found;
			return [family.values[code] ?? '', gradeName(juniorGrade), gradeName(seniorGrade)];
		}
		case 'division_differs': {
			const { family: code, grade: at, unit: own } = thing.found;
			return [unitName(own), family.values[code] ?? '', gradeName(at)];
		}
		case 'near_duplicate':
			return [roleIds[thing.found.first] ?? ''];
		default:
			return null;
	}
}
