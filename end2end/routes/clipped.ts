// Text that is cut off: runs in the page, and is used where text is twice as large.

/** Each element that hides a part of its own text, with the words that are cut. Said again by no element around it. */
export function clippedText(): string[] {
  const said: string[] = [];
  const cut = new Set<Node>();
  const hides = (style: CSSStyleDeclaration) => [style.overflowX, style.overflowY].map((v) => v === "hidden" || v === "clip");
  const scrolls = (from: Element | null, to: Element): boolean => {
    if (!from || from === to) return false;
    const { overflowX, overflowY } = getComputedStyle(from);
    return /auto|scroll/.test(overflowX + overflowY) || scrolls(from.parentElement, to);
  };
  for (const e of [...document.querySelectorAll<HTMLElement | SVGElement>("body *")].reverse()) {
    const style = getComputedStyle(e);
    const [across, down] = hides(style);
    if (!across && !down) continue;
    const box = e.getBoundingClientRect();
    // meant to: words for screen readers only, and a line that ends in dots and is there whole in its title
    if (box.width <= 1 || box.height <= 1 || style.clipPath !== "none") continue;
    if (style.textOverflow === "ellipsis" && e.closest("[title]")) continue;
    const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (cut.has(text) || !text.textContent?.trim() || !parent) continue;
      // a part that scrolls by itself shows all of it, and what is hidden has nothing to show
      if (parent.closest("textarea, select, option, .visually-hidden") || scrolls(parent, e)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const outside = [...range.getClientRects()].some((line) => {
        if (line.width <= 1) return false;
        // the box of a letter is taller than the letter
        const spare = line.height / 4;
        const beside = across && (line.right > box.right + 2 || line.left < box.left - 2);
        return beside || (down && (line.bottom > box.bottom + spare || line.top < box.top - spare));
      });
      if (!outside) continue;
      cut.add(text);
      said.push(`${e.tagName.toLowerCase()}.${e.getAttribute("class") ?? ""} cuts off “${text.textContent.trim().slice(0, 30)}”`);
    }
  }
  return said;
}
