import type { Flow } from "../../live/contract/flow";

/** The states that have what is sought in their name, question, answers, messages or ways; null where nothing is sought. */
export function findStates(flow: Flow, sought: string): string[] | null {
  const words = sought.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const texts = new Map(flow.messages.map(message => [message.id, message.words]));
  return flow.nodes
    .filter(node => {
      const ways = flow.edges.filter(edge => edge.from === node.id).map(edge => edge.words);
      const said = node.messages.flatMap(id => [id, texts.get(id) ?? ""]);
      const all = [node.id, node.words, ...node.answers.flatMap(answer => [answer.id, answer.words]), ...said, ...ways].join("\n").toLowerCase();
      return words.every(word => all.includes(word));
    })
    .map(node => node.id);
}
