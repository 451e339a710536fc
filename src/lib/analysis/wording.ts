import type { Framework } from '../framework/framework';

/** How levels, grades, lists and chances are written in sentences of findings. */
export class Wording {
	readonly #levels: ReadonlyMap<number, string>;
	readonly #grades: ReadonlyMap<string, string>;
	readonly #framework: Framework;

	constructor(framework: Framework) {
		this.#framework = framework;
		this.#levels = new Map(framework.levels.map((level) => [level.order, level.name]));
		this.#grades = new Map(
			framework.ladders.flatMap((ladder) =>
				ladder.grades.map((grade) => [grade.id, grade.name.replace(/\bGrade /, '')] as const)
			)
		);
	}

	/** The name of a level, or the number where it is between two. */
	level(level: number): string {
		return this.#levels.get(level) ?? String(Math.round(level * 100) / 100);
	}

	/** The level of the scale that is nearest to an expectation; never outside the scale. */
	nearestLevel(expected: number): number {
		const orders = [...this.#levels.keys()];
		return orders.reduce(
			(best, order) => (Math.abs(order - expected) < Math.abs(best - expected) ? order : best),
			orders[0] ?? expected
		);
	}

	/** A grade as people say it: `Clerk 7/8`; a text of no ladder as it stands. */
	grade(gradeId: string): string {
		return gradeId === '' ? 'no stated grade' : (this.#grades.get(gradeId) ?? gradeId);
	}

	capability(index: number): string {
		return this.#framework.capabilities[index]?.name ?? '';
	}

	/** At most `most` names, then how many more. */
	capabilities(indexes: readonly number[], most = 3): string {
		const names = indexes.slice(0, most).map((index) => this.capability(index));
		const more = indexes.length - names.length;
		return listText(more > 0 ? [...names, `${String(more)} more`] : names);
	}
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

const smallestChance = 1e-4;

/** A chance as people read it: `0.4 %`, or “less than 1 in 10,000”. Source: METHOD.md §2, “Wording”. */
export function chanceText(chance: number): string {
	if (chance < smallestChance) return 'less than 1 in 10,000';
	const percent = chance * 100;
	const digits = percent < 0.1 ? 2 : percent < 10 ? 1 : 0;
	return `${percent.toFixed(digits)} %`;
}

/** A number with as many of a thing: `1 role`, `12 roles`. */
export function countText(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en-AU')} ${count === 1 ? one : many}`;
}
