import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filter, noFilter } from '../../../src/lib/queries/filter';
import {
	attributeOfRows,
	rowsByAttribute,
	valueOfRowKey,
	valueRowKey
} from '../../../src/lib/views/attribute-rows';
import { readFilter, writeFilter } from '../../../src/lib/views/filter-url';
import {
	axisOrders,
	type HeatmapSettings,
	measures,
	rowsByChoices
} from '../../../src/lib/views/heatmap-model';
import {
	defaultHeatmapSettings,
	readHeatmapSettings,
	writeHeatmapSettings
} from '../../../src/lib/views/heatmap-url';
import { framework } from './small-framework';

const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom('.', '*', '0', '1', '/', '›', '&', '~', '=', '+', '%', ' ', '')
	})
);

const filters: fc.Arbitrary<Filter> = fc.record({
	units: fc.uniqueArray(
		fc
			.tuple(anyText, fc.array(anyText, { maxLength: 3 }))
			.map(([first, rest]): Filter['units'][number] => [first, ...rest]),
		{ maxLength: 3, selector: (path) => JSON.stringify(path) }
	),
	grades: fc.uniqueArray(anyText, { maxLength: 3 }),
	managesPeople: fc.constantFrom('yes', 'no', 'not_stated', null),
	kind: fc.constantFrom('focus', 'complementary', null),
	text: anyText,
	attributes: fc.uniqueArray(
		fc.record({
			name: anyText,
			values: fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 })
		}),
		{ maxLength: 3, selector: ({ name }) => name }
	)
});

const settings: fc.Arbitrary<HeatmapSettings> = fc.record({
	measure: fc.constantFrom(...measures),
	threshold: fc.integer({ min: 1, max: 5 }),
	rowsBy: fc.oneof(fc.constantFrom(...rowsByChoices), anyText.map(rowsByAttribute)),
	rowOrder: fc.constantFrom(...axisOrders),
	columnOrder: fc.constantFrom(...axisOrders),
	orderCapability: fc.constantFrom('FINA', 'TECH', null),
	open: fc.option(
		fc
			.array(
				anyText.filter((text) => text !== ''),
				{ maxLength: 4 }
			)
			.map((keys) => new Set(keys))
	)
});

/** What is left of parameters after the journey through an address. */
function travelled(write: (parameters: URLSearchParams) => void): URLSearchParams {
	const url = new URL('https://example.org/heatmap');
	write(url.searchParams);
	return new URL(url.href).searchParams;
}

test('a filter comes back from the address as it went in', () => {
	fc.assert(
		fc.property(filters, (filter) => {
			expect(readFilter(travelled((parameters) => writeFilter(filter, parameters)))).toEqual(
				filter
			);
		})
	);
});

test('settings come back as they went in, with and without defaults left out', () => {
	fc.assert(
		fc.property(settings, (asked) => {
			const defaults = defaultHeatmapSettings(framework);
			for (const left of [undefined, defaults])
				expect(
					readHeatmapSettings(
						travelled((parameters) => writeHeatmapSettings(asked, parameters, left)),
						framework
					)
				).toEqual(asked);
		})
	);
});

test('the row of a value is found again by its key, whatever attribute and value are called', () => {
	fc.assert(
		fc.property(anyText, anyText, (attribute, value) => {
			expect(valueOfRowKey(valueRowKey(attribute, value))).toEqual({ attribute, value });
			expect(attributeOfRows(rowsByAttribute(attribute))).toBe(attribute);
		})
	);
	expect(valueOfRowKey('grade:7/8')).toBeNull();
	expect(attributeOfRows('grade')).toBeNull();
});

test('filter and settings leave each other, and other parameters, alone', () => {
	fc.assert(
		fc.property(filters, settings, (filter, asked) => {
			const parameters = travelled((into) => {
				into.set('sample', 'five');
				writeHeatmapSettings(asked, into);
				writeFilter(filter, into);
				writeHeatmapSettings(asked, into);
			});
			expect(parameters.get('sample')).toBe('five');
			expect(readFilter(parameters)).toEqual(filter);
			expect(readHeatmapSettings(parameters, framework)).toEqual(asked);
		})
	);
});

describe('an address', () => {
	test('holds nothing where nothing is filtered', () => {
		expect(travelled((parameters) => writeFilter(noFilter, parameters)).toString()).toBe('');
		const defaults = defaultHeatmapSettings(framework);
		expect(
			travelled((parameters) => writeHeatmapSettings(defaults, parameters, defaults)).toString()
		).toBe('');
	});

	test('can be read by people', () => {
		const filter: Filter = { ...noFilter, units: [['Justice', 'Courts']], grades: ['7/8'] };
		const url = new URL('https://example.org/');
		writeFilter(filter, url.searchParams);
		expect(url.search).toBe('?unit=Justice.Courts&grade=7%2F8');
		const attributes = [{ name: 'Work type', values: ['Hybrid', ''] }];
		writeFilter({ ...noFilter, attributes }, url.searchParams);
		expect(url.search).toBe('?has=Work+type.Hybrid&has=Work+type.');
	});

	test('of unknown words is read as if they were not there', () => {
		const parameters = new URLSearchParams(
			'manages=maybe&kind=both&measure=mood&from=9&rows=galaxy&order=&columns=x&by=NONE'
		);
		expect(readFilter(parameters)).toEqual(noFilter);
		expect(readHeatmapSettings(parameters, framework)).toEqual(defaultHeatmapSettings(framework));
	});

	test('gathers the values of an attribute, and passes over what names none', () => {
		const { attributes } = readFilter(
			new URLSearchParams('has=A.1&has=B.1&has=A.2&has=A.1&has=C&has=A.b.c')
		);
		expect(attributes).toEqual([
			{ name: 'A', values: ['1', '2'] },
			{ name: 'B', values: ['1'] }
		]);
	});

	test('that names a unit or grade twice filters by it once', () => {
		const filter = readFilter(new URLSearchParams('unit=A.B&unit=A.B&unit=&grade=1&grade=1'));
		expect(filter.units).toEqual([['A', 'B'], ['']]);
		expect(filter.grades).toEqual(['1']);
	});

	test('keeps no open row apart from none chosen', () => {
		expect(readHeatmapSettings(new URLSearchParams('open='), framework).open?.size).toBe(0);
		expect(readHeatmapSettings(new URLSearchParams(''), framework).open).toBeNull();
	});
});
