import type { DraftDetail, Studio } from "../../live/contract/studio";

export type Step = "update" | "send" | "sign" | "ask" | "publish" | "discard";

export type Obstacle = "checking" | "errors" | "behind" | "conflict" | "nothing" | "unsaved" | "publisher" | "reviewers";

export interface NextStep {
  step: Step;
  isMain: boolean;
  isOn: boolean;
}

/** What somebody may do with a draft as it is. The server decides; this spares people what it would refuse. */
export function nextSteps({ draft, changed }: DraftDetail, studio: Studio, self: string, unsaved: number): { steps: NextStep[]; obstacle: Obstacle | null } {
  if (draft.state === "published" || draft.state === "discarded") return { steps: [], obstacle: null };
  const obstacle = obstacleOf(draft.errors, { isBehind: draft.isBehind, hasConflict: changed.some(one => one.inConflict), isEmpty: changed.length === 0, unsaved });
  const steps: NextStep[] = [];
  const put = (step: Step, isMain: boolean, isOn = true) => steps.push({ step, isMain, isOn });
  const isInReview = draft.state === "review" || draft.state === "signed";
  const reviewsIt = draft.state === "review" && draft.reviews.some(review => review.id === self && review.says !== "signed");
  if (draft.isBehind) put("update", true);
  if (reviewsIt) put("ask", false);
  if (reviewsIt) put("sign", true, !draft.isBehind);
  if (draft.state === "signed" && studio.mayPublish) put("publish", true, obstacle === null);
  if (!reviewsIt) put("send", !isInReview && !draft.isBehind, obstacle === null);
  put("discard", false);
  const waits: Obstacle | null = draft.state === "signed" && !studio.mayPublish ? "publisher" : draft.state === "review" && !reviewsIt ? "reviewers" : null;
  return { steps, obstacle: obstacle ?? waits };
}

function obstacleOf(errors: number | null, at: { isBehind: boolean; hasConflict: boolean; isEmpty: boolean; unsaved: number }): Obstacle | null {
  if (at.unsaved > 0) return "unsaved";
  if (at.isBehind) return "behind";
  if (at.hasConflict) return "conflict";
  if (at.isEmpty) return "nothing";
  if (errors === null) return "checking";
  return errors > 0 ? "errors" : null;
}
