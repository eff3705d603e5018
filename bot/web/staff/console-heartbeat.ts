/** A worker of its own, for live/heartbeat.ts. */
setInterval(() => postMessage(null), 10_000);
