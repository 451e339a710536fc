import { provideFramework } from '$lib/charts/framework-context';
import { AnalysisRun } from '$lib/state/analysis-run.svelte';
import { Announcer } from '$lib/state/announcer.svelte';
import {
	provideAnalysis,
	provideAnnouncer,
	provideDataset,
	provideDecisions,
	provideDecisionTable,
	provideDimensions,
	provideMending,
	provideRoleSets,
	provideViewUrl
} from '$lib/state/context';
import { Dataset } from '$lib/state/dataset.svelte';
import { decisionSection } from '$lib/state/decision-section';
import { DecisionTable } from '$lib/state/decision-table.svelte';
import { Decisions } from '$lib/state/decisions.svelte';
import { readDimensions } from '$lib/state/dimensions.svelte';
import { Mending } from '$lib/state/mending.svelte';
import { RoleSets } from '$lib/state/role-sets.svelte';
import { ViewUrl } from '$lib/state/view-url.svelte';

/** Makes all state that pages share, and hands it to them. Call it while the root layout initialises. */
export function provideState() {
	const dataset = provideDataset(new Dataset());
	const url = provideViewUrl(new ViewUrl(dataset));
	const announcer = provideAnnouncer(new Announcer());
	provideMending(new Mending(dataset));
	const analysis = provideAnalysis(new AnalysisRun(dataset));
	const decisions = provideDecisions(new Decisions());
	provideDecisionTable(new DecisionTable(dataset, analysis, decisions));
	dataset.sections.add(decisionSection(decisions));
	const sets = provideRoleSets(new RoleSets(dataset));
	dataset.sections.add(sets.section);
	provideFramework(dataset.framework);
	provideDimensions(readDimensions(dataset));
	return { dataset, url, announcer, decisions };
}
