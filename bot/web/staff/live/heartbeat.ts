const everyMs = 10_000;

/**
 * Beats while the page lives, also in a background tab: browsers slow the timers of a hidden page down to one a minute,
 * which is as long as a lease lasts; those of a worker they leave alone.
 */
export function startBeating(beat: () => void): void {
  const plain = () => window.setInterval(beat, everyMs);
  try {
    const worker = new Worker("/assets/console-heartbeat.js");
    worker.onmessage = beat;
    worker.onerror = event => {
      event.preventDefault();
      worker.terminate();
      plain();
    };
  } catch {
    plain();
  }
}
