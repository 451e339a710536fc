import { describe, expect, test } from 'vitest';
import { defineFramework, FrameworkError } from '../../../src/lib/framework/define-framework';
import type { Framework } from '../../../src/lib/framework/framework';

const small: Framework = {
	id: 'small',
	name: 'A small framework',
	levels: [
		{ order: 1, name: 'Basic', short: 'B', aliases: [] },
		{ order: 2, name: 'Expert', short: 'E', aliases: ['master'] }
	],
	groups: [
		{ id: 'G1', name: 'Craft', order: 1, peopleManagement: false },
		{ id: 'G2', name: 'Leading', order: 2, peopleManagement: true }
	],
	capabilities: [
		{
			id: 'SAW',
			name: 'Sawing',
			shortName: 'Saw',
			groupId: 'G1',
			order: 1,
			peopleManagement: false,
			about: '',
			aliases: []
		},
		{
			id: 'LEAD',
			name: 'Lead a workshop',
			shortName: 'Leading',
			groupId: 'G2',
			order: 2,
			peopleManagement: true,
			about: '',
			aliases: []
		}
	],
	ladders: [
		{
			id: 'guild',
			name: 'Guild',
			grades: [
				{ id: 'J', name: 'Journeyman', shortName: 'J', order: 1, ladderId: 'guild', aliases: [] },
				{ id: 'M', name: 'Master', shortName: 'M', order: 2, ladderId: 'guild', aliases: [] }
			]
		}
	],
	editions: [
		{
			id: '1',
			title: 'First',
			issuedOn: null,
			deadline: null,
			renames: { SAW: 'Cutting' },
			descriptorMarkers: {}
		}
	],
	rules: [],
	ranges: {
		label: 'Observed',
		source: 'Made for this test',
		coreCountsAtLevel: { J: { 1: [0, 1] } },
		observedLevels: { J: { SAW: [3, 1] } },
		focusCounts: { J: { nonManager: [0, 1], manager: null } }
	},
	notEssentialTexts: ['not needed'],
	unknownTexts: ['tbc'],
	unitNames: ['Guild', 'Workshop', 'Bench']
};

/** The faults of the small framework with one part replaced, as `path: message` lines. */
function faultsWith(change: object): readonly string[] {
	try {
		defineFramework({ ...small, ...change });
	} catch (error) {
		if (error instanceof FrameworkError) {
			return error.faults.map(({ path, message }) => `${path}: ${message}`);
		}
		throw error;
	}
	return [];
}

test('a sound framework comes back as it is', () => {
	expect(defineFramework(JSON.parse(JSON.stringify(small)))).toEqual(small);
});

describe('shape', () => {
	test.each([null, undefined, 3, 'x', []])('%j is no framework', (json) => {
		expect(() => defineFramework(json)).toThrow(FrameworkError);
	});

	test('every fault of shape is listed with its path', () => {
		const faults = faultsWith({
			name: ' ',
			levels: [{ order: 0, name: 'Basic', short: 'B' }],
			capabilities: [{ ...small.capabilities[0], id: 'saw-1' }],
			surplus: true
		});
		expect(faults.map((fault) => fault.split(':')[0])).toEqual([
			'name',
			'levels[0].order',
			'levels[0].aliases',
			'capabilities[0].id',
			'surplus'
		]);
	});

	test('the message of the error holds all of them', () => {
		expect(() => defineFramework({ ...small, id: '', unitNames: ['one'] })).toThrow(
			/^The framework has 3 faults\.\nid: .*\nunitNames\[1\]: .*\nunitNames\[2\]: /
		);
		expect(() => defineFramework({ ...small, id: '' })).toThrow(
			'The framework has 1 fault.\nid: a text is expected, not an empty one'
		);
	});
});

const [saw, lead] = small.capabilities;
const [basic, expert] = small.levels;
const [guild] = small.ladders;
const [first] = small.editions;
const ranges = small.ranges;

describe('sense', () => {
	const cases: readonly (readonly [string, object, string])[] = [
		['a gap in the levels', { levels: [basic, { ...expert, order: 3 }] }, 'levels[1].order'],
		['levels out of order', { levels: [expert, basic] }, 'levels[0].order'],
		[
			'a gap in the capabilities',
			{ capabilities: [saw, { ...lead, order: 4 }] },
			'capabilities[1].order'
		],
		['a level named twice', { levels: [basic, { ...expert, name: 'BASIC' }] }, 'levels[1].name'],
		[
			'a level alias used twice',
			{ levels: [basic, { ...expert, aliases: ['basic.'] }] },
			'levels[1].aliases[0]'
		],
		['a level that means not essential', { notEssentialTexts: ['basic'] }, 'notEssentialTexts[0]'],
		['a text that means two things', { unknownTexts: ['not needed'] }, 'unknownTexts[0]'],
		['a text in capitals', { unknownTexts: ['TBC'] }, 'unknownTexts[0]'],
		[
			'a capability id used twice',
			{ capabilities: [saw, { ...lead, id: 'SAW' }] },
			'capabilities[1].id'
		],
		[
			'a capability alias used twice',
			{ capabilities: [saw, { ...lead, aliases: ['sawing'] }] },
			'capabilities[1].aliases[0]'
		],
		[
			'a rename to another capability',
			{ editions: [{ ...first, renames: { SAW: 'Lead a Workshop' } }] },
			'capabilities[1].name'
		],
		[
			'a rename of nothing',
			{ editions: [{ ...first, renames: { HAM: 'Hammering' } }] },
			'editions[0].renames.HAM'
		],
		[
			'a marker of nothing',
			{ editions: [{ ...first, descriptorMarkers: { HAM: 'x' } }] },
			'editions[0].descriptorMarkers.HAM'
		],
		[
			'an unknown group',
			{ capabilities: [{ ...saw, groupId: 'G9' }, lead] },
			'capabilities[0].groupId'
		],
		[
			'a group of the other kind',
			{ capabilities: [{ ...saw, groupId: 'G2' }, lead] },
			'capabilities[0].peopleManagement'
		],
		[
			'a grade twice',
			{
				ladders: [
					guild,
					{ ...guild, id: 'other', grades: [{ ...guild?.grades[0], order: 3, ladderId: 'other' }] }
				]
			},
			'ladders[1].grades[0].id'
		],
		[
			'a grade of another ladder',
			{ ladders: [{ ...guild, id: 'other' }] },
			'ladders[0].grades[0].ladderId'
		],
		[
			'a gap in the grades',
			{ ladders: [{ ...guild, grades: [guild?.grades[0], { ...guild?.grades[1], order: 4 }] }] },
			'ladders[0].grades[1].order'
		],
		[
			'a range of an unknown grade',
			{ ranges: { ...ranges, coreCountsAtLevel: { X: { 1: [0, 1] } } } },
			'ranges.coreCountsAtLevel.X'
		],
		[
			'a range of an unknown level',
			{ ranges: { ...ranges, coreCountsAtLevel: { J: { 7: [0, 1] } } } },
			'ranges.coreCountsAtLevel.J.7'
		],
		[
			'a range upside down',
			{ ranges: { ...ranges, coreCountsAtLevel: { J: { 1: [1, 0] } } } },
			'ranges.coreCountsAtLevel.J.1'
		],
		[
			'a range above the number of capabilities',
			{ ranges: { ...ranges, coreCountsAtLevel: { J: { 1: [0, 2] } } } },
			'ranges.coreCountsAtLevel.J.1'
		],
		[
			'observed counts of an unknown capability',
			{ ranges: { ...ranges, observedLevels: { J: { HAM: [1, 1] } } } },
			'ranges.observedLevels.J.HAM'
		],
		[
			'too few observed counts',
			{ ranges: { ...ranges, observedLevels: { J: { SAW: [1] } } } },
			'ranges.observedLevels.J.SAW'
		],
		[
			'focus counts of an unknown grade',
			{ ranges: { ...ranges, focusCounts: { X: { nonManager: null, manager: null } } } },
			'ranges.focusCounts.X'
		],
		[
			'focus counts upside down',
			{ ranges: { ...ranges, focusCounts: { J: { nonManager: [2, 1], manager: null } } } },
			'ranges.focusCounts.J.nonManager'
		],
		['an edition twice', { editions: [first, first] }, 'editions[1].id'],
		[
			'a name of nothing but punctuation',
			{ levels: [basic, { ...expert, aliases: ['--'] }] },
			'levels[1].aliases[0]'
		]
	];
	test.each(cases)('%s is a fault', (_, change, path) => {
		expect(faultsWith(change).map((fault) => fault.split(': ')[0])).toContain(path);
	});

	test('two faults are both reported', () => {
		expect(faultsWith({ levels: [expert, basic], unknownTexts: ['TBC'] })).toHaveLength(3);
	});
});
