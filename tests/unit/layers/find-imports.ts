import ts from 'typescript';

/** One module named by a source file. */
export interface FoundImport {
	/** As written; '' where it is not a plain text and so cannot be checked. */
	readonly specifier: string;
	readonly typesOnly: boolean;
	/** The names taken, where it says which. */
	readonly names: readonly string[];
}

const script = /<script[^>]*>([\s\S]*?)<\/script>/g;
const style = /<style[^>]*>[\s\S]*?<\/style>/g;
const importInMarkup = /\bimport\s*\(\s*(?:(['"])(.*?)\1)?/g;

/**
 * Every module that a .ts or .svelte source names: import, export from, import(), type import(),
 * `?url`, `new URL(…, import.meta.url)` and `import.meta.glob`.
 */
export function findImports(file: string, source: string): readonly FoundImport[] {
	if (!file.endsWith('.svelte')) return inScript(source);
	const scripts = [...source.matchAll(script)].flatMap(([, code = '']) => inScript(code));
	const markup = source.replaceAll(script, '').replaceAll(style, '');
	const inMarkup = [...markup.matchAll(importInMarkup)].map(([, , specifier = '']) =>
		found(specifier)
	);
	return [...scripts, ...inMarkup];
}

function found(specifier: string, typesOnly = false, names: readonly string[] = []): FoundImport {
	return { specifier, typesOnly, names };
}

function inScript(code: string): readonly FoundImport[] {
	const all: FoundImport[] = [];
	const visit = (node: ts.Node): void => {
		const one = importOf(node);
		if (one) all.push(one);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest, true));
	return all;
}

function importOf(node: ts.Node): FoundImport | null {
	if (ts.isImportDeclaration(node)) return ofImport(node);
	if (ts.isExportDeclaration(node)) return ofExport(node);
	if (ts.isImportTypeNode(node)) {
		return found(ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : '', true);
	}
	if (ts.isExternalModuleReference(node)) return found(textOf(node.expression));
	if (ts.isCallExpression(node) && loadsModule(node.expression)) {
		return found(textOf(node.arguments[0]));
	}
	if (ts.isNewExpression(node) && isFileUrl(node)) return found(textOf(node.arguments?.[0]));
	return null;
}

function ofImport({ moduleSpecifier, importClause }: ts.ImportDeclaration): FoundImport {
	const bindings = importClause?.namedBindings;
	const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
	const onlyTypesNamed =
		named.length > 0 && !importClause?.name && named.every((element) => element.isTypeOnly);
	return found(
		textOf(moduleSpecifier),
		(importClause?.isTypeOnly ?? false) || onlyTypesNamed,
		named.map((element) => (element.propertyName ?? element.name).text)
	);
}

function ofExport({
	moduleSpecifier,
	exportClause,
	isTypeOnly
}: ts.ExportDeclaration): FoundImport | null {
	if (!moduleSpecifier) return null;
	const named = exportClause && ts.isNamedExports(exportClause) ? exportClause.elements : [];
	const onlyTypesNamed = named.length > 0 && named.every((element) => element.isTypeOnly);
	return found(
		textOf(moduleSpecifier),
		isTypeOnly || onlyTypesNamed,
		named.map((element) => (element.propertyName ?? element.name).text)
	);
}

function loadsModule(callee: ts.Expression): boolean {
	if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
	const name = callee.getText();
	return name === 'require' || name === 'import.meta.glob';
}

function isFileUrl(node: ts.NewExpression): boolean {
	return (
		node.expression.getText() === 'URL' && node.arguments?.[1]?.getText() === 'import.meta.url'
	);
}

function textOf(node: ts.Node | undefined): string {
	return node && ts.isStringLiteralLike(node) ? node.text : '';
}
