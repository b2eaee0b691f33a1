// The eight routes a review looks at, and how to get to each.
import type { Page } from "@playwright/test";

/** The eight routes: name, who looks, and the way there from a start page. */
export const ROUTES: { name: string; login: string; start: string; link?: string }[] = [
  { name: "1-home", login: "", start: "/" },
  { name: "2-submit", login: "yunxi", start: "/complaints/new" },
  { name: "3-my-problem", login: "yuping", start: "/my", link: "main a[href^='/my/complaints/QY']" },
  { name: "4-service-days", login: "yunxi", start: "/service-days" },
  { name: "5-queue", login: "supervisor", start: "/office?tab=open" },
  { name: "6-case", login: "shui", start: "/office", link: "main a[href^='/office/cases/']" },
  { name: "7-board", login: "supervisor", start: "/supervision" },
  { name: "8-order", login: "supervisor", start: "/supervision/orders", link: "main tbody a[href^='/supervision/orders/']" },
];

/** Goes there. */
export async function to(page: Page, { start, link }: (typeof ROUTES)[number]): Promise<void> {
  await page.goto(start);
  if (!link) return;
  const href = (await page.locator(link).first().getAttribute("href")) ?? start;
  // from its top, not from where a list leads into it
  await page.goto(href.split("#")[0]);
}
