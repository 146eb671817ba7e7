// A clock for the page that only goes when it is told to: two thousand visits take days, and nobody waits for those.

/**
 * Runs in the page before its scripts. Timers, `performance.now` and `Date.now` are of the clock; frames are the browser's.
 * `soak.pass(ms)` lets time pass, `soak.timers()` is how many wait.
 */
export function installClock(moment) {
  // The day must not pass: at four in the morning a kiosk loads itself anew, and this is about one long day. Four minutes
  // go round, which a kiosk takes for a clock that is a little off.
  const ROUND_MS = 240_000;
  const timers = new Map();
  let now = 0;
  let last = 0;
  const channel = new MessageChannel();
  const breathe = () =>
    new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(null);
    });

  const add = (call, period, isRepeated, given) => {
    last += 1;
    const every = Math.max(1, Number(period) || 0);
    timers.set(last, { at: now + every, every: isRepeated ? every : undefined, call: () => call(...given) });
    return last;
  };
  const remove = (id) => void timers.delete(id);
  globalThis.setTimeout = (call, delay, ...given) => add(call, delay, false, given);
  globalThis.setInterval = (call, delay, ...given) => add(call, delay, true, given);
  globalThis.clearTimeout = remove;
  globalThis.clearInterval = remove;
  performance.now = () => now;
  Date.now = () => moment + (now % ROUND_MS);

  const nextOne = (until) => {
    let next;
    for (const [id, timer] of timers) if (timer.at <= until && (!next || timer.at < next.timer.at)) next = { id, timer };
    return next;
  };

  async function pass(ms) {
    const until = now + ms;
    for (let next = nextOne(until); next; next = nextOne(until)) {
      const { id, timer } = next;
      now = Math.max(now, timer.at);
      if (timer.every) timer.at += timer.every;
      else timers.delete(id);
      timer.call();
      await breathe();
    }
    now = until;
    await breathe();
  }

  globalThis.soak = { pass, timers: () => timers.size, frame: () => new Promise((resolve) => requestAnimationFrame(() => resolve())) };
}
