import type { MessageRow, Messages, MessageText } from "../../live/contract/messages";

export type Filter = "all" | "stale" | "missing" | "review" | "due" | "hard" | "long" | "unused" | "changed";

export const filters: Filter[] = ["all", "stale", "missing", "review", "due", "hard", "long", "unused", "changed"];

export const isHard = (text: MessageText): boolean => text.problems.includes("reading-age");

export const isLong = (text: MessageText): boolean => text.problems.includes("reply-too-long");

export const isMissing = (row: MessageRow, all: Messages): boolean => all.languages.some(language => !row.texts.some(text => text.language === language.id));

function holds(row: MessageRow, all: Messages, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "missing":
      return isMissing(row, all);
    case "unused":
      return row.isUnused;
    case "stale":
      return row.texts.some(text => text.isStale);
    case "review":
      return row.texts.some(text => text.review?.toLowerCase().startsWith("needed"));
    case "due":
      return row.texts.some(text => text.isDue);
    case "hard":
      return row.texts.some(isHard);
    case "long":
      return row.texts.some(isLong);
    case "changed":
      return row.texts.some(text => text.how !== null);
  }
}

export const shown = (all: Messages, filter: Filter, sought: string): MessageRow[] => {
  const words = sought.trim().toLowerCase();
  return all.messages.filter(row => holds(row, all, filter) && (words === "" || row.id.includes(words) || row.texts.some(text => text.begins.toLowerCase().includes(words) || text.owner.toLowerCase().includes(words))));
};

export const countOf = (all: Messages, filter: Filter): number => all.messages.filter(row => holds(row, all, filter)).length;
