import fiveRolesUrl from '../../../data/five-role-descriptions.csv?url';
import syntheticUrl from '../../../data/synthetic-organisation.csv?url';

/** Data that come with the app. */
export interface Sample {
	readonly id: SampleId;
	readonly name: string;
	readonly synthetic: boolean;
	readonly about: string;
	readonly file: string;
	readonly url: string;
}

export const sampleIds = ['synthetic', 'five-roles'] as const;
export type SampleId = (typeof sampleIds)[number];

export const samples: Readonly<Record<SampleId, Sample>> = {
	synthetic: {
		id: 'synthetic',
		name: 'Sample organisation',
		synthetic: true,
		about:
			'About 1,200 invented roles in 30 divisions, with planted inconsistencies. Made by a generator; no real organisation.',
		file: 'synthetic-organisation.csv',
		url: syntheticUrl
	},
	'five-roles': {
		id: 'five-roles',
		name: 'Five role descriptions',
		synthetic: false,
		about: 'Five real, published NSW role descriptions: 88 capability levels read by eye.',
		file: 'five-role-descriptions.csv',
		url: fiveRolesUrl
	}
};

/** The sample that an address names; null where it names none that there is. */
export function sampleFromText(text: string | null): SampleId | null {
	return sampleIds.find((id) => id === text) ?? null;
}

/** Fetches a sample from the app's own origin, as the file that a person would have chosen. */
export async function sampleFile({ file, url }: Sample): Promise<File> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`The sample ${file} could not be read (${response.status}).`);
	return new File([await response.blob()], file, { type: 'text/csv' });
}
