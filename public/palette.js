// Ctrl+K: one box that leads anywhere the page's own links and buttons lead, to the views of the queue, to a unit's late
// cases, to what a search finds, and else to the search itself. Loaded at the first press; everything in it is in the
// navigation, in the menus, on the queue and on the page of the search as well: it is read from those pages, under
// their own rules of who sees what.
const dialog = document.querySelector("[data-palette]");
const box = dialog.querySelector("input");
const list = dialog.querySelector("ul");
const search = document.querySelector("[data-search]")?.form;

/** What can be chosen, in words, and what a choice does: first what the page offers, then where else to go. */
const choices = () => {
  const seen = new Set();
  const of = (selector) =>
    [...document.querySelectorAll(selector)]
      .filter((e) => !dialog.contains(e) && !e.hidden)
      .map((e) => ({
        text: (e.querySelector(".nav-word") ?? e).textContent.replace(/\s+/g, " ").trim(),
        act: () => e.click(),
      }))
      .filter(({ text }) => text && !seen.has(text) && seen.add(text));
  return [
    ...of("main .next-step :is(a.button, button[type=submit]), main > .actions :is(a.button, button[type=submit])"),
    ...of(".main-nav a"),
    ...of(".user-menu .menu-panel a"),
  ];
};

/** A page of the site, to be read; none where it is not there for this reader or the network is gone. */
const pageAt = async (address, signal) => {
  const answer = await fetch(address, { signal }).catch(() => null);
  return answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
};
const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
/** What of it is seen, a second line behind the first. */
const seen = (element) => {
  const copy = element.cloneNode(true);
  for (const hidden of copy.querySelectorAll(".visually-hidden")) hidden.remove();
  for (const line of copy.querySelectorAll(".sub")) line.prepend(" ");
  return words(copy);
};
const leadsTo = (text, address) => ({ text, act: () => location.assign(address) });

/** The queue's views by name, and each unit's cases by how they stand: "unit, tab". */
const fromQueue = async () => {
  const page = await pageAt("/office");
  if (!page) return [];
  const views = [...page.querySelectorAll("[data-testid=views] a")].map((a) => leadsTo(words(a), a.getAttribute("href")));
  const tabs = [...page.querySelectorAll(".tabs a[href^='/office?tab=']")];
  const units = [...page.querySelectorAll("#filter-unit option")].filter((o) => o.value);
  const byUnit = units.flatMap((unit) =>
    tabs.map((tab) => {
      // the count stands beside the name
      const name = tab.firstChild.textContent.trim();
      return leadsTo(`${words(unit)} ${name}`, `${tab.getAttribute("href")}&unit=${encodeURIComponent(unit.value)}`);
    }),
  );
  return [...views, ...byUnit];
};

/** What a search finds: the row in words, under the heading it stands under. */
const fromSearch = async (typed, signal) => {
  const page = await pageAt(`${search.action}?${new URLSearchParams({ [searchName()]: typed })}`, signal);
  return [...(page?.querySelectorAll("main section.section") ?? [])].flatMap((section) => {
    const kind = words(section.querySelector("h2"));
    return [...section.querySelectorAll("tbody tr")].slice(0, 4).flatMap((row) => {
      const link = row.querySelector("th a[href]") ?? row.querySelector("a[href]");
      if (!link) return [];
      // what it is called, then what stands beside it
      const named = link.closest("td, th");
      const cells = [named, ...[...row.cells].filter((cell) => cell !== named).slice(0, 2)].map(seen).filter(Boolean);
      return [leadsTo(`${kind} · ${cells.join(" · ")}`, link.getAttribute("href"))];
    });
  });
};
const searchName = () => document.querySelector("[data-search]").name;

let all = [];
let shown = [];
let at = 0;
let found = [];
let looking;
let moved = false;

/** Every word that was typed stands in it. */
const fits = (typed) => {
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ text }) => asked.every((word) => text.toLowerCase().includes(word));
};

const show = () => {
  const chosen = shown[at];
  const typed = box.value.trim();
  shown = [...all.filter(fits(typed)).slice(0, 12), ...found];
  if (typed && search) {
    const text = dialog.dataset.lookFor.replace("{q}", typed);
    const act = () => {
      document.querySelector("[data-search]").value = typed;
      search.requestSubmit();
    };
    shown.push({ text, act });
  }
  // what comes later does not move what was gone to
  at = moved ? Math.max(shown.findIndex(({ text }) => text === chosen?.text), 0) : 0;
  list.replaceChildren(
    ...shown.map(({ text }, n) => {
      const item = document.createElement("li");
      Object.assign(item, { id: `palette-${n}`, textContent: text });
      item.setAttribute("role", "option");
      item.addEventListener("click", () => choose(n));
      return item;
    }),
  );
  mark();
};

/** Typed on: the choice begins anew, and what a search finds comes a moment after the last key. */
const typed = () => {
  looking?.abort();
  looking = new AbortController();
  const { signal } = looking;
  const what = box.value.trim();
  moved = false;
  found = [];
  show();
  if (!search || [...what].length < 2) return;
  setTimeout(async () => {
    if (signal.aborted) return;
    const these = await fromSearch(what, signal).catch(() => []);
    if (signal.aborted) return;
    found = these.slice(0, 8);
    show();
  }, 200);
};

const mark = () => {
  [...list.children].forEach((item, n) => item.setAttribute("aria-selected", n === at));
  list.children[at]?.scrollIntoView({ block: "nearest" });
  if (shown.length) box.setAttribute("aria-activedescendant", `palette-${at}`);
  else box.removeAttribute("aria-activedescendant");
};

const choose = (n) => {
  const chosen = shown[n];
  if (!chosen) return;
  dialog.close();
  chosen.act();
};

box.addEventListener("input", typed);
box.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    moved = true;
    at = (at + step + shown.length) % Math.max(shown.length, 1);
    mark();
  } else if (event.key === "Enter") {
    event.preventDefault();
    choose(at);
  }
});
// a press beside it closes it, as Esc does
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

/** Opens it; the focus goes back to where it was when it closes. */
export const open = () => {
  if (dialog.open) return;
  all = choices();
  box.value = "";
  dialog.showModal();
  typed();
  // the queue is there for whoever has one: its link is in their navigation
  const queue = document.querySelector(".main-nav a[href='/office']");
  if (queue) {
    fromQueue().then((more) => {
      all = [...all, ...more];
      show();
    });
  }
  box.focus();
};
