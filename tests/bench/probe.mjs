// What looks on from inside the page. Both functions are sent there as text, so they may use nothing from outside.

/** Installs `window.bench` before anything of the page runs. With `firstFilter`, tries that step from the start. */
export function installProbe({ card, result, firstFilter }) {
  if (window.top !== window) return;
  const bench = { shift: 0, busyUntil: 0, longTasks: [], interactions: {}, lastInput: 0, lastMutation: 0, lastShown: 0 };
  window.bench = bench;

  const observe = (type, look, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(look)).observe({ type, buffered: true, ...more });
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") bench.firstPaint = entry.startTime;
  });
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) bench.shift += entry.value;
  });
  observe("longtask", (entry) => {
    bench.busyUntil = entry.startTime + entry.duration;
    bench.longTasks.push([entry.startTime, entry.duration]);
  });
  // A touch of a key or a finger is several events, of which the longest counts.
  const look = ({ interactionId, duration }) => {
    if (interactionId) bench.interactions[interactionId] = Math.max(bench.interactions[interactionId] ?? 0, duration);
  };
  observe("event", look, { durationThreshold: 16 });

  // A message posted in a frame's callback arrives when that frame has been made.
  const waiting = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()();
  const nextTask = () =>
    new Promise((resolve) => {
      waiting.push(() => resolve(performance.now()));
      channel.port2.postMessage(0);
    });
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => nextTask().then(resolve)));

  const text = (selector) => document.querySelector(selector)?.textContent.slice(0, 200);
  const shown = () => result.map(text).join("|");
  const act = ({ check, on, select, value }) => {
    const element = document.querySelector(check ?? select);
    if (!element || (check && element.checked === on)) return false;
    if (check) {
      element.click();
      return true;
    }
    element.value = value;
    if (element.value !== value) return false;
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };

  const isInSight = (element) => {
    const box = element?.getBoundingClientRect();
    return box && box.height > 0 && box.width > 0 && box.top < innerHeight && box.bottom > 0;
  };
  const watchFirstCard = async () => {
    if (!isInSight(document.querySelector(card))) return requestAnimationFrame(watchFirstCard);
    bench.firstCard = await nextTask();
  };
  requestAnimationFrame(watchFirstCard);

  const tryFirstFilter = async (before) => {
    const isDone = before !== undefined && shown() !== before;
    if (isDone) bench.firstFilter = await nextFrame();
    if (isDone) return;
    // Only once a card is there: what the page begins with is no result.
    const now = document.querySelector(card) ? shown() : undefined;
    const hasActed = now !== undefined && act(firstFilter);
    setTimeout(tryFirstFilter, 16, hasActed ? now : before);
  };
  if (firstFilter) tryFirstFilter();

  /** Does a step; `shown` is the time until the frame with the changed result has been made. */
  bench.measure = async (step, limit) => {
    const before = shown();
    const start = performance.now();
    if (!act(step)) return {};
    while (performance.now() - start < limit) {
      const end = await nextFrame();
      if (shown() !== before) return { shown: end - start };
    }
    return {};
  };

  /** Notes when the result is another one for the first time. */
  bench.watchResult = () => {
    const before = shown();
    const observer = new MutationObserver(async () => {
      if (shown() === before) return;
      observer.disconnect();
      bench.resultAt = await nextFrame();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  };

  /** Notes when the list changed and when an input event came. */
  bench.watchList = (list) => {
    addEventListener("input", (event) => { bench.lastInput = event.timeStamp; }, { capture: true });
    const seen = async () => {
      bench.lastMutation = performance.now();
      bench.lastShown = await nextFrame();
    };
    const what = { childList: true, subtree: true, characterData: true };
    new MutationObserver(seen).observe(document.querySelector(list), what);
  };
}

/** Makes the size of the wasm memory known. */
export function watchWasm() {
  const keep = (made) => {
    const { exports } = made.instance ?? made;
    // By its kind: the release gives it a short name.
    window.benchMemory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
    return made;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(keep);
  }
}
