import type { Framework } from '../../framework/framework';
import { isPlaceholder } from '../../framework/placeholder';
import { readDate } from '../../framework/read-date';
import { gradeReader } from '../../framework/read-grade';
import type { Fits } from './pair-labels';

/** The forms of fields: six digits, some seven digits, a date, a grade. A placeholder fits every field. */
export function fieldForms(framework: Framework): Fits {
	const readGrade = gradeReader(framework);
	return (field, value) => {
		if (isPlaceholder(value) || value === '') return field === 'title' ? null : true;
		switch (field) {
			case 'occupation_code':
				return /^\d{6}$/.test(value);
			case 'position_code':
				return /^\d{7}$/.test(value);
			case 'date_of_approval':
				return readDate(value).status === 'read';
			case 'grade':
				return readGrade(value).status === 'on_ladder'
					? true
					: /^\d{6,}$/.test(value)
						? false
						: null;
			case 'role_number':
				return /\d/.test(value) ? null : false;
			default:
				return /^\d{6,7}$/.test(value) ? false : null;
		}
	};
}
