import { max, min } from 'd3';
import type { Framework } from '../framework/framework';
import { countOf, formatAmount, tenths } from './format';
import { levelName } from './level-names';
import { fewRoles } from './measure-cell';
import type { RoleCapability } from './role-model';
import { plain, shortNameList, strong, type SummaryPart } from './summary-part';

function levelsParts(
	framework: Framework,
	core: readonly RoleCapability[]
): readonly SummaryPart[] {
	const levels = core.flatMap(({ level }) => level ?? []);
	const [low, high] = [min(levels), max(levels)];
	const all = countOf(core.length, 'core capability', 'core capabilities');
	if (low === undefined || high === undefined) return [plain(`No level is stated in ${all}.`)];
	const number = levels.length === core.length ? `all ${all}` : `${levels.length} of ${all}`;
	const focus = core.filter((one) => one.focus).length;
	const marked = focus > 0 ? `; ${focus} ${focus === 1 ? 'is' : 'are'} focus` : '';
	return low === high
		? [strong(levelName(framework, low)), plain(` in ${number}${marked}.`)]
		: [
				plain('From '),
				strong(levelName(framework, low)),
				plain(' to '),
				strong(levelName(framework, high)),
				plain(` over ${number}${marked}.`)
			];
}

function sideParts(core: readonly RoleCapability[], side: 1 | -1): readonly SummaryPart[] {
	const onSide = core
		.flatMap(({ name, difference }) => (difference === null ? [] : [{ name, difference }]))
		.filter(({ difference }) => side * tenths(difference) > 0)
		.sort((one, other) => side * (other.difference - one.difference));
	const [furthest] = onSide;
	if (!furthest) return [];
	const equals = onSide.filter((one) => tenths(one.difference) === tenths(furthest.difference));
	return [
		plain(equals.length < onSide.length ? 'most ' : ''),
		plain(side > 0 ? 'above it in ' : 'below it in '),
		...shortNameList(equals.map(({ name }) => name)),
		plain(` (${formatAmount(furthest.difference)} levels)`)
	];
}

/** From which level to which a role goes over its core capabilities, and where it lies furthest from the mean of its grade. */
export function roleSummary(
	framework: Framework,
	core: readonly RoleCapability[],
	graded: boolean
): readonly SummaryPart[] {
	const levels = levelsParts(framework, core);
	if (!graded)
		return [...levels, plain(' No grade is stated, so there is nothing to compare it with.')];
	const others = max(core, ({ gradeRoles }) => gradeRoles) ?? 0;
	if (others <= 1)
		return [...levels, plain(' No other role of its grade is loaded to compare it with.')];
	const [above, below] = [sideParts(core, 1), sideParts(core, -1)];
	const few =
		others < fewRoles
			? [plain(` Few roles: only ${others} of its grade are loaded, itself among them.`)]
			: [];
	if (above.length + below.length === 0)
		return [...levels, plain(' It asks for what its grade does on average.'), ...few];
	return [
		...levels,
		plain(' Against the mean of its grade, it lies '),
		...above,
		...(above.length > 0 && below.length > 0 ? [plain(' and ')] : []),
		...below,
		plain('.'),
		...few
	];
}
