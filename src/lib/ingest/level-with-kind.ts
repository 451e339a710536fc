import type { Framework } from '../framework/framework';
import { perFramework } from '../framework/per-framework';
import { levelReader } from '../framework/read-level';
import type { Reading } from '../framework/reading';
import { remember } from '../framework/remember';
import type { StatedKind } from './match-headers';
import { isEntry, packedReader } from './packed-entries';
import { withoutKind } from './stated-kind';

/** What a level cell says: a level, and a kind where that stands beside it. */
export interface LevelWithKind {
	readonly level: Reading<number>;
	readonly kind: StatedKind;
	/** The place of the capability that the cell names itself; null where it names none. */
	readonly place: number | null;
}

/**
 * Reads a level cell: a level, a level with its kind (`Adept (focus)`), or one that names its
 * capability too (`DIRE2`), which counts only in the column or row of that capability.
 */
export const levelWithKindReader: (framework: Framework) => (cell: string) => LevelWithKind =
	perFramework((framework) =>
		remember((cell) => {
			const level = levelReader(framework)(cell);
			const plain: LevelWithKind = { level, kind: null, place: null };
			if (level.status !== 'unreadable' || cell.length > 200) return plain;
			const { text, kind } = withoutKind(cell.trim());
			if (kind !== null) {
				const beside = levelReader(framework)(text);
				if (beside.status === 'read' && beside.how !== 'fuzzy') {
					return { level: beside, kind, place: null };
				}
			}
			const [piece, ...others] = packedReader(framework)(cell).pieces;
			if (!piece || others.length > 0 || !isEntry(piece) || piece.fuzzy) return plain;
			const { status } = piece.level;
			const isSure = status === 'not_essential' || status === 'unknown' || status === 'read';
			return isSure ? { level: piece.level, kind: piece.kind, place: piece.place } : plain;
		})
	);
