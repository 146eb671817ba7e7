// QR codes, read from the screen by a reader that is not ours.
import jsQR from "jsqr";

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
