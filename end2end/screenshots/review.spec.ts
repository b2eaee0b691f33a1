// The pictures of the review: eight routes in every width and look, for people to look at. `cargo xtask screenshots`.
import path from "node:path";
import { type Page, test } from "@playwright/test";
import { logIn } from "../routes/map";

const FOLDER = path.join(__dirname, "../../screenshots");

/** The eight routes: name, who looks, and the way there from a start page. */
const ROUTES: { name: string; login: string; start: string; link?: string }[] = [
  { name: "1-home", login: "", start: "/" },
  { name: "2-submit", login: "yunxi", start: "/complaints/new" },
  { name: "3-my-problem", login: "yuping", start: "/my", link: "main a[href^='/my/complaints/QY']" },
  { name: "4-service-days", login: "yunxi", start: "/service-days" },
  { name: "5-queue", login: "supervisor", start: "/office?tab=open" },
  { name: "6-case", login: "shui", start: "/office", link: "main a[href^='/office/cases/']" },
  { name: "7-board", login: "supervisor", start: "/supervision" },
  { name: "8-order", login: "supervisor", start: "/supervision/orders", link: "main tbody a[href^='/supervision/orders/']" },
];

async function to(page: Page, { start, link }: (typeof ROUTES)[number]): Promise<void> {
  await page.goto(start);
  if (!link) return;
  await page.goto((await page.locator(link).first().getAttribute("href")) ?? start);
}

for (const route of ROUTES) {
  test(route.name, async ({ browser, baseURL }) => {
    const base = baseURL ?? "";
    const storageState = await (await logIn(base, route.login)).storageState();
    const staff = ["supervisor", "shui"].includes(route.login);
    for (const width of [375, 1440]) {
      for (const look of ["light", "large", "english", ...(staff ? ["dark"] : [])]) {
        const viewport = { width, height: width < 500 ? 812 : 900 };
        const context = await browser.newContext({ baseURL: base, storageState, viewport, locale: "zh-CN" });
        const chosen = { large: look === "large" ? "1" : "0", colours: look === "dark" ? "dark" : "light", lang: look === "english" ? "en" : "zh-CN" };
        await context.addCookies(Object.entries(chosen).map(([name, value]) => ({ name, value, url: base })));
        const page = await context.newPage();
        await to(page, route);
        await page.screenshot({ path: path.join(FOLDER, `${route.name}-${width}-${look}.png`), fullPage: true });
        if (route.name === "5-queue" && width === 1440 && look === "light") {
          await page.evaluate(() => document.documentElement.style.setProperty("filter", "grayscale(1)"));
          await page.screenshot({ path: path.join(FOLDER, `${route.name}-${width}-grey.png`), fullPage: true });
        }
        if (route.name === "8-order" && width === 1440 && look === "light") {
          await page.pdf({ path: path.join(FOLDER, `${route.name}.pdf`), format: "A4", preferCSSPageSize: true });
        }
        await context.close();
      }
    }
  });
}
