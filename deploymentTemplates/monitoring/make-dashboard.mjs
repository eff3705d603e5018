// Writes dashboard.json, which Grafana imports: node make-dashboard.mjs. The questions first, the machine last.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = { type: "prometheus", uid: "${source}" };
const http = 'http_server_request_duration_seconds_bucket{job="advicebot"}';
const rows = [
  ["Visitors and people", [
    stat("Waiting for a person", "max(advicebot_queue_waiting) or vector(0)", "short", [[0, "green"], [5, "orange"], [20, "red"]]),
    stat("Longest wait", "max(advicebot_queue_longest_wait_seconds) or vector(0)", "s", [[0, "green"], [300, "orange"], [600, "red"]]),
    stat("With a person", "max(advicebot_queue_held) or vector(0)", "short"),
    stat("People on shift", "max(advicebot_shift_people) or vector(0)", "short", [[0, "red"], [1, "green"]]),
    stat("Conversations today", "sum(increase(advicebot_conversations_started_total[24h]))", "short"),
    stat("Replicas", "count(advicebot_queue_waiting)", "short"),
  ], 4],
  ["The queue", [
    graph("Waiting and held", [["max(advicebot_queue_waiting)", "waiting"], ["max(advicebot_queue_held)", "held"], ["max(advicebot_shift_people)", "people on shift"]], "short"),
    graph("Longest wait", [["max(advicebot_queue_longest_wait_seconds)", "longest"]], "s"),
    graph("Conversations started an hour", [["sum(rate(advicebot_conversations_started_total[15m])) * 3600", "started"]], "short"),
  ], 8],
  ["How it answers", [
    graph("A turn, from post to commit", [0.5, 0.95, 0.99].map(part => [`histogram_quantile(${part}, sum by (le) (rate(advicebot_turn_duration_seconds_bucket[5m])))`, `p${part * 100}`]), "s"),
    graph("Turns a second", [["sum(rate(advicebot_turn_duration_seconds_count[5m]))", "turns"]], "short"),
    graph("Requests a second by status", [[`sum by (http_response_status_code) (rate(${http.replace("_bucket", "_count")}[5m]))`, "{{http_response_status_code}}"]], "short"),
  ], 8],
  ["The machine", [
    graph("Processor", [['sum by (instance) (rate(dotnet_process_cpu_time_seconds_total{job="advicebot"}[5m]))', "{{instance}}"]], "short"),
    graph("Memory", [['dotnet_process_memory_working_set_bytes{job="advicebot"}', "{{instance}}"]], "bytes"),
    graph("Open connections", [['sum by (instance) (kestrel_active_connections{job="advicebot"})', "{{instance}}"], ["sum(advicebot_conversations_active)", "conversations in memory"]], "short"),
  ], 8],
];

let id = 0, y = 0;
const panels = rows.flatMap(([title, parts, width]) => {
  const height = width === 4 ? 4 : 8;
  const row = { id: ++id, type: "row", title, collapsed: false, panels: [], gridPos: { x: 0, y: y++, w: 24, h: 1 } };
  const placed = parts.map((panel, at) => ({ id: ++id, ...panel, gridPos: { x: at * width, y, w: width, h: height } }));
  y += height;
  return [row, ...placed];
});

const targets = questions => questions.map(([expr, legendFormat], at) => ({ refId: String.fromCharCode(65 + at), datasource: source, expr, legendFormat }));

function stat(title, expr, unit, steps = [[0, "blue"]]) {
  return {
    type: "stat", title, datasource: source, expr,
    fieldConfig: { defaults: { unit, decimals: 0, thresholds: { mode: "absolute", steps: steps.map(([value, color]) => ({ value: value || null, color })) } }, overrides: [] },
    options: { reduceOptions: { calcs: ["lastNotNull"], fields: "", values: false }, colorMode: "value", graphMode: "area" },
  };
}

function graph(title, questions, unit) {
  return {
    type: "timeseries", title, datasource: source, questions,
    fieldConfig: { defaults: { unit, min: 0, custom: { lineWidth: 2, fillOpacity: 8, showPoints: "never" } }, overrides: [] },
    options: { legend: { displayMode: "list", placement: "bottom" }, tooltip: { mode: "multi" } },
  };
}

export const dashboard = JSON.stringify({
  uid: "advicebot", title: "AdviceBot", tags: ["advicebot"], schemaVersion: 39, version: 1, editable: true, refresh: "30s", timezone: "browser",
  time: { from: "now-6h", to: "now" }, annotations: { list: [] }, links: [],
  templating: { list: [{ name: "source", label: "Prometheus", type: "datasource", query: "prometheus", current: {}, hide: 0 }] },
  panels: panels.map(({ expr, questions, ...panel }) => panel.type === "row" ? panel : { ...panel, targets: targets(questions ?? [[expr, ""]]) }),
}, null, 2) + "\n";

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL("dashboard.json", import.meta.url), dashboard);
