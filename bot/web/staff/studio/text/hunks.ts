import { Chunk, type Change } from "@codemirror/merge";
import { Text } from "@codemirror/state";

/** A piece of a line; what was changed in it is marked. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

export interface Row {
  kind: "same" | "removed" | "added";
  /** Of the text after; of the text before where the line is gone. */
  number: number;
  pieces: Piece[];
}

const linesAround = 2;

/** What differs between two texts, with a few lines around each place; a list of rows for every place. */
export function hunks(before: string, after: string): Row[][] {
  const [a, b] = [asText(before), asText(after)];
  const found: Row[][] = [];
  let last = 0;
  for (const chunk of Chunk.build(a, b)) {
    const [oldLines, newLines] = [linesOf(a, chunk.fromA, chunk.toA), linesOf(b, chunk.fromB, chunk.toB)];
    const start = newLines.first;
    const lead = same(b, Math.max(last + 1, start - linesAround), start - 1);
    const isApart = found.length === 0 || start - linesAround > last + 1;
    const rows = isApart ? [] : found.pop()!;
    rows.push(...lead);
    rows.push(...changed(a, oldLines, "removed", chunk.changes.map(one => ({ from: chunk.fromA + one.fromA, to: chunk.fromA + one.toA }))));
    rows.push(...changed(b, newLines, "added", chunk.changes.map((one: Change) => ({ from: chunk.fromB + one.fromB, to: chunk.fromB + one.toB }))));
    const end = Math.min(b.lines, newLines.last + linesAround);
    rows.push(...same(b, newLines.last + 1, end));
    last = end;
    found.push(rows);
  }
  return trimOverlaps(found);
}

const asText = (text: string): Text => Text.of((text.endsWith("\n") ? text.slice(0, -1) : text).split("\n"));

interface Span {
  from: number;
  to: number;
}

interface Lines {
  first: number;
  last: number;
}

/** A chunk goes from the beginning of a line to behind the end of one; an empty one stands before its first line. */
function linesOf(text: Text, from: number, to: number): Lines {
  const first = from > text.length ? text.lines + 1 : text.lineAt(from).number;
  return { first, last: to <= from ? first - 1 : text.lineAt(Math.min(to - 1, text.length)).number };
}

function same(text: Text, first: number, last: number): Row[] {
  const rows: Row[] = [];
  for (let number = first; number <= last; number++) rows.push({ kind: "same", number, pieces: [{ text: text.line(number).text, isMarked: false }] });
  return rows;
}

function changed(text: Text, lines: Lines, kind: "removed" | "added", marks: Span[]): Row[] {
  const rows: Row[] = [];
  for (let number = lines.first; number <= lines.last; number++) {
    const line = text.line(number);
    rows.push({ kind, number, pieces: pieces(line.text, line.from, marks) });
  }
  return rows;
}

function pieces(line: string, at: number, marks: Span[]): Piece[] {
  const found: Piece[] = [];
  let done = 0;
  const put = (to: number, isMarked: boolean) => {
    if (to > done) found.push({ text: line.slice(done, to), isMarked });
    done = Math.max(done, to);
  };
  for (const mark of marks) {
    const from = Math.min(line.length, Math.max(0, mark.from - at));
    const to = Math.min(line.length, Math.max(0, mark.to - at));
    if (to <= from) continue;
    put(from, false);
    put(to, true);
  }
  put(line.length, false);
  return found;
}

/** Lines that stood after one place and belong to the next are told once. */
function trimOverlaps(found: Row[][]): Row[][] {
  return found.map(rows => {
    const changedLines = new Set(rows.filter(row => row.kind === "added").map(row => row.number));
    const told = new Set<number>();
    return rows.filter(row => {
      if (row.kind !== "same") return true;
      if (changedLines.has(row.number) || told.has(row.number)) return false;
      told.add(row.number);
      return true;
    });
  });
}
