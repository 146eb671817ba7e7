// What comes out of the printer, read by readers that are not ours.
import { extractText, getDocumentProxy } from "unpdf";

const MILLIMETERS_PER_POINT = 25.4 / 72;

export const A4 = "210×297";
export const A4_LYING = "297×210";
export const A3 = "297×420";

/**
 * Prints the page: the size of each sheet in millimeters, the text of each, how far down it goes (a share of the height), and
 * what lies beside the paper.
 */
export const print = async (page, options = {}) => read(await page.pdf({ preferCSSPageSize: true, ...options }));

/** The same of what was printed. */
export async function read(printed) {
  const document = await getDocumentProxy(new Uint8Array(printed));
  const [sizes, beside, depths] = [[], [], []];
  for (let at = 1; at <= document.numPages; at += 1) {
    const sheet = await document.getPage(at);
    const [width, height] = sheet.view.slice(2);
    sizes.push([width, height].map((points) => Math.round(points * MILLIMETERS_PER_POINT)).join("×"));
    const { items } = await sheet.getTextContent();
    const seen = items.filter(({ str }) => str?.trim());
    const isBeside = ({ width: long, transform: [, , , , x, y] }) => x < 0 || x + long > width || y < 0 || y > height;
    beside.push(...seen.filter(isBeside).map(({ str }) => str));
    depths.push(1 - Math.min(height, ...seen.map(({ transform }) => transform[5])) / height);
  }
  const { text } = await extractText(document, { mergePages: false });
  return { sizes, texts: text.map((of) => of.replace(/\s+/g, " ")), beside, depths };
}
