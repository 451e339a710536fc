/** Where a command writes: its answer, and what it remarks on the way. */
export interface Terminal {
	readonly answer: (text: string) => void;
	readonly remark: (text: string) => void;
}
