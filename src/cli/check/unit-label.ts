import type { Organisation } from '../../lib/analysis/organisation';

const between = ' › ';

/**
 * By unit code: the unit's name as in the file; of units that share a name the department is put
 * before it, `Department › Division`.
 */
export function unitLabels({ unit, unitNames }: Organisation): readonly string[] {
	const bearers = new Map<string, number>();
	for (const name of unitNames) bearers.set(name, (bearers.get(name) ?? 0) + 1);
	return unitNames.map((name, code) => {
		if ((bearers.get(name) ?? 0) < 2) return name;
		const [above = '', division = ''] = (unit.values[code] ?? '').split('\u0000');
		return [above, division].filter((part) => part !== '').join(between);
	});
}
