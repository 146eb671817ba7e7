// QR codes, read from the screen by a reader that is not ours.
import jsQR from "jsqr";

/** What a QR code on the page says, as a camera would see it. */
export async function scan(page, code) {
  const picture = await code.screenshot({ scale: "device" });
  // In the page itself: another one would come before it, and a page behind another draws nothing.
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    // As one text: a list of half a million numbers takes seconds to pass on.
    const pixels = await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result.split(",")[1]);
      reader.readAsDataURL(new Blob([data]));
    });
    return { width: bitmap.width, height: bitmap.height, pixels };
  }, picture.toString("base64"));
  return jsQR(new Uint8ClampedArray(Buffer.from(pixels, "base64")), width, height, { inversionAttempts: "dontInvert" })?.data;
}
