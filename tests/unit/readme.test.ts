import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runAtlas } from '../../src/cli/atlas';
import { importTable } from './layers/import-table';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readme = read('README.md');

/** What stands in code: spans, and the lines of blocks that are for a shell. */
const shellLines = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
	block.trim().split('\n')
);
const spans = [...readme.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(
	([, code = '']) => code
);
const commands = [...shellLines.flatMap((line) => line.split(' && ')), ...spans].filter((code) =>
	/^np[mx] /.test(code)
);
const paths = new Set(
	[...spans, ...commands.flatMap((command) => command.split(' '))].filter(
		(code) => /^[\w.-]+(\/[\w.[\]-]*)+$/.test(code) || /^\.?[\w-]+\.(md|ts|json|csv)$/.test(code)
	)
);
const holdsFiles = (folder: URL): boolean => existsSync(folder) && readdirSync(folder).length > 0;

/** Made by a command, so not there in a fresh copy. */
const made = new Set(['build/']);

describe('the README', () => {
	test('names commands and paths at all', () => {
		expect(commands.length).toBeGreaterThan(10);
		expect(paths.size).toBeGreaterThan(15);
	});

	test('names only scripts that exist, and all that people run', () => {
		const manifest: unknown = JSON.parse(read('package.json'));
		const scripts =
			typeof manifest === 'object' && manifest !== null && 'scripts' in manifest
				? Object.keys(manifest.scripts ?? {})
				: [];
		const named = commands
			.filter((command) => command.startsWith('npm ') && command !== 'npm ci')
			.map((command) => /^npm (?:run )?(?:--silent )?([\w:]+)/.exec(command)?.[1] ?? command);
		expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
		const forPeople = scripts.filter((name) => !name.startsWith('check:'));
		expect(forPeople.filter((name) => !named.includes(name))).toEqual([]);
	});

	test('names only paths that exist', () => {
		const missing = [...paths].filter(
			(path) => !made.has(path) && !existsSync(new URL(path, root))
		);
		expect(missing).toEqual([]);
	});

	test('gives the command line only verbs and options that its help knows', async () => {
		let help = '';
		const exit = await runAtlas(['--help'], {
			answer: (text) => (help += text),
			remark: (text) => expect.unreachable(text)
		});
		expect(exit).toBe(0);
		const words = commands
			.filter((command) => command.includes(' atlas -- '))
			.flatMap((command) => command.replace(/^.* -- /, '').split(' '))
			.filter((word) => !word.includes('/'));
		expect(words).toContain('load');
		expect(words.filter((word) => !help.includes(word))).toEqual([]);
	});

	test('lists the folders of the import table', () => {
		const listed = [...readme.matchAll(/^\| `src\/(?:lib\/)?(\w+)` /gm)].map(([, name]) => name);
		const folders = Object.keys(importTable).filter(
			(layer) =>
				existsSync(new URL(`src/${layer}/`, root)) || holdsFiles(new URL(`src/lib/${layer}/`, root))
		);
		expect(listed).toEqual(folders);
	});
});
