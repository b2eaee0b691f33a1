// What script adds to pages that work without it. Loaded late, at home on our own origin, and small:
// - Ctrl+Enter in a field of a form sends it;
// - Ctrl+K opens the palette (palette.js);
// - "/" goes to the search box, wherever nothing is being typed;
// - without a network a form is not sent into the void: its notice is shown and the words stay;
// - while a problem is typed, what the firm raised before is looked up as the button beside it does;
// - buttons that open the print dialogue, which only script can open;
// - files are sent at once, in parts (upload.js);
// - a receipt is kept as a picture (receipt.js);
// - the desk of a service day goes on without a network (desk.js), and logging out leaves nothing of it but what waits.
"use strict";

/** Whether the key belongs to an input method that is still choosing characters. */
const composing = (event) => event.isComposing || event.keyCode === 229;

addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || composing(event)) return;
  const form = event.target.closest?.("form.form");
  if (!form) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector(".form-buttons button"));
});

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || composing(event)) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector("[data-search]");
  if (!box || document.documentElement.dataset.keys === "off") return;
  event.preventDefault();
  box.focus();
  box.select();
});

// Ctrl+K opens the palette of whoever has one; the same stands in the menu of the person
const palette = () => import("/palette.js").then((it) => it.open());
if (document.querySelector("[data-palette]")) {
  for (const opener of document.querySelectorAll("[data-palette-open]")) {
    opener.hidden = false;
    opener.addEventListener("click", palette);
  }
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (composing(event)) return;
    event.preventDefault();
    palette();
  });
}

addEventListener("submit", (event) => {
  const notice = event.target.querySelector("[data-offline]");
  if (!notice) return;
  notice.hidden = navigator.onLine;
  if (navigator.onLine) return;
  event.preventDefault();
  notice.scrollIntoView({ block: "center" });
});

if (document.querySelector("[data-files]")) import("/upload.js");
if (document.querySelector("[data-desk]")) import("/desk.js");
if (document.querySelector("[data-picture]")) import("/receipt.js");

// what a desk was given is wiped before the log-out is sent; what waits is sealed, and stays until it is handed in
const desked = () => {
  try {
    return localStorage.getItem("zhuqi-desk") !== null;
  } catch {
    return false;
  }
};
addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.getAttribute("action") !== "/logout" || form.dataset.wiped || !desked()) return;
  event.preventDefault();
  form.dataset.wiped = "yes";
  await import("/desk.js").then((desk) => desk.forget()).catch(() => null);
  form.requestSubmit(event.submitter);
});
const left = document.querySelector("[data-desk-left]");
if (left && desked()) {
  import("/desk.js")
    .then((desk) => desk.count())
    .then((n) => {
      left.hidden = !n;
      left.textContent = left.textContent.replace("{n}", n);
    })
    .catch(() => null);
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

for (const words of document.querySelectorAll("form.form textarea[name=words]")) {
  const form = words.form;
  const ask = form.querySelector("button[name=_look]");
  if (!ask) continue;
  // it is looked for by itself while the words are typed: one button is enough
  ask.hidden = true;
  let timer;
  let looked = words.value.trim();
  const look = async () => {
    const typed = words.value.trim();
    if (typed.length < 8 || typed === looked || !navigator.onLine) return;
    looked = typed;
    const body = new URLSearchParams({ _look: "auto" });
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
    if (!answer?.ok || words.value.trim() !== typed) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[data-testid=similar]:has(li)");
    document.querySelector("[data-testid=similar]")?.remove();
    if (found) words.closest(".field").append(found);
  };
  words.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 700);
  });
}

// What a firm types is kept before it is sent: a little after the last key, and when the page is left. The button is for
// whoever has no script.
for (const button of document.querySelectorAll("[data-draft]")) {
  const form = button.form;
  const said = form.querySelector("[data-draft-said]");
  button.hidden = true;
  let timer;
  let unkept = false;
  const body = () => {
    const all = new URLSearchParams({ _draft: "auto" });
    for (const [name, value] of new FormData(form)) if (typeof value === "string") all.append(name, value);
    return all;
  };
  const keep = async () => {
    if (!unkept || !navigator.onLine) return;
    unkept = false;
    const answer = await fetch(form.action, { method: "POST", body: body(), redirect: "manual" }).catch(() => null);
    if (answer?.status !== 204) {
      unkept = true;
      return;
    }
    const now = new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });
    said.textContent = said.dataset.draftSaid.replace("{at}", now);
    said.hidden = false;
  };
  form.addEventListener("input", () => {
    unkept = true;
    clearTimeout(timer);
    timer = setTimeout(keep, 1500);
  });
  form.addEventListener("submit", () => {
    unkept = false;
    clearTimeout(timer);
  });
  addEventListener("pagehide", () => {
    if (unkept) navigator.sendBeacon(form.action, body());
  });
}

// The list of matters by key: j and k go from row to row, x ticks one, ? shows the keys. Enter opens, as on any link.
// They are single letters, so they work only while nothing is typed and can be switched off (WCAG 2.1.4).
const rows = () => [...document.querySelectorAll("[data-rows] tbody tr")];
const help = document.querySelector("[data-keys-help]");
if (help) help.hidden = false;

const go = (step) => {
  const all = rows();
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step];
  next?.querySelector("th a")?.focus();
};

const keys = {
  j: () => go(1),
  k: () => go(-1),
  x: () => {
    const row = document.activeElement.closest("[data-rows] tbody tr");
    row?.querySelector("input[type=checkbox]")?.click();
  },
  "?": () => {
    if (!help) return;
    help.open = !help.open;
    if (help.open) help.querySelector("summary").focus();
  },
};

addEventListener("keydown", (event) => {
  const key = keys[event.key];
  if (!key || event.ctrlKey || event.metaKey || event.altKey || composing(event)) return;
  if (document.documentElement.dataset.keys === "off" || !rows().length) return;
  const box = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (box && box.type !== "checkbox") return;
  event.preventDefault();
  key();
});
