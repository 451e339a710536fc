import type { Framework } from '../../framework/framework';
import type {
	AnalysisAnswer,
	AnalysisRequest,
	Answered,
	Asked,
	QuestionName
} from '../analysis-protocol';
import { AnalysisCore } from './analysis-core';
import { unpackRoles } from './packed-roles';

/** Whatever takes answers to the page: `transfer` holds the buffers that go with them for good. */
export type SendAnswer = (answer: AnalysisAnswer, transfer: readonly ArrayBuffer[]) => void;

/**
 * Takes requests one by one and sends answers: the worker without the worker. A newer run ends the
 * one before it, of which nothing more is sent; questions are answered from the latest run that is
 * done, and refused while there is none.
 */
export class AnalysisDesk {
	#core: AnalysisCore | null = null;
	#control: AbortController | null = null;

	constructor(
		private readonly framework: Framework,
		private readonly send: SendAnswer
	) {}

	/** Resolves once all that comes of the request has been sent. */
	async take(request: AnalysisRequest): Promise<void> {
		switch (request.kind) {
			case 'start':
				return this.#run(request);
			case 'cancel':
				return this.#control?.abort();
			case 'ask':
				return this.#answer(request.id, request.name, request.asked);
		}
	}

	async #run({
		run,
		beside,
		roles,
		ranges,
		gate
	}: AnalysisRequest & { readonly kind: 'start' }): Promise<void> {
		this.#control?.abort();
		const control = new AbortController();
		this.#control = control;
		const earlier = this.#core;
		if (!beside) this.#core = null;
		const { signal } = control;
		try {
			const core = await AnalysisCore.run(
				{ framework: this.framework, roles: unpackRoles(roles), ranges, gate },
				{
					signal,
					onProgress: (progress) => this.send({ kind: 'progress', run, progress }, []),
					onFamilies: (rows) => this.send({ kind: 'families', run, rows }, buffersOf(rows))
				},
				earlier
			);
			signal.throwIfAborted();
			this.#core = core;
			this.send({ kind: 'analysed', run, summary: core.summary }, []);
		} catch (error) {
			if (signal.aborted) return;
			this.send({ kind: 'broken', run, message: messageOf(error) }, []);
		}
	}

	#answer<Name extends QuestionName>(id: number, name: Name, asked: Asked<Name>): void {
		if (!this.#core) {
			this.send({ kind: 'refused', id, message: 'The analysis is not done yet.' }, []);
			return;
		}
		try {
			const answer: Answered<QuestionName> = this.#core.ask(name, asked);
			this.send({ kind: 'answer', id, answer }, buffersOf(answer));
		} catch (error) {
			this.send({ kind: 'refused', id, message: messageOf(error) }, []);
		}
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** The buffers of all typed arrays within a value, each once. */
function buffersOf(value: unknown): readonly ArrayBuffer[] {
	const found = new Set<ArrayBuffer>();
	const look = (part: unknown): void => {
		if (ArrayBuffer.isView(part)) {
			if (part.buffer instanceof ArrayBuffer) found.add(part.buffer);
		} else if (typeof part === 'object' && part !== null) {
			Object.values(part).forEach(look);
		}
	};
	look(value);
	return [...found];
}
