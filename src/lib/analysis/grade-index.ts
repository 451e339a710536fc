import type { RoleKinds } from './kinds';
import { billion } from './likeness';
import type { Likeness } from './likeness';
import { none } from './organisation';
import { TermIndex } from './term-index';
import { titleShares } from './title-vectors';
import type { TopKinds } from './top-kinds';

const leastSkipped = 200;
const skippedShare = 0.2;
const longestList = 400;
const fewCandidates = 120;
const smallGrade = 400;
const titleBuckets = 64;

/**
 * One grade's kinds, found by title words, title trigrams, purpose words, occupation and group.
 * Terms of more than max(200, 20 %) of the kinds do not make a candidate; everyone under the same
 * four-digit code or finest group does where they are at most 400; so does everyone in a grade of
 * at most 400 kinds where fewer than 120 candidates are found. Source: METHOD.md §1, “Not n²”.
 */
export class GradeIndex {
	readonly #likeness: Likeness;
	readonly #columns: KindColumns;
	readonly #members: Int32Array;
	readonly #titles: Gathered;
	readonly #words: TermIndex;
	readonly #trigrams: TermIndex;
	readonly #purposes: Gathered;
	readonly #purposeWords: TermIndex;
	readonly #byOccupation: ReadonlyMap<number, Int32Array>;
	readonly #byGroup: ReadonlyMap<number, Int32Array>;
	/** Per title: its similarity to the present query, and the query for which that was found. */
	readonly #titleDots: Float64Array;
	readonly #titleStamps: Int32Array;
	/** Titles that share a term with the query, most similar first, roughly. */
	readonly #touched: Int32Array;
	readonly #touchStamps: Int32Array;
	#touchedCount = 0;
	#titleStamp = 0;
	readonly #taken: Int32Array;
	#take = 0;

	constructor(likeness: Likeness, columns: KindColumns, members: Int32Array) {
		this.#likeness = likeness;
		this.#columns = columns;
		this.#members = members;
		const mostKinds = Math.max(leastSkipped, skippedShare * members.length);
		this.#titles = gathered(members, columns.title);
		const { vectors: titles, sizes } = this.#titles;
		const { words, trigrams } = likeness.titleVectors;
		this.#words = new TermIndex(words, titles, sizes, mostKinds);
		this.#trigrams = new TermIndex(trigrams, titles, sizes, mostKinds);
		this.#purposes = gathered(members, columns.purpose);
		this.#purposeWords = new TermIndex(
			likeness.purposeVectors,
			this.#purposes.vectors,
			this.#purposes.sizes,
			mostKinds
		);
		this.#byOccupation = shortLists(members, columns.four);
		this.#byGroup = shortLists(members, columns.finest);
		this.#titleDots = new Float64Array(titles.length);
		this.#titleStamps = new Int32Array(titles.length);
		this.#touched = new Int32Array(titles.length);
		this.#touchStamps = new Int32Array(titles.length);
		this.#taken = new Int32Array(members.length);
	}

	/** Fixes the title to compare with: a place in `Likeness.titles`. */
	beginTitle(title: number): void {
		this.#titleStamp++;
		this.#words.begin(title);
		this.#trigrams.begin(title);
		const found: number[] = [];
		for (const index of [this.#words, this.#trigrams]) {
			for (let place = 0; place < index.touchedCount; place++) {
				const member = index.touched[place] ?? 0;
				if (this.#touchStamps[member] === this.#titleStamp) continue;
				this.#touchStamps[member] = this.#titleStamp;
				this.#titleLikeness(member);
				found.push(member);
			}
		}
		this.#touchedCount = found.length;
		const counts = new Int32Array(titleBuckets + 2);
		const bucket = (member: number): number =>
			Math.floor((1 - (this.#titleDots[member] ?? 0)) * titleBuckets);
		for (const member of found) {
			const at = bucket(member) + 1;
			counts[at] = (counts[at] ?? 0) + 1;
		}
		for (let at = 1; at < counts.length; at++) {
			counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
		}
		for (const member of found) {
			const at = bucket(member);
			const place = counts[at] ?? 0;
			this.#touched[place] = member;
			counts[at] = place + 1;
		}
	}

	/**
	 * Offers to `top` the candidates for a kind of the title begun, with their similarities. The
	 * kind itself is among them where it is of this grade.
	 */
	find(kind: number, top: TopKinds): void {
		const { shares } = this.#likeness;
		const { purpose, two, four, finest, coarsest } = this.#columns;
		this.#take++;
		const ownPurpose = purpose[kind] ?? none;
		this.#purposeWords.begin(ownPurpose);
		const most =
			(ownPurpose === none ? 0 : shares.purpose) +
			(two[kind] === none ? 0 : shares.occupation) +
			(finest[kind] === none && coarsest[kind] === none ? 0 : shares.group);
		let candidates = 0;
		for (let place = 0; place < this.#touchedCount; place++) {
			const title = this.#touched[place] ?? 0;
			const start = this.#titles.starts[title] ?? 0;
			const end = this.#titles.starts[title + 1] ?? 0;
			candidates += end - start;
			const bound = shares.title * (this.#titleDots[title] ?? 0) + most;
			if ((bound + 1 / billion) * billion < top.threshold) continue;
			for (let at = start; at < end; at++) this.#offer(kind, this.#titles.places[at] ?? 0, top);
		}
		const offerAll = (places: Int32Array | undefined): void => {
			for (const place of places ?? []) {
				if (this.#taken[place] === this.#take) continue;
				if (this.#touchStamps[this.#titles.memberOf[place] ?? 0] !== this.#titleStamp) candidates++;
				this.#offer(kind, place, top);
			}
		};
		for (let at = 0; at < this.#purposeWords.touchedCount; at++) {
			const member = this.#purposeWords.touched[at] ?? 0;
			const { starts, places } = this.#purposes;
			offerAll(places.subarray(starts[member] ?? 0, starts[member + 1] ?? 0));
		}
		if (four[kind] !== none) offerAll(this.#byOccupation.get(four[kind] ?? none));
		if (finest[kind] !== none) offerAll(this.#byGroup.get(finest[kind] ?? none));
		if (this.#members.length <= smallGrade && candidates < fewCandidates) {
			offerAll(Int32Array.from(this.#members.keys()));
		}
	}

	#titleLikeness(member: number): number {
		if (this.#titleStamps[member] !== this.#titleStamp) {
			this.#titleStamps[member] = this.#titleStamp;
			const dot =
				titleShares.words * this.#words.dot(member) +
				titleShares.trigrams * this.#trigrams.dot(member);
			this.#titleDots[member] = Math.round(dot * billion) / billion;
		}
		return this.#titleDots[member] ?? 0;
	}

	#offer(kind: number, place: number, top: TopKinds): void {
		if (this.#taken[place] === this.#take) return;
		this.#taken[place] = this.#take;
		const { shares } = this.#likeness;
		const { two, four, six, finest, coarsest } = this.#columns;
		const other = this.#members[place] ?? 0;
		let sum = shares.title * this.#titleLikeness(this.#titles.memberOf[place] ?? 0);
		if (two[kind] !== none && two[kind] === two[other]) {
			const sameFour = four[kind] !== none && four[kind] === four[other];
			const sameSix = six[kind] !== none && six[kind] === six[other];
			sum += shares.occupation * (sameSix ? 1 : sameFour ? 0.8 : 0.3);
		}
		if (finest[kind] !== none && finest[kind] === finest[other]) sum += shares.group;
		else if (coarsest[kind] !== none && coarsest[kind] === coarsest[other]) {
			sum += shares.group * 0.5;
		}
		const purpose = this.#purposes.memberOf[place] ?? none;
		if (purpose !== none) {
			const dot = this.#purposeWords.dot(purpose);
			sum += shares.purpose * (Math.round(dot * billion) / billion);
		}
		top.offer(other, Math.round(sum * billion));
	}
}

/** What kinds are compared by, a value a kind; -1 where nothing is stated. */
export interface KindColumns {
	readonly title: Int32Array;
	readonly purpose: Int32Array;
	readonly two: Int32Array;
	readonly four: Int32Array;
	readonly six: Int32Array;
	readonly finest: Int32Array;
	readonly coarsest: Int32Array;
}

/** The columns of kinds, from those of their first roles. */
export function kindColumns(likeness: Likeness, kinds: RoleKinds): KindColumns {
	const of = (codes: Int32Array | undefined): Int32Array =>
		Int32Array.from({ length: kinds.count }, (_, kind) => {
			const first = kinds.roles[kinds.starts[kind] ?? 0] ?? 0;
			return codes?.[first] ?? none;
		});
	const { two, four, six } = likeness.occupation;
	return {
		title: of(likeness.titleOf),
		purpose: of(likeness.purpose.codes),
		two: of(two.codes),
		four: of(four.codes),
		six: of(six.codes),
		finest: of(likeness.groups.at(-1)?.column.codes),
		coarsest: of(likeness.groups[0]?.column.codes)
	};
}

/** Places of kinds in the grade, gathered by a value they share. */
interface Gathered {
	readonly vectors: Int32Array;
	readonly sizes: Int32Array;
	readonly starts: Int32Array;
	readonly places: Int32Array;
	/** Per place of a kind in the grade, its gathering, or -1. */
	readonly memberOf: Int32Array;
}

function gathered(members: Int32Array, values: Int32Array): Gathered {
	const lists = new Map<number, number[]>();
	members.forEach((kind, place) => {
		const value = values[kind] ?? none;
		if (value === none) return;
		const list = lists.get(value);
		if (list) list.push(place);
		else lists.set(value, [place]);
	});
	const starts = new Int32Array(lists.size + 1);
	const places = new Int32Array(members.length);
	const memberOf = new Int32Array(members.length).fill(none);
	let at = 0;
	let member = 0;
	for (const list of lists.values()) {
		for (const place of list) {
			places[at++] = place;
			memberOf[place] = member;
		}
		starts[++member] = at;
	}
	return {
		vectors: Int32Array.from(lists.keys()),
		sizes: Int32Array.from(lists.values(), (list) => list.length),
		starts,
		places,
		memberOf
	};
}

function shortLists(members: Int32Array, values: Int32Array): ReadonlyMap<number, Int32Array> {
	const lists = new Map<number, number[]>();
	members.forEach((kind, place) => {
		const value = values[kind] ?? none;
		if (value === none) return;
		const list = lists.get(value);
		if (list) list.push(place);
		else lists.set(value, [place]);
	});
	const short = new Map<number, Int32Array>();
	for (const [value, list] of lists) {
		if (list.length <= longestList) short.set(value, Int32Array.from(list));
	}
	return short;
}
