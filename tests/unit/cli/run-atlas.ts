import { runAtlas } from '../../../src/cli/atlas';

/** Runs one command line and gathers what it writes. */
export async function atlas(...parameters: string[]) {
	let answer = '';
	let remarks = '';
	const exit = await runAtlas(parameters, {
		answer: (text) => (answer += text),
		remark: (text) => (remarks += text)
	});
	return { exit, answer, remarks };
}
