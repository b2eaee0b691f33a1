// Every route of the router is met in every state, width, look and language, with and without script, and axe
// finds nothing. By default each route meets every value and all routes together every pair of values;
// `cargo xtask test browser -- --all` makes each meet the whole product.
import { type Browser, type Page, expect, test } from "@playwright/test";
import { WHOLE, axeFindings } from "../tests/axe";
import { clippedText } from "./clipped";
import { foundIn, isForm, type Met, pages } from "./map";
import { type Combination, everyValue, missingPairs, product } from "./pairwise";
import { isStaff, logIn, type Session } from "./people";

const FIRST_DAY = process.env.ZHUQI_URL_FIRST_DAY ?? "";

// found by the project before this one (find.spec.ts)
const { met, sessions } = foundIn(process.env.ZHUQI_ROUTES ?? "");

const firstDay = new Map<string, Session>();

/** What somebody's browser keeps: from the finding, or fetched once from the server of the first day. */
async function session(base: string, { login, session }: Met): Promise<Session> {
  const found = sessions[session ?? login];
  if (base !== FIRST_DAY && found) return found;
  const key = `${base} ${login}`;
  let kept = firstDay.get(key);
  if (!kept) {
    const context = await logIn(base, login);
    kept = await context.storageState();
    firstDay.set(key, kept);
    await context.dispose();
  }
  return kept;
}

/** The page of somebody, kept from route to route: a context of its own each time would cost more than the page. */
const opened = new Map<string, Page>();

/** A page as this combination wants it. */
async function open(browser: Browser, base: string, who: Met, row: Combination): Promise<Page> {
  const key = `${base} ${who.session ?? who.login}`;
  let page = opened.get(key);
  if (!page) {
    const context = await browser.newContext({
      baseURL: base,
      storageState: await session(base, who),
      timezoneId: "Asia/Shanghai",
    });
    page = await context.newPage();
    opened.set(key, page);
  }
  const chosen = { lang: row.lang, large: row.look === "large" ? "1" : "0", colours: row.look === "dark" ? "dark" : "light" };
  await page.context().addCookies(Object.entries(chosen).map(([name, value]) => ({ name, value, url: base })));
  await page.setViewportSize({ width: Number(row.width), height: row.width === "1440" ? 900 : 812 });
  await page.unrouteAll();
  // script that never arrives; with script switched off altogether axe could not look
  if (row.script === "blocked") await page.route(/\.(js|wasm)$/, (route) => route.abort());
  return page;
}

/** Sends the form with nothing in it; where nothing is asked, with something nobody asked for. */
async function sendNothing(page: Page, path: string): Promise<void> {
  await Promise.all([
    page.waitForEvent("load"),
    page.evaluate((own) => {
      const form = [...document.querySelectorAll<HTMLFormElement>("main form.form")].find(
        (f) => new URL(f.action).pathname === own,
      );
      if (!form) throw new Error(`no form is posted to ${own}`);
      const asked = [...form.querySelectorAll(".field")].some((f) => !f.hasAttribute("data-optional") && !f.querySelector(".static"));
      for (const control of form.elements) {
        if (control instanceof HTMLInputElement && control.type !== "hidden") {
          control.checked = false;
          control.value = control.type === "checkbox" || control.type === "radio" ? control.value : "";
        }
        if (control instanceof HTMLTextAreaElement) control.value = "";
        if (control instanceof HTMLSelectElement) control.value = "";
      }
      if (!asked) {
        const extra = document.createElement("input");
        Object.assign(extra, { type: "hidden", name: "nobody_asked", value: "1" });
        form.append(extra);
      }
      form.submit();
    }, path),
  ]);
}

async function findings(page: Page): Promise<string[]> {
  const found = await axeFindings(page, WHOLE);
  const own = await page.evaluate(() => {
    const said: string[] = [];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) said.push(`the page is ${wide} px wider than the screen`);
    if (document.querySelectorAll("h1").length !== 1) said.push("not exactly one h1");
    if (document.querySelector("[style]")) said.push("a style in place");
    if (!document.body.classList.contains("side-staff") && window.innerWidth < 500) {
      const pressed = "main .button, main input.input, main select, main .tab, .nav-link, .switch button";
      for (const e of document.querySelectorAll(pressed)) {
        const { height } = e.getBoundingClientRect();
        if (height > 0 && height < 43.5) said.push(`${e.className || e.tagName} is ${height} px high`);
      }
    }
    return said;
  });
  return [...found, ...own];
}

/** All values there are; a page has those of them that can be. */
const FACTORS = {
  state: ["normal", "empty", "invalid"],
  width: ["375", "1440"],
  look: ["light", "large", "dark"],
  lang: ["zh-CN", "en"],
  script: ["on", "blocked"],
};

const had = new Set<string>();

/** On the first day nobody has set up a second step. */
const LATER = ["/second-factor", "/second-factor/codes"];

/** The combinations in which a page is met. */
function rowsOf(route: string): Combination[] {
  const firstDay = FIRST_DAY !== "" && !route.includes("{") && !LATER.includes(route);
  // one is a choice of what is offered, the other is only looked at again without the name of its button
  const refusable = isForm(route) && !["/act-as", "/office/bulk"].includes(route);
  const factors = {
    ...FACTORS,
    state: ["normal", ...(firstDay ? ["empty"] : []), ...(refusable ? ["invalid"] : [])],
    look: ["light", "large", ...(isStaff(met[route]?.[0]?.login ?? "") || route.startsWith("/dev") ? ["dark"] : [])],
  };
  return process.env.ZHUQI_ALL ? product(factors) : everyValue(factors, had);
}

const ROWS = pages().map((page) => ({ ...page, rows: rowsOf(page.path) }));

test("together the routes meet every pair of values", () => {
  test.skip(process.env.ZHUQI_ALL !== undefined, "each route meets them all");
  expect(missingPairs(FACTORS, had)).toEqual([]);
});

for (const { path: route, who, rows } of ROWS) {
  test(`${route} (${who})`, async ({ browser, baseURL }) => {
    test.setTimeout(process.env.ZHUQI_ALL ? 600_000 : 120_000);
    const base = baseURL ?? "";
    const found = met[route]?.[0];
    expect(found, `no link of the demo leads to ${route}: lay a turn that does in routes/prepare`).toBeDefined();
    if (!found) return;
    const wrong: string[] = [];
    for (const row of rows) {
      const page = await open(browser, row.state === "empty" ? FIRST_DAY : base, found, row);
      const answer = await page.goto(route === "/office/bulk" ? found.url : found.url.split("?")[0]);
      // as tall as the page, so that the bar that stays in sight under a thumb lies over nothing
      const fit = async () => {
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width: Number(row.width), height: Math.min(Math.max(height, 812), 8_000) });
      };
      const name = Object.values(row).join(" ");
      if (answer?.status() !== 200) wrong.push(`${name}: ${answer?.status()}`);
      const shown = new URL(page.url()).pathname;
      if (shown !== found.url.split("?")[0]) wrong.push(`${name}: led on to ${shown}`);
      if (row.state === "invalid") {
        await sendNothing(page, found.url.split("?")[0]);
        const refused = await page.getByTestId("error-summary").count();
        if (refused !== 1) wrong.push(`${name}: nothing was refused`);
        const title = await page.title();
        if (!/^(有错误：|Error: )/.test(title)) wrong.push(`${name}: the title says nothing of the error: ${title}`);
      }
      await fit();
      wrong.push(...(await findings(page)).map((f) => `${name}: ${f}`));
    }
    // 320 px wide, and text twice as large: nothing is cut off and nothing scrolls sideways
    const page = await open(browser, base, found, { width: "320", look: "light", lang: "zh-CN", script: "on" });
    await page.goto(found.url);
    for (const [width, size] of [["320", "100%"], ["1280", "200%"]]) {
      await page.setViewportSize({ width: Number(width), height: 812 });
      const wide = await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        return document.documentElement.scrollWidth - window.innerWidth;
      }, size);
      if (wide > 0) wrong.push(`${width} px, text ${size}: ${wide} px too wide`);
      for (const cut of await page.evaluate(clippedText)) wrong.push(`${width} px, text ${size}: ${cut}`);
    }
    expect(wrong).toEqual([]);
  });
}
