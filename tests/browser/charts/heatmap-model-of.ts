import { nsw } from '../../../src/lib/framework/nsw';
import type { HeatmapCell, HeatmapModel, HeatmapRow } from '../../../src/lib/views/heatmap-model';

function cell(capabilityId: string, level: number): HeatmapCell {
	return {
		...{ capabilityId, status: 'value', value: level, text: nsw.levels[level - 1]?.short ?? '' },
		...{ step: level - 1, words: nsw.levels[level - 1]?.name ?? '', roles: 12, basis: 12 },
		levelCounts: nsw.levels.map(({ order }) => (order === level ? 12 : 0)),
		...{ notEssential: 0, unknown: 0, absent: 0, focus: 0, few: false }
	};
}

function absent(capabilityId: string): HeatmapCell {
	return {
		...cell(capabilityId, 1),
		...{ status: 'absent', value: null, text: '', step: null, words: 'absent', roles: 0, basis: 0 },
		...{ levelCounts: [0, 0, 0, 0, 0], absent: 12 }
	};
}

/** A heatmap of `rowCount` units under the first `columnCount` capabilities; the second row's last cell is absent. */
export function heatmapModelOf(rowCount: number, columnCount: number): HeatmapModel {
	const capabilities = nsw.capabilities.slice(0, columnCount);
	const columns = capabilities.map(({ id, name, shortName, groupId }) => ({
		...{ capabilityId: id, name, shortName, groupId }
	}));
	const rows = Array.from({ length: rowCount }, (_, index): HeatmapRow => {
		const last = columns.length - 1;
		return {
			...{
				key: `unit:${index + 1}`,
				kind: 'unit',
				name: `Unit ${index + 1}`,
				note: '',
				unit: '',
				depth: 1
			},
			...{ parentKey: null, expandable: index === 0, open: false, roles: 12, gradeMix: [] },
			cells: columns.map(({ capabilityId }, column) =>
				index === 1 && column === last ? absent(capabilityId) : cell(capabilityId, (index % 5) + 1)
			)
		};
	});
	return {
		...{ kind: 'heatmap', measure: 'median', threshold: 3, scale: 'level' },
		requirementKind: null,
		...{ title: 'Levels by unit', summary: [], legend: [], leftOut: [] },
		groups: [{ id: 'all', name: '', columns }],
		...{ columns, rows }
	};
}
