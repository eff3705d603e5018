import type { Problem } from "../live/api";

export function Refusal({ problem }: { problem: Problem | null }) {
  if (!problem) return null;
  const holder = typeof problem.heldBy === "string" ? problem.heldBy : problem.heldBy?.name;
  return (
    <p className="alert" role="alert">
      {problem.title} {holder && !problem.title.includes(holder) && `(${holder})`}
    </p>
  );
}
