import fc from 'fast-check';
import type { AttributeCondition, Filter, UnitPath } from '../../src/lib/queries/filter';
import type { PlainRequirement, PlainRole } from './plain-roles';
import { tinyFramework } from './tiny-framework';

const capabilityIds = tinyFramework.capabilities.map(({ id }) => id);
const clusters = ['Health', 'Transport', "O'Brien Cluster"];
const departments = ['Care', 'Museum'];
const divisions = ['Division 2', 'Division 10'];
const grades = ['1/2', '3/4', '11/12', 'PO 9', 'PO 10'];
const teams = ['Blue', 'Red 2', "Red 10's"];
const families = ['Policy', 'Legal'];
const words = ['Budget', 'Officer', 'officer', 'ÉLAN', '100% ?', '中'];

/** One of the values, or nothing in one case of five. */
const maybe = <const Value>(values: readonly Value[]) =>
	fc.option(fc.constantFrom(...values), { freq: 4, nil: null });

/** Mostly off, so that several parts together still leave something. */
const seldom = <Value>(off: Value, on: fc.Arbitrary<Value>) =>
	fc.oneof({ weight: 2, arbitrary: fc.constant(off) }, { weight: 1, arbitrary: on });

const requirement: fc.Arbitrary<PlainRequirement> = fc.record({
	level: fc.constantFrom(1, 2, 3, 1, 2, 3, 'not_essential' as const, 'unknown' as const),
	kind: fc.constantFrom('focus', 'complementary', 'not_stated')
});

const role = fc.record({
	title: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }),
	cluster: maybe(clusters),
	department: maybe(departments),
	division: maybe(divisions),
	grade: maybe(grades),
	manages: fc.constantFrom('yes', 'no', 'not_stated'),
	team: maybe(teams),
	jobFamily: maybe(families),
	edition: maybe(['2013', '2020']),
	approvedOn: maybe(['2019-10-01', '2026-01-19']),
	requirements: fc.dictionary(fc.constantFrom(...capabilityIds), requirement, { maxKeys: 4 })
});

/** Up to forty roles with every gap that real files have: few distinct values, so that groups are shared. */
export const arbitraryRoles: fc.Arbitrary<PlainRole[]> = fc
	.array(role, { maxLength: 40, size: 'max' })
	.map((roles) =>
		roles.map((plain, index) => ({
			...plain,
			id: `R${index + 1}`,
			title: plain.title.join(' '),
			sourceLine: index + 2
		}))
	);

const unitPath = fc
	.tuple(
		fc.constantFrom(...clusters, ''),
		fc.constantFrom(...departments, '', 'no such department'),
		fc.constantFrom(...divisions, ''),
		fc.integer({ min: 1, max: 3 })
	)
	.map(([cluster, department, division, length]): UnitPath => {
		if (length === 1) return [cluster];
		return length === 2 ? [cluster, department] : [cluster, department, division];
	});

const attribute = (name: string, values: readonly string[]) =>
	fc
		.uniqueArray(fc.constantFrom(...values, '', 'no such value'), { minLength: 1, maxLength: 2 })
		.map((chosen): AttributeCondition => ({ name, values: chosen }));

const attributes = fc.oneof(
	attribute('team', teams).map((one) => [one]),
	attribute('job_family', families).map((one) => [one]),
	fc.tuple(attribute('team', teams), attribute('job_family', families)),
	attribute('no such attribute', teams).map((one) => [one])
);

/** Filters that leave something, and filters that leave nothing. Each part is off more often than on. */
export const arbitraryFilter: fc.Arbitrary<Filter> = fc.record({
	units: seldom<UnitPath[]>([], fc.array(unitPath, { minLength: 1, maxLength: 2 })),
	grades: seldom<string[]>(
		[],
		fc.array(fc.constantFrom(...grades, 'no such grade'), { minLength: 1, maxLength: 2 })
	),
	managesPeople: seldom<Filter['managesPeople']>(null, fc.constantFrom('yes', 'no', 'not_stated')),
	kind: seldom<Filter['kind']>(null, fc.constantFrom('focus', 'complementary')),
	attributes: seldom<Filter['attributes']>([], attributes),
	text: seldom('', fc.constantFrom('officer', 'BUDGET', 'élan', '%', 'r1', '中', "'"))
});
