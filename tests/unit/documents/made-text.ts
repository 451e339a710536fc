import { labels, occupationRows, pick, type MadeRole } from './made-role';
import type { MadeTable } from './made-table';

export const layouts = [
	'tabs',
	'pipes',
	'html',
	'one cell a line',
	'names then levels',
	'level before name',
	'name before level',
	'columns of spaces',
	'older, tabs',
	'older, one cell a line',
	'older, bold'
] as const;

export type Layout = (typeof layouts)[number];

const foot = 'Role Description Harbour Records Officer 4';

/** A role description as text in one of the layouts. */
export function madeText(
	role: MadeRole,
	tables: readonly MadeTable[],
	layout: Layout,
	random: () => number
): string {
	const lines = [
		...opening(role, layout, random),
		...middle(role, random),
		...tables.flatMap((table) => [
			'',
			table.heading,
			'',
			...tableLines(table, layout, random),
			...(table.occupation ? occupationLines(layout) : [])
		])
	];
	return lines.join('\n');
}

function opening(role: MadeRole, layout: Layout, random: () => number): readonly string[] {
	const value = (field: string): string => role.fields[field] ?? '';
	const title = pick(random, [
		[`Role Description ${role.title}`],
		['Role Description', role.title],
		['ROLE DESCRIPTION', '', role.title],
		['Role Description', ...thirds(role.title)]
	]);
	if (layout === 'html') {
		return [
			'<p>Role Description</p>',
			`<p>${role.title}</p>`,
			...htmlTable(labels.map(([label, field]) => [label, value(field)]))
		];
	}
	if (layout === 'pipes')
		return [...title, '', ...labels.map(([label, field]) => `| ${label} | ${value(field)} |`)];
	if (layout.endsWith('a line')) {
		return [
			...title,
			'',
			...labels.flatMap(([label, field]) => [`\t${label}`, `\t${value(field)}`, ''])
		];
	}
	if (layout === 'names then levels') {
		return [
			...title,
			'',
			...labels.map(([label]) => label),
			...labels.map(([, field]) => value(field))
		];
	}
	if (layout === 'columns of spaces') {
		return [...title, '', ...labels.map(([label, field]) => `${label.padEnd(32)}${value(field)}`)];
	}
	const parting = pick(random, ['\t', ': ', ' ']);
	return [...title, '', ...labels.map(([label, field]) => `${label}${parting}${value(field)}`)];
}

function thirds(text: string): readonly string[] {
	const said = text.split(' ');
	return [said.slice(0, 1), said.slice(1, 2), said.slice(2)]
		.map((part) => part.join(' '))
		.filter((part) => part);
}

function middle(role: MadeRole, random: () => number): readonly string[] {
	const bullet = pick(random, ['- ', '• ', '· ', '\uF0B7 ']);
	return [
		'',
		'Primary purpose of the role',
		role.purpose,
		'Key accountabilities',
		...role.accountabilities.map((text) => bullet + text),
		'Key relationships',
		'Who\tWhy',
		'Technology\tAsk for advice on tools',
		'Direct reports\tGuide and coach',
		'Role dimensions',
		'Direct reports',
		role.managesPeople
			? pick(random, ['This role has direct reports', 'There are 3 to 4 direct reports', '5'])
			: 'Nil',
		'Budget/Expenditure',
		'Nil'
	];
}

function tableLines(table: MadeTable, layout: Layout, random: () => number): readonly string[] {
	switch (layout) {
		case 'tabs':
		case 'older, tabs':
			return rowLines(table, layout.startsWith('older'), (cells) => cells.join('\t'), random);
		case 'pipes':
		case 'older, bold':
			return rowLines(
				table,
				layout === 'older, bold',
				(cells) => `| ${cells.join(' | ')} |`,
				random
			);
		case 'html':
			return htmlTable(cellRows(table, false));
		case 'one cell a line':
		case 'older, one cell a line':
			return cellRows(table, layout.startsWith('older')).flatMap((cells) => [
				...cells.flatMap((cell) =>
					cell.split('<br>').map((part, at) => (at === 0 ? `\t${part}` : part))
				),
				''
			]);
		case 'names then levels':
			return [
				...table.rows.flatMap(({ name, group }) => [group, name]).filter((text) => text),
				...table.rows.map(({ description }) => description),
				...table.rows.flatMap(({ level }) => (level ? [level] : []))
			];
		case 'level before name':
		case 'name before level':
			return paragraph(table, layout === 'level before name', random);
		case 'columns of spaces':
			return spaced(table);
	}
}

function rowLines(
	table: MadeTable,
	older: boolean,
	write: (cells: readonly string[]) => string,
	random: () => number
): readonly string[] {
	const strip = random() < 0.5;
	return cellRows(table, older).map((cells) =>
		write(cells.map((cell) => cell.replaceAll('<br>', strip ? ' ' : ' • ')))
	);
}

/** The table's rows as cells, damage included. `<br>` parts paragraphs. */
function cellRows(table: MadeTable, older: boolean): string[][] {
	const focus = table.kind === 'focus';
	const head = older
		? focus
			? ['Group and Capability', 'Level', 'Behavioural Indicators']
			: ['Capability Group', 'Capability Name', 'Level']
		: [
				'Capability group/sets',
				'Capability name',
				focus ? 'Behavioural indicators' : 'Description',
				'Level'
			];
	const rows: string[][] = [head];
	let group = '';
	for (const row of table.rows) {
		const begins = row.group !== group ? row.group : '';
		group = row.group;
		const level = row.stray ? '' : row.level;
		const indicators = row.broken ? row.indicators.slice(0, 1) : row.indicators;
		const text = focus ? indicators.map((item) => `• ${item}`).join('<br>') : row.description;
		const name = row.bold && older && !focus && row.name ? `**${row.name}**` : row.name;
		const named =
			focus && !older ? [row.name, row.description].filter((part) => part).join('<br>') : name;
		let cells = older
			? focus
				? [[row.group, row.name].filter((part) => part).join('<br>'), level, text]
				: [begins, name, level]
			: [begins, named, text, level];
		if (row.shifted) cells = ['', ...cells];
		if (cells.some((cell) => cell)) rows.push(cells);
		const width = cells.length;
		if (row.broken) {
			rows.push([foot], head, [
				...Array.from({ length: width - 2 }, () => ''),
				`• ${row.indicators.at(-1) ?? ''}`,
				''
			]);
		}
		if (row.stray) rows.push([...Array.from({ length: width - 1 }, () => ''), row.level]);
		if (row.foot) rows.push([foot]);
	}
	return rows;
}

function htmlTable(rows: readonly (readonly string[])[]): readonly string[] {
	const cell = (text: string): string => `<td>${text.replaceAll('&', '&amp;')}</td>`;
	return ['<table>', ...rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`), '</table>'];
}

/** The table run together, broken into lines anywhere. */
function paragraph(table: MadeTable, levelFirst: boolean, random: () => number): readonly string[] {
	const text = table.rows
		.map(({ name, description, indicators, level }) => {
			const said =
				table.kind === 'focus' ? `${description} • ${indicators.join(' • ')}` : description;
			return (levelFirst ? [level, name, said] : [name, said, level])
				.filter((part) => part)
				.join(' ');
		})
		.join(' ');
	const width = pick(random, [10_000, 400, 90]);
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = lines.at(-1) ?? '';
		if (line.length + word.length > width) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines;
}

/** The table laid out in columns of spaces, long cells going on in the lines below. */
function spaced(table: MadeTable): readonly string[] {
	const widths = [18, 24, 44, 16];
	const lines: string[] = [];
	const write = (cells: readonly string[]): void => {
		const wrapped = cells.map((cell, at) => wrap(cell, (widths[at] ?? 20) - 4));
		const height = Math.max(...wrapped.map((part) => part.length));
		for (let at = 0; at < height; at++) {
			lines.push(
				wrapped
					.map((part, column) => (part[at] ?? '').padEnd(widths[column] ?? 20))
					.join('')
					.trimEnd()
			);
		}
	};
	for (const cells of cellRows(table, false)) {
		write(cells.map((cell) => cell.replaceAll('<br>', ' ')));
		lines.push('');
	}
	return lines;
}

function wrap(text: string, width: number): readonly string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = lines.at(-1) ?? '';
		if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines;
}

function occupationLines(layout: Layout): readonly string[] {
	const rows = occupationRows;
	const heading = 'Occupation specific capabilities';
	if (layout === 'html') return [`<p>${heading}</p>`, ...htmlTable(rows)];
	if (layout.endsWith('a line'))
		return [heading, ...rows.flatMap((cells) => cells.map((cell) => `\t${cell}`))];
	return [heading, ...rows.map((cells) => cells.join(layout === 'pipes' ? ' | ' : '\t'))];
}
