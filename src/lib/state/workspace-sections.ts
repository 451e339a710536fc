/** A part of what a person has made beside their data: decisions, settings. It goes into a workspace file, and goes when everything is erased. */
export interface WorkspaceSection {
	/** Its name in the file: small letters and `-`. */
	readonly name: string;
	/** What goes into the file, as JSON; undefined for nothing. */
	readonly save: () => unknown;
	/** Why this cannot be taken from a file, as a sentence; null where it can. */
	readonly check: (json: unknown) => string | null;
	/** Takes what a file holds, once all of the file has been checked. */
	readonly open: (json: unknown) => void | Promise<void>;
	/** Forgets it, here and on the device. */
	readonly erase: () => void | Promise<void>;
}

/** The sections that other parts of the page have added. */
export class WorkspaceSections {
	readonly #sections = new Map<string, WorkspaceSection>();

	/** Adds a section, in place of one of the same name. */
	add(section: WorkspaceSection): void {
		this.#sections.set(section.name, section);
	}

	/** What each section would save, by name; those with nothing are left out. */
	save(): Record<string, unknown> {
		const saved = [...this.#sections.values()].map(({ name, save }) => [name, save()] as const);
		return Object.fromEntries(saved.filter(([, json]) => json !== undefined));
	}

	/** The first reason why what a file holds cannot be taken; null where all can. Sections that nobody knows are passed over. */
	check(saved: Readonly<Record<string, unknown>>): string | null {
		for (const [name, section] of this.#sections) {
			const fault = name in saved ? section.check(saved[name]) : null;
			if (fault !== null) return fault;
		}
		return null;
	}

	async open(saved: Readonly<Record<string, unknown>>): Promise<void> {
		for (const [name, section] of this.#sections) {
			if (name in saved) await section.open(saved[name]);
		}
	}

	/** @throws the first failure, once all have been tried. */
	async erase(): Promise<void> {
		const erased = await Promise.allSettled(
			[...this.#sections.values()].map(async ({ erase }) => erase())
		);
		for (const outcome of erased) if (outcome.status === 'rejected') throw outcome.reason;
	}
}
