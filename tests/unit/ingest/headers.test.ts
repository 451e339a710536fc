import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { matchHeaders, type MatchedColumn } from '../../../src/lib/ingest/match-headers';
import { ingestText, plainRoles } from './read-roles';

function nameOf({ target }: MatchedColumn): string {
	if (target.kind === 'canonical') return target.column;
	return target.kind === 'capability' ? target.capabilityId : target.kind;
}

function targets(...headers: string[]): readonly string[] {
	return matchHeaders(headers, nsw).columns.map(nameOf);
}

describe('headers', () => {
	test.each([
		['Role number', 'role_id'],
		['ROLE_ID ', 'role_id'],
		['Role-ID', 'role_id'],
		['Position title', 'title'],
		['Role title', 'title'],
		['role_title', 'title'],
		['Department/Agency', 'department'],
		['Department / Agency', 'department'],
		['Department/ Agency', 'department'],
		['Agency', 'department'],
		['Cluster/Agency', 'cluster'],
		['Division/Branch/Unit', 'division'],
		['Group/Division/Branch', 'division'],
		['Classification/Grade/Band', 'grade'],
		['Grade/Band', 'grade'],
		['grade_or_level', 'grade'],
		['ANZSCO Code', 'anzsco_code'],
		['PCAT Code', 'pcat_code'],
		['Date of Approval', 'date_of_approval'],
		['Departmnet', 'department'],
		['Date of aproval', 'date_of_approval'],
		['Finance', 'FINA'],
		['technology  ', 'TECH'],
		['Value Diversity', 'VADI'],
		['Business Enablers - Project Management', 'PRMA'],
		['MASE', 'MASE'],
		['Kind of Employment', 'attribute'],
		['Positions held', 'attribute'],
		['', 'attribute']
	])('reads %j as %s', (header, target) => {
		expect(targets(header)).toEqual([target]);
	});

	test('make a long file where capability and level both stand, a wide one otherwise', () => {
		expect(targets('title', 'capability_group', 'Capability name', 'Level', 'kind')).toEqual([
			'title',
			'left_out',
			'capability',
			'level',
			'kind'
		]);
		expect(targets('title', 'Level', 'kind', 'Finance')).toEqual([
			'title',
			'attribute',
			'attribute',
			'FINA'
		]);
	});

	test('may write an ampersand as web pages do', () => {
		expect(targets('title', 'Procurement &amp; Contract Management')).toEqual(['title', 'PRAN']);
	});

	test('that name no capability over levels are said to, for the levels are not read', async () => {
		const left = async (text: string) => {
			const { issues } = await ingestText(text);
			const told = issues.filter(({ effect }) => effect === 'value_left_out');
			return told.map(({ column, cause }) => `${cause} ${column}`);
		};
		expect(
			await left('title,Finance,Kelp care,Floor\nA,Adept,Advanced,A\nB,Adept,Adept,F\n')
		).toEqual(['unused_column Kelp care']);
		expect(
			await left('title,Finance,DRC,AWI,MS\nA,Adept,A,Ad,F\nB,Adept,F,I,HA\nC,Adept,I,I,I\n')
		).toEqual(['unused_column DRC', 'unused_column AWI', 'unused_column MS']);
	});

	test('name a capability before the word level', () => {
		expect(
			targets(
				'title',
				'Finance - Level Required',
				'Technology (required level)',
				'Manage Self level'
			)
		).toEqual(['title', 'FINA', 'TECH', 'MASE']);
	});

	test('that mean the same go to the better match, the other one is kept as an attribute', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,Agency,Department,Finance\nR1,A,SNSW,Customer Service,Adept\n'
		);
		expect(plainRoles(roles)[0]).toMatchObject({ department: 'Customer Service', Agency: 'SNSW' });
		expect(issues).toEqual([
			expect.objectContaining({
				line: 1,
				column: 'Agency',
				cause: 'unused_column',
				effect: 'assumed'
			})
		]);
	});

	test('matched by a slip are said to be', async () => {
		const { issues, files } = await ingestText(
			'role_id,Titel,title,Departmnet,Finnance\nR1,,A,B,A\n'
		);
		expect(issues.map(({ column, cause }) => [column, cause])).toEqual([
			['Departmnet', 'fuzzy_match'],
			['Finnance', 'fuzzy_match']
		]);
		expect(files[0]?.columns.map(({ target, how }) => [target, how])).toEqual([
			['role_id', 'exact'],
			['attribute', 'kept'],
			['title', 'exact'],
			['department', 'fuzzy'],
			['capability:FINA', 'fuzzy']
		]);
	});

	test('that end as those of levels do are kept where the cells below are none', async () => {
		const { roles } = await ingestText(
			[
				'role_id,title,Technology required,Finance rating,Technology level,Manage Self level,Deliver Results required',
				'R1,A,yes,4,Adept,3,Adept',
				'R2,B,no,5,Foundational,2,'
			].join('\n')
		);
		expect(plainRoles(roles)).toMatchObject([
			{
				...{ 'Technology required': 'yes', 'Finance rating': '4' },
				levels: { TECH: 'A', MASE: 'A', DERE: 'A' }
			},
			{
				...{ 'Technology required': 'no', 'Finance rating': '5' },
				levels: { TECH: 'F', MASE: 'I' }
			}
		]);
		expect(Object.keys(plainRoles(roles)[0]?.levels ?? {})).not.toContain('FINA');
	});

	test('that are blank over levels are told by the place of their column', async () => {
		const { issues } = await ingestText('title,Finance,\nA,Adept,Advanced\nB,Adept,Adept\n');
		expect(issues.find(({ cause }) => cause === 'unused_column')?.message).toBe(
			'The column “Column 3” holds levels, but its header names no capability, so they were not read; it was kept as it is.'
		);
	});

	test('of unknown columns name attributes, unnamed and repeated ones included', async () => {
		const { roles } = await ingestText(
			'role_id,title,Floor,floor,,__proto__,cluster,cluster,Finance,\nR1,A,1,2,x,y,C,D,Adept,\n'
		);
		expect(Object.keys(roles.attributes)).toEqual([
			'Floor',
			'floor (2)',
			'Column 5',
			'__proto__',
			'cluster (2)'
		]);
	});

	test('beyond the limit of attributes are left out with one issue', async () => {
		const { roles, issues, files } = await ingestText(
			'role_id,title,x,y,z,Finance\nR1,A,1,2,3,Adept\n',
			{ limits: { attributeColumns: 1 } }
		);
		expect(Object.keys(roles.attributes)).toEqual(['x']);
		expect(issues).toEqual([
			expect.objectContaining({ column: 'y', cause: 'unused_column', effect: 'value_left_out' })
		]);
		expect(issues[0]?.message).toMatch(/^2 columns/);
		expect(files[0]?.columns[4]).toMatchObject({ header: 'z', target: null, how: 'left_out' });
	});
});

describe('the header row', () => {
	test('is found below titles and blank lines, which are no rows', async () => {
		const { roles, files } = await ingestText(
			'Role assignments 2026\n\nPrepared by: Workforce, for the Secretary\nrole_id,title,Finance\nR1,A,Adept\n'
		);
		expect(plainRoles(roles)[0]?.line).toBe(5);
		expect(files[0]).toMatchObject({ headerLine: 4, reconciliation: { rows: 1, loaded: 1 } });
	});

	test('is found below a row of capability groups', async () => {
		const { roles, files } = await ingestText(
			',,Business Enablers,,Personal Attributes\nrole_id,title,Finance,Technology,Manage Self\nR1,A,Adept,Adept,Adept\n'
		);
		expect(files[0]?.headerLine).toBe(2);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: 'A', TECH: 'A', MASE: 'A' });
	});

	test('may be spread over two rows', async () => {
		const { roles } = await ingestText(
			'Role number,Position title,Business Enablers,\n,,Finance,Technology\nR1,A,Adept,Foundational\n'
		);
		expect(plainRoles(roles)[0]).toMatchObject({ title: 'A', levels: { FINA: 'A', TECH: 'F' } });
	});

	test('is not needed within the first rows alone of a file that has no roles', async () => {
		await expect(ingestText('a,b\n1,2\n3,4\n')).rejects.toThrow(
			/a\.csv has no columns that can be used.*title or role_id.*“a, b”/
		);
	});
});
