// What comes out of the printer, read by readers that are not ours.
import { extractText, getDocumentProxy } from "unpdf";

const MILLIMETERS_PER_POINT = 25.4 / 72;

export const A4 = "210×297";
export const A4_LYING = "297×210";
export const A3 = "297×420";

/** Prints the page: the size of each sheet in millimeters, and the text of each. */
export const print = async (page) => read(await page.pdf({ preferCSSPageSize: true }));

/** The same of what was printed. */
export async function read(printed) {
  const document = await getDocumentProxy(new Uint8Array(printed));
  const sizes = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { view } = await document.getPage(at);
    sizes.push(view.slice(2).map((points) => Math.round(points * MILLIMETERS_PER_POINT)).join("×"));
  }
  const { text } = await extractText(document, { mergePages: false });
  return { sizes, texts: text.map((of) => of.replace(/\s+/g, " ")) };
}
