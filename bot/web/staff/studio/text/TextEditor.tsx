import { markdown } from "@codemirror/lang-markdown";
import { yaml, yamlFrontmatter } from "@codemirror/lang-yaml";
import type { CompletionContext, CompletionSource } from "@codemirror/autocomplete";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { basicSetup, EditorView } from "codemirror";
import { useEffect, useRef } from "react";
import type { Found } from "../../live/contract/studio";
import { useStudioWords } from "../words";
import { look } from "./look";
import { placed } from "./placed";

interface Props {
  path: string;
  /** What it begins with; give the component another key to begin anew. */
  text: string;
  isReadOnly: boolean;
  problems: Found[];
  /** Where to put the cursor. */
  line: number | null;
  /** What may stand at the cursor. */
  complete?: CompletionSource | undefined;
  /** Where the cursor is. */
  moved?: ((line: number) => void) | undefined;
  change: (text: string) => void;
  save: () => void;
}

/**
 * CodeMirror in a shadow of its own: there its styles are constructed sheets, which the page's content policy lets pass, while a style
 * element would need the policy to be wider.
 */
export function TextEditor(props: Props) {
  const { path, text, isReadOnly, problems, line } = props;
  const t = useStudioWords().editor;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const now = useRef(props);
  now.current = props;
  // The same source for ever: another would begin to ask anew.
  const knows = useRef([{ autocomplete: ((context: CompletionContext) => now.current.complete?.(context) ?? null) satisfies CompletionSource }]);
  const writable = useRef(new Compartment());

  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: "open" });
    const save = Prec.highest(keymap.of([{ key: "Mod-s", run: () => (now.current.save(), true) }]));
    const state = EditorState.create({
      doc: text,
      extensions: [
        basicSetup,
        lintGutter(),
        look,
        save,
        path.endsWith(".md") ? yamlFrontmatter({ content: markdown() }) : yaml(),
        EditorView.lineWrapping,
        EditorState.phrases.of(t.phrases),
        EditorView.contentAttributes.of({ "aria-label": t.label(path), tabindex: "0", spellcheck: "true", lang: path.includes("/cy/") ? "cy" : "en-GB" }),
        EditorState.languageData.of(() => knows.current),
        EditorView.updateListener.of(update => {
          if (update.docChanged) now.current.change(update.state.doc.toString());
          if (update.selectionSet) now.current.moved?.(update.state.doc.lineAt(update.state.selection.main.head).number);
        }),
        writable.current.of([]),
      ],
    });
    const made = (view.current = new EditorView({ state, parent: root, root }));
    return () => made.destroy();
    // Another text comes with another key.
  }, [path, t]);

  useEffect(() => view.current?.dispatch({ effects: writable.current.reconfigure(EditorState.readOnly.of(isReadOnly)) }), [isReadOnly, path, t]);
  useEffect(() => {
    if (view.current) view.current.dispatch(setDiagnostics(view.current.state, placed(view.current.state.doc, problems)));
  }, [problems, path, t]);
  useEffect(() => {
    if (!view.current || line === null) return;
    const at = view.current.state.doc.line(Math.min(Math.max(1, line), view.current.state.doc.lines));
    view.current.dispatch({ selection: { anchor: at.from }, effects: EditorView.scrollIntoView(at.from, { y: "center" }) });
    view.current.focus();
  }, [line, path]);
  return <div className="editor" ref={host} />;
}
