// How fast pages are on a slow phone: slow 4G and a processor four times slower, written down as a table and held
// against the budgets of interface.md (M18, PE12). `cargo xtask pace` makes docs/pace.md anew.
import fs from "node:fs";
import path from "node:path";
import { type Browser, type Page, expect, test } from "@playwright/test";
import { logIn } from "../routes/map";

const TABLE = path.join(__dirname, "../../docs/pace.md");

/** Slow 4G as Lighthouse simulates it: bytes a second, and milliseconds there and back. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const PROCESSOR = 4;

/** Budgets of a page for enterprises: milliseconds, and kilobytes as they travel. */
const BUDGET = { lcp: 2_500, inp: 200, html: 60, css: 25, script: 40 };

interface Route {
  name: string;
  login: string;
  start: string;
  link?: string;
  /** Pages for the bureau's own desks are measured and held to nothing. */
  desk?: boolean;
}

const ROUTES: Route[] = [
  { name: "首页 `/`", login: "", start: "/" },
  { name: "提交问题，没有账号 `/complaints/first`", login: "", start: "/complaints/first" },
  { name: "查进度 `/track`", login: "", start: "/track" },
  { name: "登录 `/login`", login: "", start: "/login" },
  { name: "提交问题 `/complaints/new`", login: "yunxi", start: "/complaints/new" },
  { name: "我的 `/my`", login: "yuping", start: "/my" },
  { name: "一个问题 `/my/complaints/{number}`", login: "yuping", start: "/my", link: "main a[href^='/my/complaints/QY']" },
  { name: "自行报告 `/my/self-reports/new`", login: "yuping", start: "/my/self-reports/new" },
  { name: "企业服务日 `/service-days`", login: "yunxi", start: "/service-days" },
  { name: "工作台 `/office`", login: "intake", start: "/office", desk: true },
  { name: "事项 `/office/cases/{number}`", login: "shui", start: "/office", link: "main a[href^='/office/cases/']", desk: true },
  { name: "督办看板 `/supervision`", login: "supervisor", start: "/supervision", desk: true },
  { name: "台账 `/office/ledger`", login: "supervisor", start: "/office/ledger", desk: true },
];

interface Pace {
  lcp: number;
  inp: number;
  html: number;
  css: number;
  script: number;
}

/** Where the way there ends, found without the brakes on. */
async function addressOf(page: Page, { start, link }: Route): Promise<string> {
  await page.goto(start);
  return (link && (await page.locator(link).first().getAttribute("href"))) || start;
}

async function paceOf(browser: Browser, base: string, route: Route): Promise<Pace> {
  const storageState = await (await logIn(base, route.login)).storageState();
  const viewport = route.desk ? { width: 1440, height: 900 } : { width: 375, height: 812 };
  const open = () => browser.newContext({ baseURL: base, storageState, viewport, locale: "zh-CN" });
  const finder = await open();
  const address = await addressOf(await finder.newPage(), route);
  await finder.close();

  // a context of its own: nothing of it lies in the cache
  const context = await open();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { lcp: 0, inp: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = Math.max(seen.lcp, entry.startTime);
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.inp = Math.max(seen.inp, entry.duration);
    }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  const brakes = await context.newCDPSession(page);
  await brakes.send("Network.enable");
  await brakes.send("Network.emulateNetworkConditions", SLOW_4G);
  await brakes.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR });
  const bytes = { html: 0, css: 0, script: 0 };
  const kinds = new Map<string, keyof typeof bytes>();
  brakes.on("Network.responseReceived", ({ requestId, type }) => {
    const kind = ({ Document: "html", Stylesheet: "css", Script: "script" } as const)[type as "Document"];
    if (kind) kinds.set(requestId, kind);
  });
  brakes.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) bytes[kind] += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(300);
  // what travels before the first interaction is what counts; then somebody begins to type, or opens something
  const before = { ...bytes };
  const box = page.locator("main :is(textarea, input[type=text], input[type=tel], input[type=search], input:not([type]))").first();
  if ((await box.count()) > 0) {
    await box.click();
    await page.keyboard.type("2026", { delay: 60 });
  } else {
    const summary = page.locator("main summary").first();
    if ((await summary.count()) > 0) await summary.click();
    else await page.locator("h1").click();
  }
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => (window as unknown as { seen: { lcp: number; inp: number } }).seen);
  await context.close();
  return { ...before, ...seen };
}

test("pages on a slow phone", async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const lines = [
    "# 慢网络、慢手机上的速度",
    "",
    `Made by \`cargo xtask pace\`: slow 4G (${SLOW_4G.latency} ms, 1.6 Mbit/s down), processor ×${PROCESSOR} slower, nothing in the cache, the demo's data,`,
    "a development build of the server on the same machine. LCP and the slowest answer to a key or a tap (INP) in milliseconds,",
    "HTML, style and script in kilobytes as they travel before the first interaction.",
    "",
    `Budgets of the pages for enterprises: LCP ≤ ${BUDGET.lcp}, INP ≤ ${BUDGET.inp}, HTML ≤ ${BUDGET.html}, style ≤ ${BUDGET.css}, script ≤ ${BUDGET.script}.`,
    "",
    "| page | LCP | INP | HTML | style | script |",
    "|---|---:|---:|---:|---:|---:|",
  ];
  const over: string[] = [];
  for (const route of ROUTES) {
    const pace = await paceOf(browser, baseURL ?? "", route);
    const kb = (bytes: number) => Math.round(bytes / 102.4) / 10;
    const figures = { lcp: Math.round(pace.lcp), inp: Math.round(pace.inp), html: kb(pace.html), css: kb(pace.css), script: kb(pace.script) };
    lines.push(`| ${route.name} | ${Object.values(figures).join(" | ")} |`);
    if (route.desk) continue;
    for (const [what, most] of Object.entries(BUDGET)) {
      const is = figures[what as keyof Pace];
      if (is > most) over.push(`${route.name}: ${what} ${is} > ${most}`);
    }
  }
  fs.writeFileSync(TABLE, `${lines.join("\n")}\n`);
  expect(over).toEqual([]);
});
