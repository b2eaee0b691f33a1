// The eight routes a review looks at, and how to get to each.
import type { Page } from "@playwright/test";

/** A page to look at: its name, who looks, the way there from a start page, and what is pressed on it. */
interface Look {
  name: string;
  login: string;
  start: string;
  link?: string;
  press?: string;
}

/** The eight routes. */
export const ROUTES: Look[] = [
  { name: "1-home", login: "", start: "/" },
  { name: "2-submit", login: "yunxi", start: "/complaints/new" },
  { name: "3-my-problem", login: "yuping", start: "/my", link: "main a[href^='/my/complaints/QY']" },
  { name: "4-service-days", login: "yunxi", start: "/service-days" },
  { name: "5-queue", login: "supervisor", start: "/office?tab=open" },
  { name: "6-case", login: "shui", start: "/office", link: "main a[href^='/office/cases/']" },
  { name: "7-board", login: "supervisor", start: "/supervision" },
  { name: "8-order", login: "supervisor", start: "/supervision/orders", link: "main tbody a[href^='/supervision/orders/']" },
];

/** What is looked at beside them. */
export const BESIDE: Look[] = [
  { name: "9-leniency", login: "legal", start: "/leniency/register", link: "main a[href^='/leniency/MH-']" },
  { name: "10-refused", login: "hongji", start: "/complaints/new", press: "main .form-buttons button:not([name])" },
];

/** Goes there. */
export async function to(page: Page, { start, link, press }: Look): Promise<void> {
  await page.goto(start);
  if (link) {
    const href = (await page.locator(link).first().getAttribute("href")) ?? start;
    // from its top, not from where a list leads into it
    await page.goto(href.split("#")[0]);
  }
  if (press) await page.locator(press).first().click();
}
