import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql, SQLDialect } from '@codemirror/lang-sql';
import {
	bracketMatching,
	defaultHighlightStyle,
	HighlightStyle,
	syntaxHighlighting
} from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';

export interface SqlEditorOptions {
	/** Its accessible name. */
	readonly label: string;
	readonly text: string;
	readonly onchange: (text: string) => void;
	/** Ctrl or Command with Enter. */
	readonly onrun: () => void;
	/** Escape, when no completions are open. */
	readonly onleave: () => void;
}

export interface SqlEditor {
	/** Shows another text, as a step that can be undone; nothing where it is shown already. */
	show(text: string): void;
	/** Completes these columns by table. */
	complete(names: Readonly<Record<string, readonly string[]>>): void;
	focus(): void;
	destroy(): void;
}

/**
 * An editor for SQL in a shadow root of its own within `host`: there, and only there, its styles
 * are constructed sheets, which a policy that forbids inline styles allows. Tab leaves it.
 */
export function createSqlEditor(host: HTMLElement, options: SqlEditorOptions): SqlEditor {
	const frame = document.createElement('div');
	host.append(frame);
	const root = frame.attachShadow({ mode: 'open' });
	const language = new Compartment();
	const leave = (): boolean => {
		options.onleave();
		return true;
	};
	const run = (): boolean => {
		options.onrun();
		return true;
	};
	const view = new EditorView({
		parent: root,
		root,
		state: EditorState.create({
			doc: options.text,
			extensions: [
				Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
				keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
				Prec.lowest(keymap.of([{ key: 'Escape', run: leave }])),
				history(),
				drawSelection(),
				lineNumbers(),
				bracketMatching(),
				autocompletion({ icons: false }),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false' }),
				EditorView.updateListener.of((update) => {
					if (update.docChanged) options.onchange(update.state.doc.toString());
				}),
				syntaxHighlighting(inkStyle),
				theme,
				language.of(sql({ dialect: questions, upperCaseKeywords: true }))
			]
		})
	});
	return {
		show(text) {
			const { doc } = view.state;
			if (doc.toString() === text) return;
			view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
		},
		complete(names) {
			const schema = Object.fromEntries(
				Object.entries(names).map(([table, columns]) => [table, [...columns]])
			);
			view.dispatch({
				effects: language.reconfigure(sql({ dialect: questions, schema, upperCaseKeywords: true }))
			});
		},
		focus: () => view.focus(),
		destroy() {
			view.destroy();
			frame.remove();
		}
	};
}

/** The words of DuckDB's questions. No dialect at hand will do: in each, names of tables here, such as role, are keywords. */
const questions = SQLDialect.define({
	keywords:
		'all and any anti as asc asof between by case cast collate columns cross current desc describe distinct else end except exclude exists filter first following from full group grouping having ilike in inner intersect into is join lambda last lateral left like limit materialized natural not null nulls offset on or order outer over partition pivot positional preceding qualify range recursive replace right row rows sample select semi sets show similar summarize table then to unbounded union unnest unpivot using values when where window with within',
	types:
		'bigint boolean date decimal double float hugeint integer interval real smallint text time timestamp tinyint utinyint varchar',
	builtin:
		'abs any_value arg_max arg_min avg ceil coalesce concat contains corr count countif date_diff date_part date_trunc dense_rank enum_range first_value floor greatest ifnull lag last_value lead least len length list list_contains list_extract list_filter list_transform lower max median min mode ntile nullif quantile_cont range rank regexp_extract regexp_matches regexp_replace replace round row_number split_part starts_with stddev strftime string_agg substring sum trim try_cast upper var_samp',
	doubleDollarQuotedStrings: true,
	operatorChars: '*+-%<>!=&|~^/?:'
});

/** The page's own inks for CodeMirror's default colours, so that both themes and print keep their contrast. */
const inks: Readonly<Record<string, string>> = {
	'#708': 'var(--accent)',
	'#219': 'var(--warn)',
	'#164': 'var(--warn)',
	'#a11': 'var(--good)',
	'#e40': 'var(--good)',
	'#940': 'var(--ink-3)'
};

const inkStyle = HighlightStyle.define(
	defaultHighlightStyle.specs.map(({ tag, color }) => ({
		tag,
		color: (typeof color === 'string' && inks[color]) || 'var(--ink)'
	}))
);

const theme = EditorView.theme({
	'&': {
		border: '1px solid var(--control-line)',
		borderRadius: 'var(--radius-m)',
		backgroundColor: 'var(--page)',
		color: 'var(--ink)',
		fontSize: '13px'
	},
	'&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
	'.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px', maxHeight: '420px' },
	'.cm-content': { minHeight: '160px', padding: '8px 0', caretColor: 'var(--ink)' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'.cm-gutters': {
		backgroundColor: 'var(--fill-2)',
		color: 'var(--ink-3)',
		borderRight: '1px solid var(--line)'
	},
	'.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
		{ backgroundColor: 'var(--accent-fill)' },
	'&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--fill)' },
	'.cm-tooltip': {
		border: '1px solid var(--line-strong)',
		backgroundColor: 'var(--page)',
		color: 'var(--ink)'
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		backgroundColor: 'var(--accent-fill)',
		color: 'var(--ink)'
	},
	'.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' }
});
