import { useFlowWords } from "./words";

export type View = "graph" | "outline";

export function ViewChoice({ view, setView }: { view: View; setView: (view: View) => void }) {
  const t = useFlowWords();
  return (
    <div className="tabs" role="group" aria-label={t.views}>
      {(["graph", "outline"] as const).map(one => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
          {t[one]}
        </button>
      ))}
    </div>
  );
}
