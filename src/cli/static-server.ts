import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentSecurityPolicy } from './content-security-policy';

/** What pages without a file of their own are answered with. */
const fallbackPage = '200.html';
const immutable = '/_app/immutable/';

/**
 * A server of the built app in `folder`, not yet listening: `/heatmap` is answered with
 * heatmap.html, a route without a file with 200.html, and every answer carries the site's
 * content security policy. Files are listed once, at the start. Throws where the folder holds no
 * build.
 */
export function createStaticServer(folder: string): Server {
	const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html')
	);
	if (!pages.includes(fallbackPage)) throw new Error(`There is no ${fallbackPage} in ${folder}.`);
	const headers = {
		'Content-Security-Policy': contentSecurityPolicy(
			pages.map((name) => readFileSync(join(folder, name), 'utf8'))
		),
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin'
	};
	const serveFile = sirv(folder, {
		etag: true,
		single: fallbackPage,
		setHeaders(response, pathname) {
			const lasting = pathname.startsWith(immutable);
			response.setHeader(
				'Cache-Control',
				lasting ? 'public, max-age=31536000, immutable' : 'no-cache'
			);
		}
	});
	return createServer((request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		serveFile(request, response, () => {
			response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
		});
	});
}

const portsTried = 20;

/** Listens on 127.0.0.1 at `port`, or at the next free one above it, and says which. */
export async function listenLocally(server: Server, port: number): Promise<number> {
	for (let candidate = port; candidate < port + portsTried; candidate++) {
		if (await listening(server, candidate)) {
			const address = server.address();
			return typeof address === 'object' && address ? address.port : candidate;
		}
	}
	throw new Error(`No port from ${String(port)} to ${String(port + portsTried - 1)} is free.`);
}

function listening(server: Server, port: number): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const failed = (error: NodeJS.ErrnoException): void => {
			server.off('listening', succeeded);
			if (error.code === 'EADDRINUSE') resolve(false);
			else reject(error);
		};
		const succeeded = (): void => {
			server.off('error', failed);
			resolve(true);
		};
		server.once('error', failed).once('listening', succeeded).listen(port, '127.0.0.1');
	});
}
