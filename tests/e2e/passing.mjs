// A second device, and QR codes read from the screen by a reader that is not ours.
import jsQR from "jsqr";
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

/** What the QR code on the page says, as a camera would see it. */
export async function scan(page) {
  const picture = await page.getByRole("img", { name: /^QR/ }).screenshot({ scale: "device" });
  // The page's own policy lets no picture in; an empty page has none.
  const reader = await page.context().newPage();
  const { width, height, pixels } = await reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, pixels: [...data] };
  }, picture.toString("base64"));
  await reader.close();
  return jsQR(Uint8ClampedArray.from(pixels), width, height, { inversionAttempts: "dontInvert" })?.data;
}
