// What script adds to pages that work without it. Loaded late, at home on our own origin, and small:
// - without a network a form is not sent into the void: its notice is shown and the words stay;
// - buttons that open the print dialogue, which only script can open.
"use strict";

addEventListener("submit", (event) => {
  const notice = event.target.querySelector("[data-offline]");
  if (!notice) return;
  notice.hidden = navigator.onLine;
  if (navigator.onLine) return;
  event.preventDefault();
  notice.scrollIntoView({ block: "center" });
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
