/** What is different between two versions of a data set. */
export interface VersionChanges {
	readonly before: number;
	readonly after: number;
}
