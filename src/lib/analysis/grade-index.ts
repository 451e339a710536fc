import { gathered, shortLists } from './gathered';
import type { Gathered } from './gathered';
import { cellsOf } from './kind-cells';
import type { Cells } from './kind-cells';
import { mostShared, sharedLikeness } from './kind-columns';
import type { KindColumns } from './kind-columns';
import { billion } from './likeness';
import type { Likeness } from './likeness';
import { none } from './organisation';
import type { PairEvidence } from './pair-gate';
import { TermIndex } from './term-index';
import { titleShares } from './title-vectors';
import type { TopKinds } from './top-kinds';

const leastSkipped = 200;
const skippedShare = 0.2;
const longestList = 400;
const fewCandidates = 120;
const smallGrade = 400;
const titleRoom = 2 ** 22;

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
	readonly #placeOf: Int32Array;
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
	/** Titles that share a term with the query, most similar first, and how many kinds have them. */
	readonly #touched: Float64Array;
	readonly #touchStamps: Int32Array;
	#touchedCount = 0;
	#touchedKinds = 0;
	#titleStamp = 0;
	/** Per purpose: as for titles. */
	readonly #purposeDots: Float64Array;
	readonly #purposeStamps: Int32Array;
	#purposeStamp = 0;
	#purpose: number | null = null;
	readonly #cells: Cells;
	readonly #taken: Int32Array;
	#take = 0;

	/** `placeOf` is shared by the indexes of all grades: each notes the places of its own kinds. */
	constructor(likeness: Likeness, columns: KindColumns, members: Int32Array, placeOf: Int32Array) {
		this.#placeOf = placeOf;
		members.forEach((kind, place) => {
			placeOf[kind] = place;
		});
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
		this.#byOccupation = shortLists(members, columns.four, longestList);
		this.#byGroup = shortLists(members, columns.finest, longestList);
		this.#titleDots = new Float64Array(titles.length);
		this.#titleStamps = new Int32Array(titles.length);
		this.#touched = new Float64Array(titles.length);
		this.#touchStamps = new Int32Array(titles.length);
		this.#purposeDots = new Float64Array(this.#purposes.vectors.length);
		this.#purposeStamps = new Int32Array(this.#purposes.vectors.length);
		this.#cells = cellsOf(this.#titles, members, columns);
		this.#taken = new Int32Array(members.length);
	}

	/** Fixes the title to compare with: a place in `Likeness.titles`. */
	beginTitle(title: number): void {
		this.#titleStamp++;
		this.#words.begin(title);
		this.#trigrams.begin(title);
		let count = 0;
		let kinds = 0;
		for (const index of [this.#words, this.#trigrams]) {
			for (let place = 0; place < index.touchedCount; place++) {
				const member = index.touched[place] ?? 0;
				if (this.#touchStamps[member] === this.#titleStamp) continue;
				this.#touchStamps[member] = this.#titleStamp;
				const order = Math.round((1 - this.#titleLikeness(member)) * billion);
				this.#touched[count++] = order * titleRoom + member;
				kinds += this.#titles.sizes[member] ?? 0;
			}
		}
		const touched = this.#touched.subarray(0, count).sort();
		for (let place = 0; place < count; place++) {
			touched[place] = (touched[place] ?? 0) % titleRoom;
		}
		this.#touchedCount = count;
		this.#touchedKinds = kinds;
	}

	/**
	 * Offers to `top` the candidates for a kind of the title begun, with their similarities. The
	 * kind itself is among them where it is of this grade. What cannot reach the top is passed over.
	 */
	find(kind: number, top: TopKinds): void {
		const { shares } = this.#likeness;
		const { purpose } = this.#columns;
		this.#take++;
		this.#beginPurpose(purpose[kind] ?? none);
		const purposeMost = purpose[kind] === none ? 0 : shares.purpose;
		const sharedMost = mostShared(this.#columns, shares, kind);
		let candidates = this.#touchedKinds;
		for (let place = 0; place < this.#touchedCount; place++) {
			const title = this.#touched[place] ?? 0;
			const part = shares.title * (this.#titleDots[title] ?? 0);
			if (!top.admits(part + sharedMost + purposeMost)) break;
			const end = this.#cells.titleStarts[title + 1] ?? 0;
			for (let cell = this.#cells.titleStarts[title] ?? 0; cell < end; cell++) {
				const last = this.#cells.starts[cell + 1] ?? 0;
				let at = this.#cells.starts[cell] ?? 0;
				const sum =
					part +
					sharedLikeness(
						this.#columns,
						shares,
						kind,
						this.#members[this.#cells.places[at] ?? 0] ?? 0
					);
				if (!top.admits(sum + purposeMost)) continue;
				for (; at < last; at++) this.#offer(this.#cells.places[at] ?? 0, sum, top);
			}
		}
		const untouchedMost =
			shares.title *
				(titleShares.words * this.#words.skippedLength +
					titleShares.trigrams * this.#trigrams.skippedLength) +
			sharedMost;
		const small = this.#members.length <= smallGrade;
		if (!small && !top.admits(untouchedMost + purposeMost)) return;
		const untouched = (place: number): boolean =>
			this.#touchStamps[this.#titles.memberOf[place] ?? 0] !== this.#titleStamp;
		const offer = (place: number): void => {
			if (this.#taken[place] === this.#take || !untouched(place)) return;
			candidates++;
			const title = shares.title * this.#titleLikeness(this.#titles.memberOf[place] ?? 0);
			this.#offer(
				place,
				title + sharedLikeness(this.#columns, shares, kind, this.#members[place] ?? 0),
				top
			);
		};
		for (let at = 0; at < this.#purposeWords.touchedCount; at++) {
			const member = this.#purposeWords.touched[at] ?? 0;
			const part = shares.purpose * this.#purposeLikeness(member);
			if (!small && !top.admits(untouchedMost + part)) continue;
			const { starts, places } = this.#purposes;
			const end = starts[member + 1] ?? 0;
			for (let place = starts[member] ?? 0; place < end; place++) offer(places[place] ?? 0);
		}
		const four = this.#columns.four[kind] ?? none;
		const finest = this.#columns.finest[kind] ?? none;
		for (const place of this.#byOccupation.get(four) ?? []) offer(place);
		for (const place of this.#byGroup.get(finest) ?? []) offer(place);
		if (small && candidates < fewCandidates) {
			for (let place = 0; place < this.#members.length; place++) offer(place);
		}
	}

	/** How alike the kind last looked for and a kind of this grade are; null for a kind of another grade. */
	pairEvidence(kind: number, other: number): PairEvidence | null {
		const place = this.#placeOf[other] ?? 0;
		if (this.#members[place] !== other) return null;
		const { four, finest } = this.#columns;
		const purpose = this.#purposes.memberOf[place] ?? none;
		return {
			title: this.#titleLikeness(this.#titles.memberOf[place] ?? 0),
			purpose: purpose === none ? 0 : this.#purposeLikeness(purpose),
			sameOccupation: four[kind] !== none && four[kind] === four[other],
			sameGroup: finest[kind] !== none && finest[kind] === finest[other]
		};
	}

	#beginPurpose(purpose: number): void {
		if (purpose === this.#purpose) return;
		this.#purpose = purpose;
		this.#purposeStamp++;
		this.#purposeWords.begin(purpose);
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

	#purposeLikeness(member: number): number {
		if (this.#purposeStamps[member] !== this.#purposeStamp) {
			this.#purposeStamps[member] = this.#purposeStamp;
			const dot = this.#purposeWords.dot(member);
			this.#purposeDots[member] = Math.round(dot * billion) / billion;
		}
		return this.#purposeDots[member] ?? 0;
	}

	#offer(place: number, sum: number, top: TopKinds): void {
		this.#taken[place] = this.#take;
		const purpose = this.#purposes.memberOf[place] ?? none;
		const part =
			purpose === none ? 0 : this.#likeness.shares.purpose * this.#purposeLikeness(purpose);
		top.offer(this.#members[place] ?? 0, Math.round((sum + part) * billion));
	}
}
