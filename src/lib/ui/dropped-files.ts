/** What systems and Office leave in folders. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** The files that were chosen, without what systems leave in folders, under their paths in the folder. */
export function chosenFiles(files: readonly File[]): readonly File[] {
	return files
		.filter((file) => !litter.test(file.name))
		.map((file) => underPath(file, file.webkitRelativePath || file.name));
}

/**
 * The files that were dropped, those of folders and the folders in them too, by path. Must be
 * called while the drop is being handled: later its entries are gone.
 *
 * @throws where a file in a folder cannot be read.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
	if (!entries.some(({ isDirectory }) => isDirectory)) return [...transfer.files];
	const files = await Promise.all(entries.map((entry) => filesOf(entry)));
	return files.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
	if (litter.test(entry.name)) return [];
	if (isFile(entry)) {
		const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
		return [underPath(file, entry.fullPath.replace(/^\//, ''))];
	}
	if (!isFolder(entry)) return [];
	const files: (readonly File[])[] = [];
	const inside = await entriesOf(entry);
	for (const one of inside.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		files.push(await filesOf(one));
	}
	return files.flat();
}

/** A folder hands out at most a hundred of its entries at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const entries: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (some.length === 0) return entries;
		entries.push(...some);
	}
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}

/** The file under a path, so that files of the same name in different folders can be told apart. */
function underPath(file: File, path: string): File {
	return path === file.name ? file : new File([file], path, { type: file.type });
}
