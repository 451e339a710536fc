import type { DocumentLine } from './document-text';
import type { LevelMention } from './level-words';

/** A capability's name or a level in reading order, with the line that it stands on. */
export type Token =
	| {
			readonly type: 'name';
			readonly capabilityId: string;
			readonly written: string;
			readonly bold: boolean;
			readonly sure: boolean;
			readonly anchored: boolean;
			readonly line: DocumentLine;
			readonly cell: number;
			readonly at: number;
	  }
	| {
			readonly type: 'level';
			readonly level: LevelMention['level'];
			readonly sure: boolean;
			readonly whole: boolean;
			readonly line: DocumentLine;
			readonly cell: number;
			readonly at: number;
	  };

export type NameToken = Extract<Token, { type: 'name' }>;
export type LevelToken = Extract<Token, { type: 'level' }>;
