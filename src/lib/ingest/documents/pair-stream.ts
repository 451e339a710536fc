import type { LevelToken, NameToken, Token } from './token';
import type { Order, Pair, PairContext, Pairing } from './pairing';

type Block = { readonly names: NameToken[]; readonly levels: LevelToken[] };

/**
 * Pairs names and levels that no row holds together, by reading order. Blocks of names and levels
 * (`name level name level`, `level name level name`, or a list of names and then one of levels) are
 * paired where each has as many of both. That is taken at its word only if nothing is missing from
 * the document or another part has the same order, because two losses can make one order look like
 * the other. Where blocks are uneven their members are marked with every level they might have,
 * and the rest is taken only if the document is complete and its order is known.
 */
export function pairStream(tokens: readonly Token[], context: PairContext): Pairing {
	const stream = withoutRepeats(tokens);
	const first = stream[0]?.type;
	const last = stream.at(-1)?.type;
	if (!stream.some(({ type }) => type === 'name')) return { pairs: [], order: null };
	const natural: Order = first === 'level' ? 'level-first' : 'name-first';
	const blocks = blocksOf(stream, natural);
	if (blocks.every(isEven)) {
		const lists = blocks.some(({ names }) => names.length > 1);
		const confirmed = !lists && context.order === natural;
		const doubt =
			context.complete || confirmed
				? ''
				: 'Names and levels are paired by their order, and a capability is missing';
		return { pairs: blocks.flatMap((block) => pairsOf(block, doubt)), order: natural };
	}
	const closed = first !== last;
	const order = closed ? natural : context.order;
	if (!order) {
		return {
			pairs: blocksOf(stream, 'name-first').flatMap((block, at, all) =>
				unpaired(block, [...(all[at - 1]?.levels.slice(-1) ?? []), ...block.levels])
			),
			order: null
		};
	}
	const doubt = context.complete
		? ''
		: 'Names and levels are paired by their order, and some are missing';
	const ordered = blocksOf(stream, order);
	const short = ordered.findIndex(({ names, levels }) => names.length > levels.length);
	const long = ordered.findIndex(({ names, levels }) => names.length < levels.length);
	const [from, to] = [Math.min(short, long), Math.max(lastUneven(ordered), 0)];
	return {
		pairs: ordered.flatMap((block, at) => {
			if (!isEven(block)) return unpaired(block, block.levels);
			if (from >= 0 && at > from && at < to) {
				const near = [...(ordered[at - 1]?.levels ?? []), ...(ordered[at + 1]?.levels ?? [])];
				return pairsOf(block, 'Levels may have moved by one').map((pair) => ({
					...pair,
					others: near
				}));
			}
			return pairsOf(
				block,
				block.names.length > 1 ? 'Names and levels are paired by their order' : doubt
			);
		}),
		order
	};
}

/** One token for each level: what a person is offered to choose from. */
export function distinctLevels(levels: readonly LevelToken[]): readonly LevelToken[] {
	const first = new Map<LevelToken['level'], LevelToken>();
	for (const token of levels) if (!first.has(token.level)) first.set(token.level, token);
	return [...first.values()];
}

/** Without a name said twice in a row, as a page break may make it. */
function withoutRepeats(tokens: readonly Token[]): readonly Token[] {
	return tokens.filter((token, at) => {
		const before = tokens[at - 1];
		return !(
			token.type === 'name' &&
			before?.type === 'name' &&
			before.capabilityId === token.capabilityId
		);
	});
}

function blocksOf(tokens: readonly Token[], order: Order): readonly Block[] {
	const opening = order === 'name-first' ? 'name' : 'level';
	const blocks: Block[] = [];
	let previous: Token['type'] | null = null;
	for (const token of tokens) {
		if (blocks.length === 0 || (token.type === opening && previous !== opening)) {
			blocks.push({ names: [], levels: [] });
		}
		const block = blocks.at(-1);
		if (token.type === 'name') block?.names.push(token);
		else block?.levels.push(token);
		previous = token.type;
	}
	return blocks;
}

function lastUneven(blocks: readonly Block[]): number {
	return blocks.findLastIndex((block) => !isEven(block));
}

function isEven({ names, levels }: Block): boolean {
	return names.length === levels.length;
}

function pairsOf({ names, levels }: Block, doubt: string): readonly Pair[] {
	return names.map((name, at) => ({
		name,
		level: levels[at] ?? null,
		method: 'order',
		doubt,
		others: []
	}));
}

/** Names of which it is not known which level goes with which. */
function unpaired({ names }: Block, levels: readonly LevelToken[]): readonly Pair[] {
	const doubt =
		levels.length === 0
			? 'No level stands beside the name'
			: 'There are not as many levels as names here';
	return names.map((name) => ({
		name,
		level: null,
		method: 'order',
		doubt,
		others: distinctLevels(levels)
	}));
}
