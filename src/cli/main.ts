import { runAtlas } from './atlas';

// Whoever reads the answer may have seen enough: `atlas load … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runAtlas(process.argv.slice(2), {
	answer: (text) => process.stdout.write(text),
	remark: (text) => process.stderr.write(text)
});
