// How text lies on a page, as a person sees it: nothing beside its box, nothing over something else, no word in pieces.

/** Installs what the functions below share: each piece of visible text with its words, its lines and its box. */
const withPieces = (page) =>
  page.evaluate(() => {
    const isForReaders = (it) => {
      const hidden = it.closest(".visually-hidden, [hidden], .skip-link:not(:focus)");
      if (hidden) return true;
      for (let at = it; at; at = at.parentElement) {
        const { position, clipPath, opacity } = getComputedStyle(at);
        if ((position === "absolute" && clipPath === "inset(50%)") || opacity === "0") return true;
      }
      return false;
    };
    const boxOf = (it) => {
      let at = it;
      while (at.parentElement && /^(inline|contents)$/.test(getComputedStyle(at).display)) at = at.parentElement;
      return at;
    };
    globalThis.piecesOfText = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const pieces = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || /^(script|style|noscript|option|title)$/i.test(parent.localName) || parent.closest("svg, textarea, select")) continue;
        if (!parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) || isForReaders(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()].filter((it) => it.width > 0.5);
        if (lines.length > 0) pieces.push({ node, parent, box: boxOf(parent), lines });
      }
      return pieces;
    };
    globalThis.nameOfPiece = ({ parent, node }) => `${parent.localName}.${parent.className || parent.parentElement?.className}: ${node.data.trim().slice(0, 40)}`;
  });

/** How far the page is wider than its window, and the text that lies beside its own box or the window. */
export async function beside(page) {
  await withPieces(page);
  return page.evaluate(() => {
    const root = document.documentElement;
    const found = [];
    const most = Math.max(root.scrollWidth, document.body.scrollWidth);
    if (most > innerWidth) {
      const isOut = (it) => it.getBoundingClientRect().right > innerWidth + 1 && it.checkVisibility();
      const inner = [...document.querySelectorAll("body *")].filter((it) => isOut(it) && ![...it.children].some(isOut));
      found.push(`the page is ${most} wide: ${inner.slice(0, 5).map((it) => `${it.localName}.${it.className} ${it.textContent.trim().slice(0, 20)}`)}`);
    }
    // What is set in columns goes on beside it: there a line must stay in its own column.
    const columnsOf = (it) => {
      for (let at = it; at; at = at.parentElement) if (getComputedStyle(at).columnWidth !== "auto") return at;
      return undefined;
    };
    const leavesColumn = (columns, line) => {
      const { columnWidth, columnGap, paddingLeft, paddingRight } = getComputedStyle(columns);
      const [least, gap, left, right] = [columnWidth, columnGap, paddingLeft, paddingRight].map((it) => Number.parseFloat(it) || 0);
      const width = columns.getBoundingClientRect().width - left - right;
      const stride = (width + gap) / Math.max(1, Math.floor((width + gap) / (least + gap)));
      const first = columns.getBoundingClientRect().left + left - columns.scrollLeft;
      const start = first + Math.floor((line.left + 1 - first) / stride) * stride;
      return line.right > start + stride - gap + 1;
    };
    for (const piece of globalThis.piecesOfText()) {
      const columns = columnsOf(piece.parent);
      if (columns) {
        if (piece.lines.some((line) => leavesColumn(columns, line))) found.push(`beside its column: ${globalThis.nameOfPiece(piece)}`);
        continue;
      }
      const { left, right } = piece.box.getBoundingClientRect();
      const isOut = (line) => line.right > right + 1 || line.left < left - 1 || line.right > innerWidth + 1 || line.left < -1;
      if (piece.lines.some(isOut)) found.push(`beside its box: ${globalThis.nameOfPiece(piece)}`);
    }
    return found;
  });
}

/** Texts that lie over each other within something; what stays in sight may: all that does, or what the page is made for. */
export const over = (page, within = "body", frame = "") => meeting(page, within, 0.22, frame);

/** Texts that are closer than their typefaces are high. With colors of one's own each has a plate behind it, of that height. */
export const plates = (page) => meeting(page, "body", 0.04, "");

async function meeting(page, within, blank, frame) {
  await withPieces(page);
  return page.evaluate(({ within, blank, frame }) => {
    const isStuck = (it) => {
      if (frame) return it.closest(frame) !== null;
      for (let at = it; at; at = at.parentElement) if (/^(sticky|fixed)$/.test(getComputedStyle(at).position)) return true;
      return false;
    };
    // Ascent and descent are no ink.
    const ink = ({ left, right, top, bottom }) => ({ left: left + 1, right: right - 1, top: top + (bottom - top) * blank, bottom: bottom - (bottom - top) * blank });
    const pieces = globalThis.piecesOfText().filter(({ parent }) => parent.closest(within) && !isStuck(parent));
    const lines = pieces.flatMap((piece) => piece.lines.map((line) => ({ piece, ...ink(line) }))).sort((a, b) => a.top - b.top);
    const found = new Set();
    lines.forEach((a, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top < a.bottom; next += 1) {
        const b = lines[next];
        const isOver = a.piece.box !== b.piece.box && a.left < b.right && b.left < a.right && a.top < b.bottom;
        if (isOver) found.add(`${globalThis.nameOfPiece(a.piece)} | ${globalThis.nameOfPiece(b.piece)}`);
      }
    });
    return [...found];
  }, { within, blank, frame });
}

/** Words of at most `most` letters that are broken over lines without a hyphen, and numbers that are. */
export async function broken(page, most = 12) {
  await withPieces(page);
  return page.evaluate((most) => {
    const found = [];
    for (const piece of globalThis.piecesOfText()) {
      if (getComputedStyle(piece.parent).hyphens === "auto") continue;
      for (const { 0: word, index } of piece.node.data.matchAll(/[^\s\p{Pd}/]+/gu)) {
        if (word.length > most || word.length < 2) continue;
        const range = document.createRange();
        range.setStart(piece.node, index);
        range.setEnd(piece.node, index + word.length);
        const tops = new Set([...range.getClientRects()].filter((it) => it.width > 0.5).map(({ top }) => Math.round(top)));
        if (tops.size > 1) found.push(`“${word}” in ${globalThis.nameOfPiece(piece)}`);
      }
    }
    return found;
  }, most);
}

/** Adds rules as a visitor's own style sheet would; the site's policy leaves these alone. */
export const withStyle = (page, css) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);

/** Letters alone so many times as large, as browsers and phones can: what is measured in `rem` or px stays. */
export const withTextZoom = (page, times) =>
  page.evaluate((times) => {
    const all = [...document.querySelectorAll("body, body *")].filter((it) => it instanceof HTMLElement);
    const sizes = all.map((it) => Number.parseFloat(getComputedStyle(it).fontSize) * times);
    all.forEach((it, at) => it.style.setProperty("font-size", `${sizes[at]}px`, "important"));
  }, times);
