// What axe finds wrong with a page, in words.
import AxeBuilder from "@axe-core/playwright";
import { type Page } from "@playwright/test";

/** What holds of a page however far it is scrolled. */
export const WALKED = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
/** What holds where the page is as tall as all that is on it: a bar that stays in sight lies over no target then. */
export const WHOLE = [...WALKED, "wcag22aa", "best-practice"];

/**
 * The findings of a page. No page of ours has a frame, so axe need not open a second page to gather them: that halves
 * its time.
 */
export async function axeFindings(page: Page, tags: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(tags).setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target).slice(0, 4).join(" · ")})`);
}
