// The desk without waiting: a field is saved as it is left, and the preview shows what is being typed. Without this script
// every button does the same.
const body = document.body;
const status = document.getElementById("status");
const preview = document.getElementById("voorbeeld");
const frame = document.getElementById("voorbeeld-beeld");
/** So long nobody types before the preview follows; and so long a row that has just come under a finger is not meant. */
const QUIET = 120;
const MEANT = 350;

/** Says how it went, also to who hears it. */
function say(text, isWrong) {
  status.textContent = text;
  status.classList.toggle("wrong", isWrong);
  if (!isWrong) setTimeout(() => status.textContent === text && (status.textContent = ""), 3000);
}

/** What a form holds, as it is sent. */
const sent = (form, pressed) => {
  const data = new URLSearchParams(new FormData(form));
  if (pressed?.name) data.append(pressed.name, pressed.value);
  return data;
};

// Who presses a button leaves a field, and what is under the finger stays there until it is pressed.
let released = Promise.resolve();
document.addEventListener("pointerdown", () => {
  released = new Promise((resolve) => {
    const end = () => setTimeout(resolve);
    for (const name of ["pointerup", "pointercancel"]) addEventListener(name, end, { once: true });
  });
});

let saving = Promise.resolve();
let isSaving = 0;
let pressedAt = 0;

/** Saves a part; what is typed in it meanwhile is saved after that. */
function save(form, pressed) {
  isSaving += 1;
  saving = saving
    .then(() => saveNow(form.id, pressed))
    .catch(() => say(body.dataset.failed, true))
    .finally(() => (isSaving -= 1));
  return saving;
}

/** Whether it was saved. */
async function saveNow(id, pressed) {
  const form = document.getElementById(id);
  if (!form) return false;
  const before = sent(form).toString();
  const request = { method: "POST", body: sent(form, pressed), headers: { "x-desk": "1" }, redirect: "manual", keepalive: true };
  const answer = await fetch(form.action, request);
  if (answer.type === "opaqueredirect") {
    location.reload();
    return false;
  }
  const [seen, text] = [answer.headers.get("x-seen"), await answer.text()];
  if (!answer.ok || !seen) {
    say(text || body.dataset.failed, true);
    return false;
  }
  const is = (name) => answer.headers.has(`x-${name}`);
  // Parts that have seen what this one had seen have now seen what was saved here; others were shown before a change elsewhere.
  const had = form.elements.seen.value;
  if (is("fresh")) {
    for (const other of document.querySelectorAll("form.part")) {
      if (other.elements.seen.value === had) other.elements.seen.value = seen;
    }
  }
  await released;
  // Somebody who typed on does not lose a letter: the part is shown anew the next time.
  const isSame = before === sent(form).toString().replace(`seen=${seen}`, `seen=${had}`);
  if (pressed || (isSame && (is("changed") || is("refused")))) replace(form, text);
  if (pressed) pressedAt = performance.now();
  if (is("changed")) {
    say(body.dataset.saved, false);
    document.getElementById("ongedaan").disabled = false;
    document.getElementById("opnieuw").disabled = true;
  }
  show();
  return !is("refused");
}

/** Where somebody is in a form, by what stays the same when it is shown anew. */
function place(form) {
  const active = document.activeElement;
  if (!form.contains(active)) return null;
  const item = active.closest("[data-item]")?.dataset.item;
  return { id: active.id, name: active.name, value: active.value, item, isSummary: active.localName === "summary", selection: [active.selectionStart, active.selectionEnd] };
}

/** Shows a part as it is now; what was open stays open, and who was in it stays there. */
function replace(form, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("form.part");
  if (!fresh) return;
  const was = place(form);
  const open = [...form.querySelectorAll("details[open]")].map((it) => it.dataset.item);
  form.replaceWith(fresh);
  calendars(fresh);
  const itemOf = (name) => fresh.querySelector(`details[data-item="${CSS.escape(name)}"]`);
  for (const name of open) itemOf(name)?.setAttribute("open", "");
  if (!was) return;
  const named = was.name && [...fresh.querySelectorAll(`[name="${CSS.escape(was.name)}"]`)];
  const again = (was.id && document.getElementById(was.id)) || (named && (named.find((it) => it.value === was.value) ?? named[0]));
  const around = was.item && itemOf(was.item)?.querySelector("summary");
  const target = (was.isSummary ? around : again || around) || fresh.querySelector("input:not([type=hidden]), select, textarea");
  target?.focus({ preventScroll: Boolean(again || around) });
  const [start, end] = was.selection;
  if (typeof start === "number" && target?.setSelectionRange && target.type === "text") target.setSelectionRange(start, end);
}

document.addEventListener("change", (event) => {
  const form = event.target.closest?.("form.part");
  if (form && event.target.type !== "file") save(form);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("form.part")) {
    event.preventDefault();
    // A second press of a finger is on whatever has come under it.
    if (event.submitter?.value !== "bewaar" && performance.now() - pressedAt < MEANT) return;
    save(form, event.submitter);
  } else if (isSaving > 0) {
    // What is being saved comes first.
    event.preventDefault();
    saving.then(() => form.submit());
  }
});

// A calendar beside each day, for who would rather look than type.
function calendars(form) {
  for (const day of form.querySelectorAll(".times .day > input")) {
    const calendar = document.createElement("input");
    calendar.type = "date";
    calendar.className = "calendar";
    calendar.tabIndex = -1;
    calendar.setAttribute("aria-hidden", "true");
    calendar.addEventListener("change", (event) => {
      event.stopPropagation();
      if (!calendar.value) return;
      day.value = calendar.value;
      day.dispatchEvent(new Event("change", { bubbles: true }));
    });
    day.after(calendar);
  }
}
document.querySelectorAll("form.part, form.plain").forEach(calendars);

// Files for a field that names one: chosen or dropped. More than one picture fill more rows.
document.addEventListener("change", (event) => {
  const chooser = event.target;
  if (chooser.type !== "file") return;
  if (chooser.dataset.for) put(chooser.dataset.for, [...chooser.files]);
  else count([...chooser.files]);
}, true);
for (const name of ["dragover", "drop"]) {
  document.addEventListener(name, (event) => {
    const field = event.target.closest?.(".field:has(> .file), form.take");
    if (!event.dataTransfer.types.includes("Files")) return;
    // Beside a field, the browser would leave the page and show the file.
    event.preventDefault();
    if (!field) event.dataTransfer.dropEffect = "none";
    else if (name === "drop" && field.matches("form")) count([...event.dataTransfer.files]);
    else if (name === "drop") put(field.dataset.field, [...event.dataTransfer.files]);
  });
}

/** One after the other, whoever comes with more meanwhile. */
let putting = Promise.resolve();
const put = (name, files) => (putting = putting.then(() => take(name, files)).catch(() => say(body.dataset.failed, true)));

async function take(name, files) {
  const sort = document.getElementById(name)?.dataset.files;
  for (const file of files) {
    const address = `${body.dataset.files}?${new URLSearchParams({ naam: file.name, soort: sort })}`;
    const isSmall = file.size <= Number(body.dataset.largest);
    const answer = isSmall ? await fetch(address, { method: "POST", body: file, headers: { "x-desk": "1" } }) : undefined;
    const text = await answer?.text();
    const input = document.getElementById(name);
    if (!isSmall || answer.headers.has("x-refused")) {
      say(`${file.name}: ${isSmall ? text : body.dataset.large}`, true);
      return;
    }
    if (!answer.ok || !input) {
      say(text || body.dataset.failed, true);
      return;
    }
    input.value = text;
    if (!(await save(input.form))) return;
    say(body.dataset.taken, false);
    // The next goes into the empty row, wherever that is now.
    const [, list, field] = /^(.*)\.\d+\.([a-z]+)$/.exec(name) ?? [];
    const row = document.querySelector(`[data-field="${CSS.escape(list ?? "")}"] > .item-new`)?.dataset.item;
    name = row && `${row}.${field}`;
    if (document.getElementById(name)?.value) name = undefined;
  }
}

/** Reads registrations out of files; the page is shown anew with what was in them. */
async function count(files) {
  let read = 0;
  const not = [];
  const address = `${body.dataset.files}?soort=aanmeldingen`;
  try {
    for (const file of files) {
      const isSmall = file.size <= Number(body.dataset.largest);
      const answer = isSmall ? await fetch(address, { method: "POST", body: file, headers: { "x-desk": "1" } }) : undefined;
      const text = await answer?.text();
      if (!answer?.ok) {
        say(`${file.name}: ${text || (isSmall ? body.dataset.failed : body.dataset.large)}`, true);
        return;
      }
      const found = Number(text);
      read += found;
      if (!found) not.push(file.name);
    }
  } catch {
    say(body.dataset.failed, true);
    return;
  }
  location.replace(`?${new URLSearchParams({ gelezen: read, niet: not.join(", ") })}`);
}

let waiting = 0;
document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form.part");
  if (!form || !preview) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => show(form), QUIET);
});

/** Puts the page into the frame as it would be, with what is being typed in a part. */
async function show(form) {
  if (!preview) return;
  const wanted = {
    soort: document.getElementById("voorbeeld-soort").value,
    engels: String(document.getElementById("voorbeeld-engels").checked),
  };
  document.querySelector(".screen").classList.toggle("wide", document.getElementById("voorbeeld-breed").checked);
  const part = form?.id.replace("deel-", "");
  const address = preview.dataset.preview + (part ? `/${part}` : `?${new URLSearchParams(wanted)}`);
  const data = part && sent(form);
  if (data) for (const [name, value] of Object.entries(wanted)) data.append(name, value);
  const answer = await fetch(address, part ? { method: "POST", body: data } : {}).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const shown = frame.contentDocument;
  // Another page of the site has other styles.
  if (!shown?.body || shown.head.innerHTML !== page.head.innerHTML) {
    if (shown) shown.replaceChild(shown.adoptNode(page.documentElement), shown.documentElement);
    return;
  }
  shown.documentElement.lang = page.documentElement.lang;
  shown.body.replaceChildren(...page.body.childNodes);
}

// Links of the page lead out of the preview.
const stay = () => frame?.contentDocument?.addEventListener("click", (event) => event.preventDefault());
frame?.addEventListener("load", stay);
stay();

preview?.addEventListener("change", (event) => {
  if (event.target.id.startsWith("voorbeeld-")) show();
});
