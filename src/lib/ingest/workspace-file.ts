import { strToU8, zipSync, type Zippable } from 'fflate';
import { unpackEntry } from './archive/unpack-entry';
import { zipDirectory, type ZipEntry } from './archive/zip-directory';
import { standardLimits, type Limits } from './limits';
import { UnusableFileError } from './result';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file by its name and what it holds. */
export interface NamedBytes {
	readonly name: string;
	readonly bytes: Bytes;
}

/** All that a workspace file holds: a zip archive of `atlas.json`, the packed data and the original files. */
export interface Workspace {
	/** Of the data set. */
	readonly name: string;
	/** The ids of the capabilities, in the order in which the data hold their levels. */
	readonly capabilities: readonly string[];
	/** The packed data. */
	readonly content: Bytes;
	/** None where they were too large to keep. */
	readonly originals: readonly NamedBytes[];
	/** Decisions, settings: JSON by name. */
	readonly sections: Readonly<Record<string, unknown>>;
}

const formatName = 'capability-atlas workspace';
const formatVersion = 1;
const manifestName = 'atlas.json';
const contentName = 'data.catl';
const originalFolder = 'original/';
/** Where the name of the first file begins in a zip archive. */
const firstName = 30;
/** Zip archives know no earlier date, and the same workspace is to give the same bytes. */
const mtime = new Date(1980, 0, 1);

/** How many of a file's first bytes `beginsAsWorkspace` needs. */
export const workspaceHeadBytes = firstName + manifestName.length;

/** Whether a file begins as a workspace file does, whatever its name. */
export function beginsAsWorkspace(head: Uint8Array): boolean {
	const text = new TextDecoder('latin1').decode(head.subarray(0, workspaceHeadBytes));
	return text.startsWith('PK') && text.endsWith(manifestName);
}

/** Whether an archive has the files of a workspace, in whatever order. */
export function holdsWorkspace(entries: readonly Pick<ZipEntry, 'name'>[]): boolean {
	const names = new Set(entries.map(({ name }) => name));
	return names.has(manifestName) && names.has(contentName);
}

/** A workspace as one file. */
export function writeWorkspace(workspace: Workspace): Bytes {
	const { name, capabilities, content, originals, sections } = workspace;
	const manifest = {
		...{ format: formatName, version: formatVersion, name, capabilities },
		originals: originals.map((file) => file.name),
		sections
	};
	const files: Zippable = {
		[manifestName]: [strToU8(`${JSON.stringify(manifest, null, '\t')}\n`), { mtime }],
		// It is gzipped already.
		[contentName]: [content, { mtime, level: 0 }]
	};
	for (const [index, file] of originals.entries()) {
		files[originalEntry(index, file.name)] = [file.bytes, { mtime, level: 6 }];
	}
	return Uint8Array.from(zipSync(files));
}

/**
 * Reads a workspace file. Its data are still packed, and to be checked when they are unpacked.
 *
 * @throws UnusableFileError where it is damaged, of a newer release, or unpacks to more than the
 * limits allow.
 */
export function readWorkspace(
	file: string,
	bytes: Uint8Array,
	limits: Pick<Limits, 'archiveBytes' | 'archiveEntries' | 'archiveUnpackedBytes'> = standardLimits
): Workspace {
	const refuse = (what: string): UnusableFileError =>
		new UnusableFileError(file, `${file} ${what}`);
	const entries = zipDirectory(bytes, limits.archiveEntries + 1);
	if (!entries) throw refuse('is a damaged workspace file: its end is missing.');
	const size = entries.reduce((sum, entry) => sum + entry.size, 0);
	if (
		bytes.length > limits.archiveBytes ||
		entries.length > limits.archiveEntries ||
		size > limits.archiveUnpackedBytes
	)
		throw refuse('unpacks to more than a workspace file may hold.');
	const bytesOf = (name: string): Bytes => {
		const entry = entries.find((one) => one.name === name);
		if (!entry) throw refuse(`is no whole workspace file: it lacks ${name}.`);
		try {
			return unpacked(bytes, entry);
		} catch {
			throw refuse(`is a damaged workspace file: ${name} in it cannot be read.`);
		}
	};
	const manifest = readManifest(bytesOf(manifestName), refuse);
	const originals = manifest.originals.map((name, index) => ({
		name,
		bytes: bytesOf(originalEntry(index, name))
	}));
	const { name, capabilities, sections } = manifest;
	return { name, capabilities, content: bytesOf(contentName), originals, sections };
}

type Manifest = Pick<Workspace, 'name' | 'capabilities' | 'sections'> & {
	readonly originals: readonly string[];
};

function readManifest(bytes: Uint8Array, refuse: (what: string) => UnusableFileError): Manifest {
	const manifest = parsed(bytes);
	if (!isRecord(manifest) || manifest['format'] !== formatName)
		throw refuse(`is no workspace file: ${manifestName} in it does not say that it is one.`);
	const { version, name, capabilities, originals, sections } = manifest;
	if (version !== formatVersion)
		throw refuse(
			`is a workspace file of version ${String(version)}; version ${String(formatVersion)} can be read.`
		);
	if (
		typeof name !== 'string' ||
		!isTexts(capabilities) ||
		!isTexts(originals) ||
		!isRecord(sections)
	)
		throw refuse(`is no whole workspace file: ${manifestName} in it lacks something.`);
	return { name, capabilities, originals, sections };
}

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return null;
	}
}

function unpacked(archive: Uint8Array, entry: ZipEntry): Bytes {
	const bytes = new Uint8Array(entry.size);
	let at = 0;
	for (const piece of unpackEntry(archive, entry)) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

/** Numbered, since several files may share a name; without folders of their own. */
function originalEntry(index: number, name: string): string {
	return `${originalFolder}${String(index + 1)} ${name.replace(/[/\\]/g, '-')}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
