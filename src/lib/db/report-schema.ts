/** What became of the files, and what was found in them. */
export const reportSchema = `
	CREATE TABLE import_file (
		file VARCHAR NOT NULL,
		bytes DOUBLE NOT NULL,
		encoding VARCHAR NOT NULL,
		delimiter VARCHAR NOT NULL,
		layout VARCHAR NOT NULL,
		header_line INTEGER NOT NULL,
		rows INTEGER NOT NULL,
		loaded INTEGER NOT NULL,
		merged INTEGER NOT NULL,
		set_aside INTEGER NOT NULL,
		blank INTEGER NOT NULL,
		CHECK (loaded + merged + set_aside = rows)
	);
	CREATE TABLE issue (
		issue_id INTEGER PRIMARY KEY,
		file VARCHAR NOT NULL,
		line INTEGER NOT NULL,
		column_name VARCHAR NOT NULL,
		value VARCHAR NOT NULL,
		cause issue_cause NOT NULL,
		effect issue_effect NOT NULL,
		message VARCHAR NOT NULL,
		role_id VARCHAR
	);
`;

/** What people decided about findings: it outlives the data. */
export const decisionSchema = `
	CREATE TABLE IF NOT EXISTS decision (
		finding_key VARCHAR PRIMARY KEY,
		subject VARCHAR NOT NULL,
		state VARCHAR NOT NULL CHECK (state IN ('accepted', 'waived', 'noted')),
		reason VARCHAR NOT NULL,
		facts VARCHAR NOT NULL,
		decided_by VARCHAR,
		decided_on DATE NOT NULL,
		expires_on DATE CHECK (expires_on >= decided_on)
	);
`;
