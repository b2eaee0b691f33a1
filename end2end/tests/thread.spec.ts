// The main job as people do it: a firm submits, triage opens, the unit answers, the firm disputes and then
// confirms, somebody else closes. Everything is pressed, nothing is typed into an address but start pages.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";
import type { Browser, Page } from "@playwright/test";

async function as(browser: Browser, login: string): Promise<Page> {
  const { javaScriptEnabled, baseURL } = test.info().project.use;
  const context = await browser.newContext({ javaScriptEnabled, baseURL, locale: "zh-CN" });
  const page = await context.newPage();
  await logIn(page, login);
  return page;
}

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) =>
  main(page).getByRole("button", { name, exact: true }).first().click();
const follow = (page: Page, name: string) =>
  main(page).getByRole("link", { name, exact: true }).first().click();

/** Presses the words beside a radio button or a box, as people do. */
async function choose(page: Page, selector: string): Promise<void> {
  for (const box of await page.locator(selector).all()) {
    await page.locator(`label[for="${await box.getAttribute("id")}"]`).click();
    await expect(box).toBeChecked();
  }
}

test("a firm's words become a closed case", async ({ browser }) => {
  const firm = await as(browser, "yunxi");
  await firm.goto("/complaints/new");
  await shot(firm, "submit");
  await expectAccessible(firm);
  // a bad phone comes back with everything that was typed
  await firm.locator("[name=category]").selectOption("water");
  await firm.locator("[name=words]").fill("雨天总管冒溢，想请水科来看一看。");
  await firm.locator("[name=contact_phone]").fill("12");
  await press(firm, "提交问题");
  await expect(firm.locator("[data-testid=error-summary]")).toBeVisible();
  await expect(firm.locator("[name=words]")).toHaveValue("雨天总管冒溢，想请水科来看一看。");
  await firm.locator("[name=contact_phone]").fill("139 0000 0007");
  await press(firm, "提交问题");
  await expect(firm).toHaveURL(/submitted/);
  const number = /QY-\d{4}-\d{5}/.exec(firm.url())?.[0] ?? "";
  expect(number).not.toBe("");
  await expect(main(firm)).toContainText(number);

  const intake = await as(browser, "intake");
  await intake.goto("/office/complaints");
  await main(intake).locator(`a[href*="${number}"]`).first().click();
  await expect(main(intake)).toContainText("雨天总管冒溢");
  await expectAccessible(intake);
  await intake.goto(`/office/complaints/${number}/open`);
  await shot(intake, "triage");
  await expectAccessible(intake);
  await intake.locator("[name=title]").fill("雨天总管冒溢");
  await intake.locator("[name=theme]").selectOption("water");
  await choose(intake, "[name=difficulty][value=ordinary]");
  await choose(intake, "[name=track][value=enterprise_plan]");
  await intake.locator("[name=lead]").selectOption("shui");
  await main(intake).locator("form.form button[type=submit].primary").click();
  await expect(intake).toHaveURL(/\/office\/cases\/SX/);
  const path = new URL(intake.url()).pathname;

  const officer = await as(browser, "shui");
  await officer.goto("/office");
  await expect(main(officer)).toContainText("雨天总管冒溢");
  await shot(officer, "queue");
  await expectAccessible(officer);
  await officer.goto(path);
  await press(officer, "签收");
  await expect(main(officer)).toContainText("轮到您");
  await shot(officer, "case");
  await expectAccessible(officer);
  await follow(officer, "答复企业");
  await officer.locator("[name=text]").fill("管道今日疏通，雨前再查一次。");
  await press(officer, "答复企业");
  await expect(officer).toHaveURL(new RegExp(`${path}\\?done`));

  const settle = async (solved: string, level: string, words: string) => {
    await firm.goto(`/my/complaints/${number}/outcome`);
    await choose(firm, `[name=solved][value=${solved}]`);
    await choose(firm, `[name=satisfaction][value="${level}"]`);
    await firm.locator("[name=words]").fill(words);
    await main(firm).locator("form.form .form-buttons button:not([name])").click();
    await expect(firm).toHaveURL(/done=/);
  };
  await settle("no", "2", "昨晚又冒了。");
  await officer.goto(path);
  await expect(main(officer)).toContainText("昨晚又冒了");
  await follow(officer, "答复企业");
  await officer.locator("[name=text]").fill("换了泵，连看三天没有再冒。");
  await press(officer, "答复企业");
  await settle("yes", "5", "");

  // the handler has no such button; the head of the unit has
  await officer.goto(path);
  await expect(main(officer).getByRole("link", { name: "销号", exact: true })).toHaveCount(0);
  const head = await as(browser, "shui-head");
  await head.goto(path);
  await follow(head, "销号");
  await choose(head, "[name=closing][value=solved]");
  await choose(head, "[name=checks]");
  await head.locator("[name=text]").fill("到现场看过，泵运行正常。");
  await main(head).locator("form.form .form-buttons button:not([name])").click();
  await expect(head).toHaveURL(/done=/);
  await expect(main(head)).toContainText("到现场看过");
  await expectAccessible(head);
});

test("a supervisor goes from the number to the late case and its holder", async ({ browser }) => {
  const page = await as(browser, "supervisor");
  await page.goto("/supervision");
  await shot(page, "board");
  await expectAccessible(page);
  await main(page).locator("tbody tr").first().locator("a[href*='/supervision/overdue?unit=']").first().click();
  await expect(page).toHaveURL(/\/supervision\/overdue\?/);
  await shot(page, "overdue");
  await expectAccessible(page);
  await main(page).locator("tbody a").first().click();
  await expect(page).toHaveURL(/\/office\/(cases|complaints)\//);
  await expect(main(page)).toContainText("逾期");
});

test("the language switch keeps the page", async ({ browser }) => {
  const page = await as(browser, "supervisor");
  await page.goto("/supervision/overdue");
  await page.getByRole("button", { name: "English" }).first().click();
  await expect(page).toHaveURL(/\/supervision\/overdue/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("h1")).toContainText("overdue");
});

test("another firm's problem does not exist", async ({ browser }) => {
  const page = await as(browser, "guhe");
  const response = await page.goto("/my/complaints/QY-2026-00003");
  expect(response?.status()).toBe(404);
});
