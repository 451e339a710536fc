import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { checkResult } from '../../../src/lib/ingest/check-result';
import { emptyRecipe, type Recipe, type RecipeTarget } from '../../../src/lib/ingest/recipe';
import { recipeFrom } from '../../../src/lib/ingest/recipe-from';
import { fromWire, toWire } from '../../../src/lib/state/result-wire';
import { ingestText } from '../ingest/read-roles';

const text =
	'role_id,title,Finance,Stream,Empty\nR1,Officer,Adept,Policy,\nR2,Clerk,Adept,Legal,\n';

function keeping(target: RecipeTarget): Recipe {
	const columns = ['Stream', 'Empty'].map((header) => ({
		...{ header, occurrence: 1, target, name: header === 'Stream' ? 'Job stream' : null }
	}));
	return {
		...emptyRecipe(nsw),
		tables: [{ layout: 'auto', headerLine: null, columns }]
	};
}

test('columns that like roles are grouped by go with the roles under the names that they were given', async () => {
	const result = await ingestText(text, { recipe: keeping('attribute:group') });
	expect(Object.keys(result.roles.attributes)).toEqual(['Job stream']);
	// No role states anything in the other column.
	expect(result.roles.groupColumns).toEqual(['Job stream']);
	const kept = await ingestText(text, { recipe: keeping('attribute') });
	expect(kept.roles.attributes).toEqual(result.roles.attributes);
	expect(kept.roles).not.toHaveProperty('groupColumns');
});

test('they arrive on the page and come back from storage, and a recipe made of the reading says so', async () => {
	const result = await ingestText(text, { recipe: keeping('attribute:group') });
	const { wire, transfer } = toWire(result);
	const arrived = await fromWire(structuredClone(wire, { transfer }), result.issues, () =>
		Promise.resolve()
	);
	expect(arrived).toEqual(result);
	expect(checkResult(structuredClone(result), nsw).roles.groupColumns).toEqual(['Job stream']);
	const strange = { ...result, roles: { ...result.roles, groupColumns: ['nowhere'] } };
	expect(() => checkResult(strange, nsw)).toThrow('the roles are not whole');
	expect(recipeFrom(result.files, nsw).tables[0]?.columns).toContainEqual({
		...{ header: 'Stream', occurrence: 1, target: 'attribute:group', name: 'Job stream' }
	});
});
