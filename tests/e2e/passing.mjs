// A second device.
import { MOMENT, expect } from "./fixtures.mjs";
import { watchPages } from "./watch.mjs";

/** Another device, with nothing on it; `close` also says what went wrong there. */
export async function otherDevice(browser, { server, ...options }) {
  const context = await browser.newContext({ baseURL: server.url, locale: "en-US", serviceWorkers: "block", ...options });
  await context.clock.setFixedTime(new Date(MOMENT));
  const complaints = watchPages(context, { origin: new URL(server.url).origin });
  const close = async () => {
    await context.close();
    expect(complaints).toEqual([]);
  };
  return { context, page: await context.newPage(), close };
}
