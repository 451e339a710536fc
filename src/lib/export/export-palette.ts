/** Fill of one step and the text on it. */
export interface ExportSwatch {
	readonly fill: string;
	readonly text: string;
}

/** The colours that an exported figure is drawn in; a palette of charts/colours has this shape. */
export interface ExportPalette {
	readonly level: readonly ExportSwatch[];
	readonly difference: readonly ExportSwatch[];
	readonly spread: readonly ExportSwatch[];
	readonly share: readonly ExportSwatch[];
	readonly absentHatch: string;
	readonly mark: string;
	readonly page: {
		readonly paper: string;
		readonly ink: string;
		readonly secondary: string;
		readonly quiet: string;
		readonly line: string;
	};
}
