import type { Fault } from './fault';
import type { CountRange, Framework } from './framework';

/** Reference ranges that name no grade, level or capability of the framework, or that cannot hold. */
export function rangeFaults({
	levels,
	capabilities,
	ladders,
	ranges
}: Framework): readonly Fault[] {
	if (!ranges) return [];
	const grades = new Set(ladders.flatMap((ladder) => ladder.grades.map(({ id }) => id)));
	const known = new Set(capabilities.map(({ id }) => id));
	const core = capabilities.filter(({ peopleManagement }) => !peopleManagement).length;
	const faults: Fault[] = [];
	const checkGrade = (path: string, id: string): void => {
		if (!grades.has(id)) faults.push({ path, message: `no grade has the id "${id}"` });
	};
	for (const [gradeId, byLevel] of Object.entries(ranges.coreCountsAtLevel)) {
		const path = `ranges.coreCountsAtLevel.${gradeId}`;
		checkGrade(path, gradeId);
		for (const [order, range] of Object.entries(byLevel)) {
			if (!levels.some((level) => String(level.order) === order)) {
				faults.push({ path: `${path}.${order}`, message: `no level has the order ${order}` });
			}
			faults.push(...countRangeFaults(`${path}.${order}`, range, core));
		}
	}
	for (const [gradeId, byCapability] of Object.entries(ranges.observedLevels)) {
		const path = `ranges.observedLevels.${gradeId}`;
		checkGrade(path, gradeId);
		for (const [id, counts] of Object.entries(byCapability)) {
			if (!known.has(id)) {
				faults.push({ path: `${path}.${id}`, message: `no capability has the id "${id}"` });
			}
			if (counts.length === levels.length) continue;
			const message = `${String(counts.length)} counts for ${String(levels.length)} levels`;
			faults.push({ path: `${path}.${id}`, message });
		}
	}
	for (const [gradeId, { nonManager, manager }] of Object.entries(ranges.focusCounts)) {
		const path = `ranges.focusCounts.${gradeId}`;
		checkGrade(path, gradeId);
		faults.push(...countRangeFaults(`${path}.nonManager`, nonManager, capabilities.length));
		faults.push(...countRangeFaults(`${path}.manager`, manager, capabilities.length));
	}
	return faults;
}

function countRangeFaults(
	path: string,
	range: CountRange | null,
	highest: number
): readonly Fault[] {
	if (range === null) return [];
	const [low, high] = range;
	if (low > high) return [{ path, message: `${String(low)} is above ${String(high)}` }];
	if (high > highest) {
		return [{ path, message: `${String(high)} is more than the ${String(highest)} capabilities` }];
	}
	return [];
}
