import type { Framework } from '../framework/framework';
import { enumOf } from './enum-type';
import { notEssentialCode, unknownCode } from './role-columns';

/**
 * The tables that hold the framework, and the types and macros that read a role by it. They outlive
 * a load by the same framework.
 */
export function frameworkSchema({ capabilities, levels }: Framework): string {
	return `
	${enumOf(
		'capability_id',
		capabilities.map(({ id }) => id)
	)}
	${enumOf('status', ['required', 'not_essential', 'unknown'])}
	${enumOf('kind', ['focus', 'complementary'])}
	CREATE TABLE capability_group (
		group_id VARCHAR PRIMARY KEY,
		name VARCHAR NOT NULL,
		group_order SMALLINT NOT NULL,
		people_management BOOLEAN NOT NULL
	);
	CREATE TABLE capability (
		capability_id capability_id PRIMARY KEY,
		name VARCHAR NOT NULL,
		short_name VARCHAR NOT NULL,
		group_id VARCHAR NOT NULL REFERENCES capability_group (group_id),
		capability_order SMALLINT NOT NULL,
		people_management BOOLEAN NOT NULL
	);
	CREATE TABLE level (
		level UTINYINT PRIMARY KEY CHECK (level BETWEEN 1 AND ${levels.length}),
		name VARCHAR NOT NULL,
		short_name VARCHAR NOT NULL
	);
	CREATE MACRO status_of(code) AS
		(CASE code WHEN 0 THEN NULL WHEN ${notEssentialCode} THEN 'not_essential' WHEN ${unknownCode} THEN 'unknown' ELSE 'required' END)::status;
	CREATE MACRO level_of(code) AS
		CASE WHEN code BETWEEN 1 AND ${levels.length} THEN code END;
	CREATE MACRO kind_of(kind_code) AS
		(CASE kind_code WHEN 1 THEN 'focus' WHEN 2 THEN 'complementary' END)::kind;
	CREATE MACRO capability_at(place) AS
		(enum_range(NULL::capability_id)::capability_id[])[place];
`;
}

/** Takes the framework away, where it is there; whatever rests on it goes before. */
export const dropFramework = `
	DROP MACRO IF EXISTS status_of;
	DROP MACRO IF EXISTS level_of;
	DROP MACRO IF EXISTS kind_of;
	DROP MACRO IF EXISTS capability_at;
	DROP TABLE IF EXISTS level;
	DROP TABLE IF EXISTS capability;
	DROP TABLE IF EXISTS capability_group;
	DROP TYPE IF EXISTS capability_id;
	DROP TYPE IF EXISTS status;
	DROP TYPE IF EXISTS kind;
`;
