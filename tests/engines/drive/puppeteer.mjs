// Chromium by its own protocol and Firefox by WebDriver BiDi, both through Puppeteer.
import puppeteer from "puppeteer-core";

/** The page's clock is set anyway, and no browser is made for one that somebody else moves. */
const { LD_PRELOAD, FAKETIME, ...withoutFakeTime } = process.env;

/** Starts one of the two; `preferences` are Firefox's. */
export async function launch({ browser, executablePath, args = [], preferences = {}, features = [], profile, first, javascript, zone }) {
  const started = await puppeteer.launch({
    browser, executablePath, args, headless: true, extraPrefsFirefox: preferences, userDataDir: profile, protocolTimeout: 40_000,
    env: { ...withoutFakeTime, TZ: zone },
  });
  const context = started.defaultBrowserContext();
  const open = async (size, complain) => {
    const page = await context.newPage();
    await page.setViewport(size);
    if (!javascript) await page.setJavaScriptEnabled(false).catch(() => {}); // Firefox has a preference for it.
    if (features.length > 0) await emulate(page, features);
    if (javascript) await page.evaluateOnNewDocument(first);
    listen(page, complain);
    return new View(page);
  };
  return { open, stop: () => started.close(), version: await started.version() };
}

/** By the protocol itself: Puppeteer knows only some of them. */
async function emulate(page, features) {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features });
}

function listen(page, complain) {
  page.on("console", (message) => {
    if (["error", "warn", "assert"].includes(message.type())) complain(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complain(`uncaught: ${error.stack ?? error}`));
}

class View {
  constructor(page) {
    this.page = page;
  }

  open = (address) => this.page.goto(address, { waitUntil: "domcontentloaded" });
  reload = () => this.page.reload({ waitUntil: "domcontentloaded" });
  evaluate = (expression) => this.page.evaluate(expression);
  press = (key) => this.page.keyboard.press(key);
  screenshot = (clip) => this.page.screenshot({ clip, captureBeyondViewport: false });
  /** The paper counts where the page does not say its own; Puppeteer's own size is one that Firefox takes for millimeters. */
  pdf = (format) => this.page.pdf({ preferCSSPageSize: true, printBackground: true, format });
  resize = (size) => this.page.setViewport(size);
  close = () => this.page.close();
  click = ({ x, y }) => this.page.mouse.click(x, y);
  type = (text) => this.page.keyboard.type(text);
}
