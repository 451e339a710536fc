import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createStaticServer, listenLocally } from './static-server';

const build = fileURLToPath(new URL('../../build/', import.meta.url));
const usualPort = 4173;

if (existsSync(build)) {
	const server = createStaticServer(build);
	const port = await listenLocally(server, Number(process.env['PORT'] ?? usualPort));
	process.stdout.write(`Capability Atlas is at http://127.0.0.1:${String(port)}/\n`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			server.close();
			server.closeAllConnections();
		});
	}
} else {
	process.stderr.write('There is nothing to serve yet: run `npm run build` first.\n');
	process.exitCode = 2;
}
