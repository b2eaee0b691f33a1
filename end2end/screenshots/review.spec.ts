// The pictures of the review: eight routes in every width and look, a leniency file and a refused form beside them, for
// people to look at; the README's picture is one of them. `cargo xtask screenshots`.
import path from "node:path";
import { test } from "@playwright/test";
import { logIn } from "../routes/people";
import { BESIDE, ROUTES, to } from "./map";

const FOLDER = path.join(__dirname, "../../screenshots");

for (const route of [...ROUTES, ...BESIDE]) {
  test(route.name, async ({ browser, baseURL }) => {
    const base = baseURL ?? "";
    const storageState = await (await logIn(base, route.login)).storageState();
    const staff = ["supervisor", "shui", "legal"].includes(route.login);
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
        if (route.name === "6-case" && width === 1440 && look === "light") {
          // the picture of the README: as much of it as a desk shows at once
          await page.screenshot({ path: path.join(__dirname, "../../docs/case.png") });
        }
        if (route.name === "8-order" && width === 1440 && look === "light") {
          await page.pdf({ path: path.join(FOLDER, `${route.name}.pdf`), format: "A4", preferCSSPageSize: true });
        }
        await context.close();
      }
    }
  });
}
