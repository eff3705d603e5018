import { Marks } from "./Marks";
import type { GraphProps } from "./Canvas";
import { wordsOf } from "./NodeBox";
import { useFlowWords } from "./words";

/** The same as the graph, as a list: for phones, and for whoever hears the page. */
export function Outline({ flow, placed, found, selected, select, counts }: GraphProps) {
  const t = useFlowWords();
  const shown = flow.nodes.filter(node => found === null || found.includes(node.id));
  return (
    <ol className="flow-outline" aria-label={t.outline}>
      {shown.map(node => {
        const ways = flow.edges.map((edge, number) => ({ edge, number })).filter(({ edge }) => edge.from === node.id);
        return (
          <li key={node.id} className={node.kind}>
            <div className="outline-head">
              <button type="button" className="outline-open" aria-current={node.id === selected ? "true" : undefined} onClick={() => select(node.id)}>
                <span className="flow-node-name">{node.kind === "anywhere" ? t.anywhere : node.id}</span>
                {node.kind !== "question" && node.kind !== "anywhere" && <span className="flow-node-kind">{t.kinds[node.kind]}</span>}
                <Marks problems={placed.filter(one => one.state === node.id)} count={counts?.states.get(node.id)} />
              </button>
            </div>
            <p className="outline-words">{wordsOf(node, flow, t)}</p>
            {ways.length > 0 && (
              <ol className="outline-ways" aria-label={t.ways(ways.length)}>
                {ways.map(({ edge, number }) => (
                  <li key={number}>
                    <span className="outline-when">{edge.words === "otherwise" ? t.otherwise : edge.words || t.always}</span>
                    <span aria-hidden="true"> → </span>
                    <button type="button" className="plain" onClick={() => select(edge.to)} aria-label={t.leadsTo(edge.to)}>
                      {edge.to}
                    </button>
                    <Marks problems={placed.filter(one => one.edge === number)} count={counts?.edges.get(number)} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        );
      })}
    </ol>
  );
}
