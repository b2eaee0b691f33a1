// What the demo does not hold at rest, done the way people do it, so that every page can be met: a matter
// waiting to be signed for, one waiting to be assigned again, orders waiting for a signature, today's desk.
import { type Browser, type BrowserContext, type Page, expect } from "@playwright/test";
import { logIn } from "./map";

const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";

async function as(browser: Browser, base: string, login: string): Promise<BrowserContext> {
  const state = await (await logIn(base, login)).storageState();
  return browser.newContext({ baseURL: base, storageState: state, locale: "zh-CN" });
}

/** Opens a form, fills in these fields beside what it proposes, and sends it; where it leads. */
async function send(page: Page, path: string, values: Record<string, string>): Promise<string | undefined> {
  const answer = await page.goto(path);
  if (answer?.status() !== 200) return undefined;
  const form = page.locator("main form.form").last();
  for (const [name, value] of Object.entries(values)) {
    const control = form.locator(`[name=${name}]`).first();
    const kind = await control.evaluate((e) => (e instanceof HTMLInputElement ? e.type : e.tagName));
    if (kind === "SELECT") await control.selectOption(value);
    else if (kind === "radio") await form.locator(`[name=${name}][value="${value}"]`).check({ force: true });
    else if (kind === "checkbox") await control.check({ force: true });
    else await control.fill(value);
  }
  await form.locator(".form-buttons button:not([name])").click();
  return (await page.getByTestId("error-summary").count()) === 0 ? new URL(page.url()).pathname : undefined;
}

/** A number as it stands in an address. */
const numberIn = (address = "") => /[A-Z]{2}-\d{4}-\d+/.exec(address)?.[0] ?? "";

export async function prepare(browser: Browser, base: string): Promise<void> {
  const contexts: BrowserContext[] = [];
  const page = async (login: string) => {
    contexts.push(await as(browser, base, login));
    return contexts.at(-1)?.newPage() as Promise<Page>;
  };
  const [firm, intake, officer, supervisor, admin] = [
    await page("yunxi"), await page("intake"), await page("shui"), await page("supervisor"), await page("admin"),
  ];
  const waiting = async (words: string) => {
    const said = await send(firm, "/complaints/new", { category: "water", words });
    const opened = await send(intake, `/office/complaints/${numberIn(said)}/open`, {});
    expect(opened, "intake opens a matter").toMatch(/\/office\/cases\//);
    return numberIn(opened);
  };
  await waiting("雨水口和污水口分不清，想请人来看一看。");
  const objected = await waiting("隔壁厂的废水流进我们的雨水沟。");
  expect(await send(officer, `/office/cases/${objected}/object`, { reason: "不在本单位职责内" })).toBeDefined();

  await supervisor.goto("/office?tab=open");
  const late = await supervisor.locator("main a[href^='/office/cases/']").evaluateAll((all) => all.map((a) => a.getAttribute("href")?.split("#")[0]));
  const order = { demand: "两个工作日内书面答复企业。", password: PASSWORD };
  const orders = [order, { ...order, draft: "1" }, { ...order, level: "red" }];
  for (const matter of new Set(late)) {
    const next = orders[0];
    if (next && (await send(supervisor, `${matter}/supervise`, next))) orders.shift();
  }
  expect(orders, "three matters take an order").toEqual([]);

  expect(await send(admin, "/admin/accounts/enforcement2/deactivate", { reason: "调离" })).toBeDefined();

  // refused on a day off: then nobody sits at a desk, and its page cannot be met
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  await send(intake, "/office/service-days/new", {
    organiser: "shengtai", date: today, from: "0:01", to: "23:59", place: "市局一楼大厅", theme: "临时服务台", chair: "宋国胜", places: "3",
  });
  await Promise.all(contexts.map((context) => context.close()));
}
