// What every page needs beside its app: Escape, printing, and texts that the browser translates.

// Escape closes what was opened around the focus, and the focus goes back to what opened it.
function closeAround(active) {
  const holds = (opener) => document.getElementById(opener.getAttribute("aria-controls"))?.contains(active);
  const openers = [...document.querySelectorAll("[aria-expanded=true]")];
  const opener = active.closest("[aria-expanded=true]") ?? openers.find(holds);
  // Some browsers do not focus what is clicked: then it is what was opened last.
  const isNowhere = active === document.body;
  const panel = active.closest("details[open]") ?? (isNowhere && [...document.querySelectorAll("details[open]")].pop());
  if (opener) {
    opener.click();
    opener.focus();
  } else if (panel) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
}

addEventListener("keydown", (ev) => {
  const active = document.activeElement ?? document.body;
  if (ev.key !== "Escape" || active.closest("dialog")) return;
  // What has a use of its own for it goes first.
  setTimeout(() => ev.defaultPrevented || closeAround(active));
});

// Of a long list only what can be seen is built; on paper, it is all of it.
const buildAll = () => document.querySelectorAll("[data-all]").forEach((button) => button.click());
addEventListener("beforeprint", buildAll);
matchMedia("print").addEventListener("change", buildAll);

// A browser that translates puts an element in the place of each text, and the app would write to texts that are no longer
// there. So each goes back, empty, behind its translation, and takes its place again when the app changes it.
const translations = new WeakMap();
const texts = new WeakMap();

function keep(text, translation) {
  translations.set(text, { translation, data: text.data });
  texts.set(translation, text);
  text.data = "";
  translation.after(text);
}

function forget(text) {
  translations.get(text)?.translation.remove();
  translations.delete(text);
}

const isOther = (node) => node?.nodeType === Node.ELEMENT_NODE && node.isConnected && !texts.has(node);

function takeBack(text) {
  const { data } = translations.get(text);
  forget(text);
  text.data = data;
}

function onGone(node, { addedNodes, previousSibling, nextSibling }) {
  const kept = translations.get(node);
  const text = texts.get(node);
  if (kept) {
    // Taken away by the app, put back by the translator, or put elsewhere.
    if (node.isConnected && kept.translation.isConnected) node.before(kept.translation);
    else takeBack(node);
  } else if (translations.has(text) && !node.isConnected) {
    addedNodes.forEach((added) => added !== text && added.remove());
    takeBack(text);
  } else if (node.nodeType === Node.TEXT_NODE && !node.isConnected) {
    const isFont = (near) => near?.nodeName === "FONT" && isOther(near);
    const instead = [...addedNodes].find(isOther) ?? [previousSibling, nextSibling].find(isFont);
    if (instead) keep(node, instead);
  }
}

const observer = new MutationObserver((records) => {
  for (const record of records) {
    if (record.type === "characterData") forget(record.target);
    else record.removedNodes.forEach((node) => onGone(node, record));
  }
  observer.takeRecords();
});
observer.observe(document.body, { subtree: true, childList: true, characterData: true });
