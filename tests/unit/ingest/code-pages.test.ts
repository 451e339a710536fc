import { describe, expect, test } from 'vitest';
import { encodeText } from '../../../src/lib/ingest/encode-text';
import { ingestBytes, plainRoles } from './read-roles';

const polish = [
	'Główny księgowy',
	'Kierownik działu sprzedaży',
	'Dyrektor wykonawczy w Łodzi',
	'Żołnierz'
];
const czech = [
	'Ředitel školy',
	'Vedoucí oddělení účtárny',
	'Správce sítě',
	'Učitel češtiny',
	'Žurnalista'
];
const russian = [
	'Директор по финансам',
	'Главный специалист отдела кадров',
	'Руководитель проекта'
];
const greek = ['Διευθυντής οικονομικών', 'Υπεύθυνος έργου', 'Αναλυτής πολιτικής'];
const turkish = [
	'Müdür yardımcısı',
	'Şube müdürü',
	'İnsan kaynakları uzmanı',
	'Bilgi işlem görevlisi'
];
const western = ['Zoë Müller', 'José Núñez', 'Chargé d’études – façade', 'Ångström “résumé”'];

function table(titles: readonly string[]): string {
	return ['title,Finance', ...titles.map((title) => `${title},Adept`), ''].join('\n');
}

describe('a file in a code page', () => {
	test.each([
		['windows-1250', czech],
		['iso-8859-2', polish],
		['windows-1251', russian],
		['koi8-r', russian],
		['iso-8859-5', russian],
		['iso-8859-7', greek],
		['windows-1252', western],
		[
			'windows-1252',
			['Policy – Planning', 'Manager’s aide', '“Acting” lead', 'Café', '5–6 – 7–8 – 9–10']
		]
	] as const)('%s is named and decoded', async (encoding, titles) => {
		const bytes = encodeText(table(titles), encoding, false);
		if (!bytes) throw new Error('The text has letters that the code page lacks.');
		const { roles, files } = await ingestBytes(bytes, 50);
		expect(files[0]?.encoding).toBe(encoding);
		expect(plainRoles(roles).map(({ title }) => title)).toEqual(titles);
	});

	test('of Turkish is named and decoded', async () => {
		const bytes = encodeText(table(turkish), 'windows-1254', false);
		if (!bytes) throw new Error('The text has letters that the code page lacks.');
		const { roles, files } = await ingestBytes(bytes, 50);
		expect(files[0]?.encoding).toBe('windows-1254');
		expect(plainRoles(roles).map(({ title }) => title)).toEqual(turkish);
	});

	test.each([
		[
			'shift_jis',
			'7469746c652c46696e616e63650a8de096b1959492b72c330a906c8e96925393968ed22c320a8376838d83578346834e83678ac7979d2c310a',
			['財務部長', '人事担当者', 'プロジェクト管理']
		],
		[
			'gb18030',
			'7469746c652c46696e616e63650ab2c6cef1beadc0ed2c330ac8cbc1a6d7cad4b4d7a8d4b12c320acfeec4bfb9dcc0edd4b12c310a',
			['财务经理', '人力资源专员', '项目管理员']
		],
		[
			'big5',
			'7469746c652c46696e616e63650ab05db0c8b867b27a2c330aa448a44fb8eab7bdb14dadfb2c320ab6b5a5d8badeb27aadfb2c310a',
			['財務經理', '人力資源專員', '項目管理員']
		],
		[
			'euc-kr',
			'7469746c652c46696e616e63650ac0e7b9ab20b0fcb8aec0da2c330ac0cebbe720b4e3b4e7c0da2c320ac7c1b7cec1a7c6ae20b0fcb8ae2c310a',
			['재무 관리자', '인사 담당자', '프로젝트 관리']
		]
	] as const)(
		'of two bytes a letter, %s, is named and decoded in pieces of any size',
		async (encoding, hex, titles) => {
			const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
			for (const pieces of [3, 1_000]) {
				const { roles, files } = await ingestBytes(bytes, pieces);
				expect(files[0]?.encoding).toBe(encoding);
				expect(plainRoles(roles).map(({ title }) => title)).toEqual(titles);
			}
		}
	);

	test('that cannot be told for want of letters is taken for Western', async () => {
		const bytes = Uint8Array.from(
			[...table(['Zo', 'Clerk'])].join('').replace('Zo', 'Zo\u00eb'),
			(letter) => letter.charCodeAt(0)
		);
		const { roles, files } = await ingestBytes(bytes, 50);
		expect(files[0]?.encoding).toBe('windows-1252');
		expect(plainRoles(roles)[0]?.title).toBe('Zoë');
	});
});
