import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The colours of the page, which follow light and dark by themselves. */
const frame = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--card)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "-3px" },
  ".cm-scroller": { fontFamily: "ui-monospace, 'Cascadia Mono', Consolas, monospace", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)", paddingBottom: "3rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--soft)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--tint) 45%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--tint)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--focus) 35%, transparent) !important" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--plain-tint)", border: "0", color: "var(--ink)" },
  ".cm-panels": { backgroundColor: "var(--paper)", color: "var(--ink)", borderColor: "var(--line)" },
  ".cm-textfield": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--edge)", borderRadius: "0.3rem", fontSize: "0.85rem" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--card)", color: "var(--accent)", border: "1px solid var(--edge)", borderRadius: "0.3rem", fontSize: "0.85rem" },
  ".cm-panel.cm-search label": { fontSize: "0.85rem" },
  ".cm-panel.cm-search [name=close]": { color: "var(--ink)", minWidth: "24px", minHeight: "24px" },
  ".cm-searchMatch": { backgroundColor: "var(--note)", outline: "1px solid var(--note-line)" },
  ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--edge)", maxWidth: "34rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-diagnostic": { whiteSpace: "pre-wrap", fontFamily: "system-ui, sans-serif" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--severe-bar)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--high-bar)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--severe-bar)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--high-bar)" },
});

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName, tags.heading], color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.comment, tags.meta, tags.processingInstruction], color: "var(--soft)" },
  { tag: [tags.string, tags.number, tags.bool], color: "var(--good)" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url], color: "var(--accent)", textDecoration: "underline" },
]);

export const look = [frame, syntaxHighlighting(colours)];
