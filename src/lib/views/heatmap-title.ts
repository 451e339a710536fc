import { heatmapSubject, type HeatmapView, type WordlessHeatmap } from './heatmap-subject';
import { levelName } from './level-names';

/** What the heatmap answers: `What each division asks for, against its grades`. */
export function heatmapTitle(view: HeatmapView, model: WordlessHeatmap): string {
	const { noun } = heatmapSubject(view, model);
	const threshold = `${levelName(view.framework, model.threshold)} or above`;
	const single = view.rowsBy === 'role';
	switch (model.measure) {
		case 'difference': {
			if (view.rowsBy === 'grade')
				return 'What each grade asks for here, against the grade as a whole';
			return `What each ${noun} asks for, against its ${single ? 'grade' : 'grades'}`;
		}
		case 'median':
			return `What each ${noun} asks for`;
		case 'share_at_or_above':
			return single
				? `Which roles ask for ${threshold}`
				: `How often each ${noun} asks for ${threshold}`;
		case 'spread':
			return `How far roles differ within each ${noun}`;
		case 'share_focus':
			return single
				? 'What is focus in each role'
				: `How often each ${noun} marks a capability as focus`;
	}
}
