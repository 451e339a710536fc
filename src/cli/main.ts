import { runAtlas } from './atlas';

process.exitCode = await runAtlas(process.argv.slice(2), {
	answer: (text) => process.stdout.write(text),
	remark: (text) => process.stderr.write(text)
});
