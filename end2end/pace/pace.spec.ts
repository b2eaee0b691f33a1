// What the eight routes of the review cost on a slow phone: slow 4G and a quarter of this machine's speed. The table is
// written into docs/pace.md, and what is over its budget fails. `cargo xtask pace`.
import fs from "node:fs";
import path from "node:path";
import { type CDPSession, expect, test } from "@playwright/test";
import { logIn } from "../routes/people";
import { ROUTES, to } from "../screenshots/map";

/** Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;

/** What a route may cost: milliseconds, and kilobytes on the wire (interface.md M18, PE12). */
const BUDGET = { lcp: 2_500, inp: 200, shift: 0.02, html: 60, style: 25, script: 40 };
type Cost = Record<keyof typeof BUDGET, number>;

interface Heard {
  lcp: number;
  inp: number;
  shift: number;
}
declare global {
  interface Window {
    heard: Heard;
  }
}

/** Listens from the first moment on. */
function listen(): void {
  window.heard = { lcp: 0, inp: 0, shift: 0 };
  const on = (type: string, act: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true, ...more });
  on("largest-contentful-paint", (entry) => (window.heard.lcp = Math.max(window.heard.lcp, entry.startTime)));
  on("event", (entry) => (window.heard.inp = Math.max(window.heard.inp, entry.duration)), { durationThreshold: 16 });
  on("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) window.heard.shift += value;
  });
}

/** Bytes on the wire, by what they are. */
function weigh(cdp: CDPSession): Record<string, number> {
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = { Document: 0, Stylesheet: 0, Script: 0 };
  cdp.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  return bytes;
}

const table: { name: string; width: number; cost: Cost }[] = [];

for (const route of ROUTES) {
  test(route.name, async ({ browser, baseURL }) => {
    const base = baseURL ?? "";
    const width = ["supervisor", "shui"].includes(route.login) ? 1440 : 375;
    const storageState = await (await logIn(base, route.login)).storageState();
    const viewport = { width, height: width < 500 ? 812 : 900 };
    // where it is: found at full speed, in a browser whose memory is not that of the measured one
    const before = await browser.newContext({ baseURL: base, storageState, viewport });
    const looking = await before.newPage();
    await to(looking, route);
    const url = looking.url();
    await before.close();

    const context = await browser.newContext({ baseURL: base, storageState, viewport, locale: "zh-CN" });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(listen);
    const bytes = weigh(cdp);
    await page.goto(url, { timeout: 60_000 });
    await page.waitForTimeout(500);
    // what people do first: they go along the page by key, write into it, and open what is folded away
    for (let n = 0; n < 3; n += 1) await page.keyboard.press("Tab");
    const box = page.locator("main textarea, main input[type=text], header input[type=search]").first();
    if (await box.isVisible()) await box.pressSequentially("废水在线监测", { delay: 60 });
    const folded = page.locator("main summary, header summary").first();
    if (await folded.isVisible()) await folded.click();
    await page.waitForTimeout(500);
    const heard = await page.evaluate(() => window.heard);
    await context.close();
    const kb = (kind: string) => Math.round((bytes[kind] ?? 0) / 102.4) / 10;
    const cost = { ...heard, html: kb("Document"), style: kb("Stylesheet"), script: kb("Script") };
    table.push({ name: route.name, width, cost });
    const over = Object.entries(BUDGET).filter(([what, most]) => cost[what as keyof Cost] > most);
    expect(over.map(([what, most]) => `${what}: ${cost[what as keyof Cost]} of ${most}`)).toEqual([]);
  });
}

/** Filters an officer presses many times a day: on the office network (5 ms, 20 Mbit/s), on the machine as it is. */
const OFFICE = { offline: false, latency: 5, downloadThroughput: 20_000_000 / 8, uploadThroughput: 20_000_000 / 8 };
const FILTERS = [
  { name: "queue by stage", start: "/office?tab=open", go: "/office?tab=open&stage=handling" },
  { name: "overdue of a unit", start: "/supervision", go: "/supervision/overdue?unit=jidongche" },
  { name: "ledger, open", start: "/office/ledger", go: "/office/ledger?state=open" },
];
/** Milliseconds from the press until the page is drawn (interface.md, issue 3 C). */
const FILTER = 200;
const filters: { name: string; drawn: number }[] = [];

for (const { name, start, go } of FILTERS) {
  test(`filter: ${name}`, async ({ browser, baseURL }) => {
    const base = baseURL ?? "";
    const storageState = await (await logIn(base, "supervisor")).storageState();
    const context = await browser.newContext({ baseURL: base, storageState, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", OFFICE);
    const drawn: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      await page.goto(start);
      await page.goto(go);
      await page.waitForTimeout(200);
      drawn.push(
        await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY),
      );
    }
    await context.close();
    const median = [...drawn].sort((a, b) => a - b)[2] ?? Number.POSITIVE_INFINITY;
    filters.push({ name, drawn: median });
    expect(median, `${name}: milliseconds, of ${drawn.map(Math.round).join(", ")}`).toBeLessThanOrEqual(FILTER);
  });
}

test.afterAll(() => {
  const row = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const rows = table.map(({ name, width, cost }) =>
    row([name, width, Math.round(cost.lcp), Math.round(cost.inp), cost.shift.toFixed(3), cost.html, cost.style, cost.script]),
  );
  const text = [
    "# What a page costs on a slow phone",
    "",
    "Written by `cargo xtask pace`: slow 4G (150 ms, 1.6 Mbit/s), the processor four times slower, nothing in the",
    "browser's memory, a server built without optimisation on the same two cores. Kilobytes as they go over the wire.",
    "LCP: when the largest part is drawn. INP: the slowest answer to a key or a press. Both in milliseconds.",
    "",
    row(["route", "width", "LCP", "INP", "layout shift", "HTML", "style", "script"]),
    row(["---", "---:", "---:", "---:", "---:", "---:", "---:", "---:"]),
    ...rows,
    row(["*may cost*", "", BUDGET.lcp, BUDGET.inp, BUDGET.shift, BUDGET.html, BUDGET.style, BUDGET.script]),
    "",
    "# What a filter costs at a desk",
    "",
    "The office network (5 ms, 20 Mbit/s), the same server, this machine as it is: the middle of five, in milliseconds from",
    "the press until the page is drawn, with the database of the demo.",
    "",
    row(["filter", "drawn"]),
    row(["---", "---:"]),
    ...filters.map(({ name, drawn }) => row([name, Math.round(drawn)])),
    row(["*may cost*", FILTER]),
    "",
  ];
  fs.writeFileSync(path.join(__dirname, "../../docs/pace.md"), text.join("\n"));
});
