// Collects what no test should see: errors in the console or the page, and requests to other origins.
const LEVELS = new Set(["error", "warning", "assert"]);

// Not of our making: Playwright's own message, and the browser's guesses about a page that is left or broken at once, one of
// them that it has an icon.
const NOISE = /Service Worker registration blocked by Playwright|preloaded using link preload but not used|\/favicon\.ico\)$/;

/** Returns a list that fills while the pages of the context are used. `also` is another origin that they may ask. */
export function watchPages(context, { origin, also, tolerated }) {
  const complaints = [];
  const isKnown = (text) => NOISE.test(text) || tolerated?.test(text);
  const complain = (text) => isKnown(text) || complaints.push(text);

  context.on("console", (message) => {
    if (LEVELS.has(message.type())) complain(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complain(`uncaught: ${error.error().stack ?? error.error()}`));
  context.on("request", (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol.startsWith("http") && target !== origin && target !== also) complain(`request to ${request.url()}`);
  });
  return complaints;
}
