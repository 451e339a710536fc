import { readDecisionFile } from '../views/decision-file';
import type { Decisions } from './decisions.svelte';
import type { WorkspaceSection } from './workspace-sections';

/** Decisions as a section of workspace files: what a file brings is merged with those that are here. */
export function decisionSection(decisions: Decisions): WorkspaceSection {
	return {
		name: 'decisions',
		save: () => (decisions.all.size === 0 ? undefined : decisions.fileText()),
		check: (json) => {
			try {
				readDecisionFile(textOf(json));
				return null;
			} catch (error) {
				return error instanceof Error ? error.message : String(error);
			}
		},
		open: (json) => {
			decisions.importFile(textOf(json));
		},
		erase: () => decisions.erase()
	};
}

function textOf(json: unknown): string {
	return typeof json === 'string' ? json : '';
}
