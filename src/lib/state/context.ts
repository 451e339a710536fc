import { createContext } from 'svelte';
import type { AnalysisRun } from './analysis-run.svelte';
import type { Dataset } from './dataset.svelte';
import type { Announcer } from './announcer.svelte';
import type { DecisionTable } from './decision-table.svelte';
import type { Decisions } from './decisions.svelte';
import type { Dimensions } from './dimensions.svelte';
import type { Latest } from './latest.svelte';
import type { ViewUrl } from './view-url.svelte';
import type { RoleSets } from './role-sets.svelte';
import type { Mending } from './mending.svelte';

/** The data set that every page asks. */
export const [useDataset, provideDataset] = createContext<Dataset>();

/** What the address says of filters and settings, and the way to change it. */
export const [useViewUrl, provideViewUrl] = createContext<ViewUrl>();

/** The one polite live region. */
export const [useAnnouncer, provideAnnouncer] = createContext<Announcer>();

/** The units and grades of the loaded data. */
export const [useDimensions, provideDimensions] = createContext<Latest<Dimensions>>();

/** What people decided about findings. */
export const [useDecisions, provideDecisions] = createContext<Decisions>();

/** The database's copy of the decisions, and when it changed. */
export const [useDecisionTable, provideDecisionTable] = createContext<DecisionTable>();

/** What was mended in the open data, as steps that can be taken back. */
export const [useMending, provideMending] = createContext<Mending>();

/** The sets of roles that were named in the open data set. */
export const [useRoleSets, provideRoleSets] = createContext<RoleSets>();

/** The analysis of what is loaded. */
export const [useAnalysis, provideAnalysis] = createContext<AnalysisRun>();
