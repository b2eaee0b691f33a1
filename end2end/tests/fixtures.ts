// What every spec starts from: a page that must stay free of script errors, logging in, pictures, accessibility.
import { createHmac } from "node:crypto";
import path from "node:path";
import { expect, type Page, test as base } from "@playwright/test";
import { WALKED, axeFindings } from "./axe";

/** The demo accounts share it; `zhuqi demo` prints it. */
export const DEMO_PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";

/** `test` of Playwright, which also fails when a page throws or breaks its own content security policy. */
export const test = base.extend<{ pageErrors: string[] }>({
  pageErrors: [
    async ({ context }, use) => {
      const heard: string[] = [];
      context.on("weberror", (error) => heard.push(String(error.error())));
      context.on("console", (message) => {
        if (/content security policy/i.test(message.text())) heard.push(message.text());
      });
      await use(heard);
      expect(heard, "errors of the page itself").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Logs in through the form, as a person does, and returns on the page that follows. */
export async function logIn(page: Page, login: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto("/login");
  const form = page.locator("form", { has: page.locator("[name=password]") });
  await form.locator("[name=login]").fill(login);
  await form.locator("[name=password]").fill(password);
  await form.locator("button:not([type=button])").first().click();
  await expect(page, `${login} is let in`).not.toHaveURL(/\/login(\?|$)/);
}

/** Types the name of a firm that the box offers: the first, the second …, or the first whose line has these words. */
export async function typeFirm(page: Page, which: number | string | RegExp): Promise<string> {
  const box = page.locator("main [name=enterprise]");
  const offered = await box.evaluate((el) => [...((el as HTMLInputElement).list?.options ?? [])].map((o) => o.value));
  const has = (line: string) => (which instanceof RegExp ? which.test(line) : line.includes(String(which)));
  const line = typeof which === "number" ? offered[which - 1] : offered.find(has);
  const name = (line ?? "").split(" · ")[0] ?? "";
  expect(name, `a firm is offered for ${which}`).not.toBe("");
  await box.fill(name);
  return name;
}

/** Whether this run has script. */
export function scripted(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

/** A picture of the whole page in `screenshots/`, for people to look at; nothing is compared with it. */
export async function shot(page: Page, name: string): Promise<void> {
  const { config, project } = test.info();
  const file = path.join(config.rootDir, "../screenshots", `${name}-${project.name}.png`);
  await page.screenshot({ path: file, fullPage: true });
}

/** No finding of axe at WCAG 2.1 A and AA. Without script axe cannot run; the server sends the same page to both. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!scripted()) return;
  expect(await axeFindings(page, WALKED)).toEqual([]);
}

/** Ticks a choice as a person does, on its words: the box itself lies under them. */
export async function choose(page: Page, words: string): Promise<void> {
  await page.locator("label", { hasText: words }).first().click();
}

/** What an authenticator shows now for a key in base 32 (RFC 6238). */
export function codeOf(key: string, at = Date.now()): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key.replaceAll(" ", "")].map((l) => letters.indexOf(l).toString(2).padStart(5, "0")).join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((b) => parseInt(b, 2));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", Buffer.from(bytes)).update(step).digest();
  const from = (mac[19] ?? 0) & 15;
  return ((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).toString().padStart(6, "0");
}

/** Sends the plan of a service day that is filled in. On a day off the form asks once more, and it is meant. */
export async function plan(page: Page): Promise<void> {
  const send = page.locator("main form.form .form-buttons button:not([name])");
  await send.click();
  const meant = page.locator("main [name=day_off]");
  if (!(await meant.isVisible())) return;
  await meant.check();
  await send.click();
}

/** What is printed is the paper and nothing of the site, on as many sheets as its words fill. Only where script runs. */
export async function expectOnlyThePaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  const [millimetre, size] = [96 / 25.4, page.viewportSize() ?? { width: 1280, height: 720 }];
  await page.setViewportSize({ width: Math.round((210 - 26 - 28) * millimetre), height: 850 });
  const paper = await page.locator(".sheet.doc").innerText();
  expect((await page.locator("body").innerText()).replace(/\s/g, "")).toBe(paper.replace(/\s/g, ""));
  const tall = await page.locator(".sheet.doc").evaluate((e) => e.getBoundingClientRect().height);
  const sheets = Math.ceil(tall / ((297 - 37 - 35) * millimetre) + 0.1);
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = printed.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThanOrEqual(sheets);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize(size);
}
