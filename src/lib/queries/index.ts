import { datasetSummary } from './dataset-summary';
import { unitTree } from './unit-tree';
import { gradeList } from './grade-list';
import { attributeList } from './attribute-list';
import { attributeValues } from './attribute-values';
import { heatmapByUnit } from './heatmap-by-unit';
import { heatmapByGrade } from './heatmap-by-grade';
import { heatmapByAttribute } from './heatmap-by-attribute';
import { baseByAttribute } from './base-by-attribute';
import { baseByUnit } from './base-by-unit';
import { baseByGrade } from './base-by-grade';
import { roleList } from './role-list';
import { cellLevelsByGrade } from './cell-levels-by-grade';
import { cellRoles } from './cell-roles';
import { gradeLevels } from './grade-levels';
import { gradeLevelCounts } from './grade-level-counts';
import { roleDetail } from './role-detail';
import { roleAttributes } from './role-attributes';
import { roleRequirements } from './role-requirements';
import { issueCauses } from './issue-causes';
import { issueList } from './issue-list';
import { issueValues } from './issue-values';
import { issuesAlike } from './issues-alike';
import { editionCountdown } from './edition-countdown';
import { unitDifferences } from './unit-differences';
import { chosenDifferences } from './chosen-differences';
import { setDifferences } from './set-differences';
import { sideOverlap } from './side-overlap';
import { passingRoleIds } from './passing-role-ids';
import { stratumContrast } from './stratum-contrast';
import { stratumRoles } from './stratum-roles';
import { comparedLevels } from './compared-levels';
import { comparedGrades } from './compared-grades';
import { nearestRoles } from './nearest-roles';
import { dataFingerprint } from './data-fingerprint';
import { comparedStanding } from './compared-standing';
import { standingRoles } from './standing-roles';
import { levelTrend } from './level-trend';
import { unitCurrency } from './unit-currency';
import { findingList } from './finding-list';
import { findingByKey } from './finding-by-key';
import { findingOfRole } from './finding-of-role';
import { findingFacets } from './finding-facets';
import { findingTotals } from './finding-totals';
import { findingByUnit } from './finding-by-unit';
import { findingByGrade } from './finding-by-grade';
import { findingByAttribute } from './finding-by-attribute';
import { findingUnits } from './finding-units';
import { findingNumbers } from './finding-numbers';
import { findingRoles } from './finding-roles';
import { pairLevels } from './pair-levels';
import { roleEvidence } from './role-evidence';
import { rolePeers } from './role-peers';
import { tableColumns } from './table-columns';
import { tableSizes } from './table-sizes';
import { tableRole } from './table-role';
import { tableAttribute } from './table-attribute';
import { tableRequirement } from './table-requirement';
import { tableUnit } from './table-unit';
import { tableIssue } from './table-issue';
import { tableEvidence } from './table-evidence';
import { tableFinding } from './table-finding';
import { tableDecision } from './table-decision';
import { tableCapability } from './table-capability';
import { tableCapabilityGroup } from './table-capability-group';
import { tableLevel } from './table-level';
import { tableGrade } from './table-grade';

/** Every question the program asks, for the tests and the SQL panel. */
export const queries = [
	datasetSummary,
	unitTree,
	gradeList,
	attributeList,
	attributeValues,
	heatmapByUnit,
	heatmapByGrade,
	heatmapByAttribute,
	baseByAttribute,
	baseByUnit,
	baseByGrade,
	roleList,
	cellRoles,
	cellLevelsByGrade,
	gradeLevels,
	gradeLevelCounts,
	roleDetail,
	roleAttributes,
	roleRequirements,
	issueCauses,
	issueList,
	issueValues,
	issuesAlike,
	editionCountdown,
	unitDifferences,
	chosenDifferences,
	setDifferences,
	sideOverlap,
	passingRoleIds,
	stratumContrast,
	stratumRoles,
	comparedLevels,
	comparedStanding,
	standingRoles,
	dataFingerprint,
	comparedGrades,
	nearestRoles,
	levelTrend,
	unitCurrency,
	findingList,
	findingByKey,
	findingOfRole,
	findingFacets,
	findingTotals,
	findingByUnit,
	findingByGrade,
	findingByAttribute,
	findingUnits,
	findingNumbers,
	findingRoles,
	pairLevels,
	roleEvidence,
	rolePeers,
	tableColumns,
	tableSizes,
	tableRole,
	tableAttribute,
	tableRequirement,
	tableUnit,
	tableIssue,
	tableEvidence,
	tableFinding,
	tableDecision,
	tableCapability,
	tableCapabilityGroup,
	tableLevel,
	tableGrade
] as const;
