// Ctrl+K: one box that leads anywhere the page's own links and buttons lead, and else searches. Loaded at the first
// press; everything in it is in the navigation, in the menus and on the page as well.
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

let all = [];
let shown = [];
let at = 0;

const show = () => {
  const typed = box.value.trim().toLowerCase();
  shown = all.filter(({ text }) => text.toLowerCase().includes(typed)).slice(0, 12);
  if (typed && search) {
    const text = dialog.dataset.lookFor.replace("{q}", box.value.trim());
    const act = () => {
      document.querySelector("[data-search]").value = box.value.trim();
      search.requestSubmit();
    };
    shown.push({ text, act });
  }
  at = 0;
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

box.addEventListener("input", show);
box.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
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
  show();
  box.focus();
};
