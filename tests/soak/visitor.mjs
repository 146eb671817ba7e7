// A visitor of the kiosk who touches whatever is there, at random but the same way each time.

/** Runs in the page, after the clock. `soak.visit(seed)` is one visit of a kiosk that was woken; it resolves to what was done. */
export function installVisitor() {
  const { soak } = globalThis;
  const SETTLED_MS = 1000;
  const LONGEST_WAIT_MS = 400_000;
  const dialog = () => document.querySelector("dialog[open]");
  const isAtRest = () => document.querySelector(".kiosk-rest") !== null;
  const isAsked = () => document.querySelector("#kiosk-warning[open]") !== null;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter((it) => it.checkVisibility());

  /** Numbers below 1, the same for the same seed (mulberry32). */
  const chances = (seed) => {
    let state = seed | 0;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
  };

  const point = (x, y) => ({ clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true });

  async function follow() {
    await soak.frame();
    await soak.pass(50);
  }

  async function touch(element) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const at = point(Math.round(x + width / 2), Math.round(y + height / 2));
    if (element.dispatchEvent(new PointerEvent("pointerdown", { ...at, buttons: 1, pointerType: "touch" }))) element.focus?.();
    element.dispatchEvent(new PointerEvent("pointerup", { ...at, pointerType: "touch" }));
    element.dispatchEvent(new MouseEvent("click", { ...at, detail: 1, view: window }));
    await follow();
  }

  async function openStaff() {
    for (let taps = 0; taps < 5; taps += 1) document.body.dispatchEvent(new PointerEvent("pointerdown", point(20, 20)));
    await follow();
  }

  /** Waits until the kiosk asks, or rests. */
  async function idle() {
    for (let waited = 0; waited < LONGEST_WAIT_MS && !isAsked() && !isAtRest(); waited += 5000) await soak.pass(5000);
  }

  const controls = () => all(".kiosk-controls button:not([disabled])");
  const done = () => all(".kiosk-controls [data-kind=quiet] button").at(-1);
  const quiet = () => all(".kiosk-controls [data-kind=quiet] button").slice(0, -1);
  const ways = () => controls().filter((it) => !it.closest("[data-kind=quiet]"));

  /** What can be done: its name, where it is found, and how much more often than the rest. */
  const WISHES = [
    ["link", () => all("main a[href]"), 8],
    ["favorite", () => all("main .favorite"), 3],
    ["letter", () => all("main .kiosk-key"), 6],
    ["button", () => all("main button:not([disabled], .favorite, .kiosk-key), main summary"), 2],
    ["way", ways, 3],
    ["toggle or language", quiet, 2],
  ];

  async function act(chance) {
    const pick = (list) => list[Math.floor(chance() * list.length)];
    if (dialog()) {
      await touch(pick(all("button", dialog())));
      return "panel";
    }
    const luck = chance();
    if (luck < 0.03) {
      await openStaff();
      return "staff";
    }
    if (luck < 0.06) {
      await idle();
      // To the question the answer is a touch anywhere, or none at all.
      if (isAsked() && chance() < 0.7) await touch(pick(all("button", dialog())));
      return "question";
    }
    const open = WISHES.map(([name, find, weight]) => ({ name, found: find(), weight })).filter(({ found }) => found.length > 0);
    const total = open.reduce((sum, { weight }) => sum + weight, 0);
    let at = chance() * total;
    const wish = open.find(({ weight }) => (at -= weight) < 0) ?? open.at(-1);
    await touch(pick(wish.found));
    return wish.name;
  }

  async function leave(chance) {
    while (!isAtRest() && dialog() && !isAsked() && chance() < 0.5) await touch(all("button", dialog()).at(-1));
    const isPolite = !dialog() && chance() < 0.6 && done();
    if (isPolite) await touch(done());
    else {
      await idle();
      if (isAsked()) await soak.pass(60_000);
    }
    await soak.pass(SETTLED_MS);
    return isPolite ? "done" : "gone";
  }

  soak.visit = async (seed) => {
    const chance = chances(seed);
    const did = [];
    const steps = 8 + Math.floor(chance() * 20);
    for (let step = 0; step < steps && !isAtRest(); step += 1) did.push(await act(chance));
    if (isAtRest()) did.push("begin anew");
    else did.push(await leave(chance));
    await soak.pass(SETTLED_MS + Math.floor(chance() * 30) * 1000);
    return { did, isAtRest: isAtRest() };
  };
}
