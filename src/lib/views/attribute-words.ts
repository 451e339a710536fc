const standard = new Map([
	['job_family', 'Job family'],
	['job_function', 'Job function']
]);

/** An attribute for people: the standard columns in words, a column of the file by its own name. */
export function attributeLabel(name: string): string {
	return standard.get(name) ?? name;
}
