import type { Database } from '../db/database';
import { UnmappedFilesError, type ImportConversation } from './agree-on-reading';
import { failureText } from './import-failure';
import type { ImportProgress } from './import-progress.svelte';
import type { ImportReply } from './import-turns';
import { ImportTurns, type ImportTurn } from './import-turns';
import type { Keeping } from './keeping.svelte';
import type { KeptEntry } from './kept-store';
import type { LoadedData } from './loaded-data.svelte';
import type { OpenData } from './open-data';
import type { UnkeptMark } from './unkept-mark';
import type { VersionBefore } from './version-before';

/** What an import gives: the data to open, and what then becomes of those that were open. */
export interface Opening {
	readonly data: OpenData;
	/** As what the data are kept already; else they are to be kept, samples aside. */
	readonly kept?: KeptEntry;
	/** What can be put back; where it is not said, what could be before, if the data set is the same. */
	readonly before?: VersionBefore | null;
	/** What else is to be done once the data are open. */
	readonly loaded?: () => Promise<void>;
}

type Read = (conversation: ImportConversation) => Promise<Opening>;

interface Parts {
	readonly progress: ImportProgress;
	readonly data: LoadedData;
	readonly keeping: Keeping;
	/** Set from when files are taken in until they are kept. */
	readonly unkept: UnkeptMark;
}

/** Carries out imports, one at a time: reads, loads, keeps, and says how it stands. */
export class ImportFlow {
	readonly #turns = new ImportTurns();

	constructor(private readonly parts: Parts) {}

	/** Whether an import runs or waits for a person, and can still be cancelled. */
	get isOpen(): boolean {
		return this.#turns.open;
	}

	/** Resolves when the import has ended, or waits for a person; it never rejects. */
	run(name: string, read: Read): Promise<void> {
		const end = this.parts.unkept.begin(name);
		const begin = (progress: ImportProgress): void => progress.begin(name);
		return this.#run(begin, read, end);
	}

	/** The same with what was read before, and how many roles it has, where that is known. */
	open(name: string, roles: number | null, read: Read): Promise<void> {
		return this.#run((progress) => progress.beginAgain(name, roles), read);
	}

	#run(
		begin: (progress: ImportProgress) => void,
		read: Read,
		end: () => void = () => undefined
	): Promise<void> {
		const { progress, data } = this.parts;
		return this.#turns.run(async (turn) => {
			const engine = data.openEngine();
			engine.catch(() => undefined);
			try {
				begin(progress);
				const opening = await read(this.#conversation(turn));
				const database = await progress.untilEngine(engine);
				turn.commit();
				await this.#load(database, opening);
				// A sample is never kept, whatever was said of its columns.
				if (opening.data.sample !== null) end();
			} catch (error) {
				end();
				data.lost(error);
				const mappable = error instanceof UnmappedFilesError ? error.files : [];
				progress.stop(turn.signal.aborted ? null : failureText(error), mappable);
			}
		});
	}

	reply(reply: ImportReply): Promise<void> {
		return this.#turns.reply(reply);
	}

	cancel(): void {
		this.#turns.cancel();
	}

	/** Keeps what is open; where that is refused, it goes on in memory. */
	async keep(): Promise<void> {
		const { data, keeping, unkept } = this.parts;
		const { open } = data;
		if (!open) return;
		const end = unkept.begin(open.name);
		await keeping.keep(open, data.before, () => data.open === open);
		end();
	}

	/** Ends what runs and forgets what is open, once nothing is being saved any more. */
	async close(): Promise<void> {
		const { progress, data, keeping } = this.parts;
		await this.#turns.quiet();
		data.close();
		this.parts.unkept.clear();
		keeping.none();
		progress.erased();
		await keeping.settled();
	}

	async #load(database: Database, opening: Opening): Promise<void> {
		const { progress, data, keeping } = this.parts;
		progress.load(opening.data.result.roles.roleCount);
		await data.load(database, opening.data, opening.before);
		await opening.loaded?.();
		progress.done();
		if (opening.kept) await keeping.opened(opening.kept, data.before);
		else if (opening.data.sample !== null) keeping.none();
		else void this.keep();
	}

	#conversation(turn: ImportTurn): ImportConversation {
		const { progress } = this.parts;
		return {
			signal: turn.signal,
			onProgress: (step) => {
				if (!turn.signal.aborted) progress.read(step.file, step);
			},
			ask: (question) => {
				progress.ask(question);
				return turn.pause();
			}
		};
	}
}
