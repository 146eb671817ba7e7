// What comes out of the printer, read by readers that are not ours.
import jsQR from "jsqr";
import { extractText, getDocumentProxy } from "unpdf";

const MILLIMETERS_PER_POINT = 25.4 / 72;

export const A4 = "210×297";
export const A4_LYING = "297×210";
export const A3 = "297×420";

/** Prints the page: the size of each sheet in millimeters, and the text of each. */
export async function print(page) {
  const printed = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(printed));
  const sizes = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { view } = await document.getPage(at);
    sizes.push(view.slice(2).map((points) => Math.round(points * MILLIMETERS_PER_POINT)).join("×"));
  }
  const { text } = await extractText(document, { mergePages: false });
  return { sizes, texts: text.map((of) => of.replace(/\s+/g, " ")) };
}

/** What a QR code on the page says, as a camera would see it. */
export async function scan(page, code) {
  const picture = await code.screenshot({ scale: "device" });
  // The page's own policy lets no picture in; an empty page has none.
  const reader = await page.context().newPage();
  const { width, height, pixels } = await reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    return { width: bitmap.width, height: bitmap.height, pixels: [...context.getImageData(0, 0, bitmap.width, bitmap.height).data] };
  }, picture.toString("base64"));
  await reader.close();
  return jsQR(Uint8ClampedArray.from(pixels), width, height, { inversionAttempts: "dontInvert" })?.data;
}
