// A plan as people make one: drawn up from a matter, measures added one at a time, approved by the head, read by
// the firm on a phone's page, carried out with a file as evidence, verified by somebody else.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";
import type { Browser, Page } from "@playwright/test";

async function as(browser: Browser, login: string, width = 1440): Promise<Page> {
  const { javaScriptEnabled, baseURL } = test.info().project.use;
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ javaScriptEnabled, baseURL, viewport, locale: "zh-CN" });
  const page = await context.newPage();
  await logIn(page, login);
  return page;
}

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) =>
  main(page).getByRole("button", { name, exact: true }).first().click();
const follow = (page: Page, name: string) =>
  main(page).getByRole("link", { name, exact: true }).first().click();

/** Presses the words beside a radio button, as people do. */
async function choose(page: Page, selector: string): Promise<void> {
  const box = page.locator(selector);
  await page.locator(`label[for="${await box.getAttribute("id")}"]`).click();
  await expect(box).toBeChecked();
}

/** A matter of the water section in hand, of a firm that just spoke. Gives its address. */
async function matter(browser: Browser): Promise<string> {
  const firm = await as(browser, "yunxi", 375);
  await firm.goto("/complaints/new");
  await firm.locator("[name=category]").selectOption("water");
  await firm.locator("[name=words]").fill("厂区排口比园区总管低，想请水科定个接管方案。");
  await firm.locator("[name=contact_phone]").fill("139 0000 0007");
  await press(firm, "提交问题");
  await expect(firm).toHaveURL(/submitted/);
  const number = /QY-\d{4}-\d{5}/.exec(firm.url())?.[0] ?? "";
  const intake = await as(browser, "intake");
  await intake.goto(`/office/complaints/${number}/open`);
  await intake.locator("[name=title]").fill("厂区排口接入园区总管");
  await intake.locator("[name=theme]").selectOption("water");
  await choose(intake, "[name=difficulty][value=ordinary]");
  await choose(intake, "[name=track][value=enterprise_plan]");
  await intake.locator("[name=lead]").selectOption("shui");
  await main(intake).locator("form.form button[type=submit].primary").click();
  await expect(intake).toHaveURL(/\/office\/cases\/SX-/);
  return new URL(intake.url()).pathname;
}

async function addMeasure(page: Page, what: string, owner: string): Promise<void> {
  await follow(page, "加措施");
  await page.locator("[name=what]").fill(what);
  await choose(page, "[name=kind][value=engineering]");
  await page.locator("select[name=owner]").selectOption(owner);
  await page.locator("[name=acceptance]").fill("有验收单。");
  // unit and date come filled in
  await expect(page.locator("[name=due_on]")).not.toHaveValue("");
}

test("a plan goes from its draft to a verified measure", async ({ browser }) => {
  const address = await matter(browser);
  const officer = await as(browser, "shui");
  await officer.goto(address);
  await press(officer, "签收");
  await follow(officer, "制定方案");
  await officer.locator("[name=findings]").fill("厂区排口标高低于园区总管，雨天倒灌。");
  await officer.locator("[name=target]").fill("两个月内接入园区总管。");
  await officer.locator("[name=acceptance]").fill("连续七天不再外运。");
  // what the theme's template proposes is not what this plan needs
  for (const box of await officer.locator("[name=template]").all()) await box.uncheck({ force: true });
  await expectAccessible(officer);
  await shot(officer, "plan-draft");
  await press(officer, "保存，去加措施");
  await expect(officer.getByTestId("plan-status")).toHaveText("拟定中");
  const plan = new URL(officer.url()).pathname;
  const number = plan.split("/").pop() ?? "";

  // a day off comes back at its field, with the next working day and everything that was typed
  await addMeasure(officer, "指导企业安装两台提升泵。", "xiuwu");
  const due = await officer.locator("[name=due_on]").inputValue();
  await officer.locator("[name=due_on]").fill("2020-01-01");
  await press(officer, "保存措施");
  await expect(officer.locator("[data-testid=error-summary]")).toBeVisible();
  await expect(officer.locator("[name=what]")).toHaveValue("指导企业安装两台提升泵。");
  await shot(officer, "measure-refused");
  await officer.locator("[name=due_on]").fill(due);
  await press(officer, "保存措施");
  await expect(officer.getByTestId("waiting-table")).toContainText("两台提升泵");
  await addMeasure(officer, "办理接管手续。", "shui");
  await expectAccessible(officer);
  await shot(officer, "measure-form");
  await press(officer, "保存措施");
  await expect(officer.getByTestId("waiting-table")).toContainText("接管手续");
  await expectAccessible(officer);
  await shot(officer, "plan-drafted");

  const head = await as(browser, "shui-head");
  await head.goto("/office");
  await expect(head.getByTestId("plans-waiting")).toContainText(number);
  await shot(head, "queue-with-plan");
  await head.goto(plan);
  await press(head, "审定方案");
  await expect(head.getByTestId("plan-status")).toHaveText("执行中");
  await expectAccessible(head);
  await shot(head, "plan-in-force");

  const firm = await as(browser, "yunxi", 375);
  await firm.goto("/my");
  await firm.getByTestId("my-plans").getByRole("link").filter({ hasText: number }).click();
  await expect(firm.getByTestId("my-measures")).toContainText("两台提升泵");
  await expectAccessible(firm);
  await shot(firm, "my-plan");
  await press(firm, "确认已阅");
  await expect(main(firm)).not.toContainText("请您查看方案");

  const owner = await as(browser, "xiuwu");
  await owner.goto("/office");
  await expect(owner.getByTestId("measures-waiting")).toContainText("两台提升泵");
  await shot(owner, "queue-with-measure");
  await owner.goto(plan);
  await owner.getByTestId("measures-table").getByRole("link", { name: /提升泵/ }).click();
  const measure = new URL(owner.url()).pathname;
  await follow(owner, "报告已完成");
  await owner.locator("[name=text]").fill("两台泵已装好，验收单见附件。");
  await owner.locator("input[type=file]").last().setInputFiles({
    name: "验收单.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("两台泵，验收合格。"),
  });
  await expectAccessible(owner);
  await shot(owner, "measure-report");
  await press(owner, "提交报告");
  await expect(owner.getByTestId("measure-status")).toHaveText("待核验");
  await expect(owner.getByTestId("files")).toContainText("验收单.txt");

  await head.goto(measure);
  await follow(head, "核验通过");
  await expect(main(head)).toContainText("两台泵已装好");
  await head.locator("[name=text]").fill("现场看过，运行正常。");
  await shot(head, "measure-verify");
  await press(head, "核验通过");
  await expect(head.getByTestId("measure-status")).toHaveText("已核验");
  await expectAccessible(head);
  await shot(head, "measure");

  await officer.goto(address);
  await expect(officer.getByTestId("measure-count")).toHaveText("措施 1/2");
  await expectAccessible(officer);
  await shot(officer, "case-with-plan");
  await officer.goto("/office/plans");
  await expect(officer.getByTestId("plans-table")).toContainText(number);
  await shot(officer, "plans");
});

test("a measure that slips shows what it would push, and nothing moves before the head confirms it", async ({ browser }) => {
  const address = await matter(browser);
  const officer = await as(browser, "shui");
  await officer.goto(address);
  await press(officer, "签收");
  await follow(officer, "制定方案");
  await officer.locator("[name=findings]").fill("厂区没有接管井。");
  await officer.locator("[name=target]").fill("接入园区总管。");
  await officer.locator("[name=acceptance]").fill("接管井验收。");
  for (const box of await officer.locator("[name=template]").all()) await box.uncheck({ force: true });
  await press(officer, "保存，去加措施");
  const plan = new URL(officer.url()).pathname;
  for (const what of ["挖接管井。", "验收接管井。"]) {
    await addMeasure(officer, what, "shui");
    await press(officer, "保存措施");
    await expect(officer.getByTestId("waiting-table")).toContainText(what);
  }
  const second = officer.getByTestId("waiting-table").getByRole("row").filter({ hasText: "验收接管井" });
  await second.getByRole("link", { name: "前置措施" }).click();
  await officer.locator("[name=after]").selectOption({ label: "挖接管井。" });
  await main(officer).locator("form.form button[type=submit].primary").click();
  await expect(second).toContainText("挖接管井");

  const head = await as(browser, "shui-head");
  await head.goto(plan);
  await press(head, "审定方案");
  await expect(head.getByTestId("plan-status")).toHaveText("执行中");
  const measures = head.getByTestId("measures-table");
  const last = measures.getByRole("row").filter({ hasText: "验收接管井" });
  const days = /\d+月\d+日/;
  const before = days.exec(await last.innerText())?.[0] ?? "none";
  await measures.locator("a[href^='/office/measures/']").filter({ hasText: "挖接管井" }).click();
  await follow(head, "调整时限");
  await head.locator("[name=reason]").fill("挖机进不了场。");
  const stands = await head.locator("[name=due_on]").inputValue();
  // a week later, or the first day after that which is worked
  for (let more = 7; more < 20; more += 1) {
    const day = new Date(`${stands}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + more);
    await head.locator("[name=due_on]").fill(day.toISOString().slice(0, 10));
    await main(head).locator("form.form button[type=submit].primary").click();
    const refused = head.getByTestId("error-summary");
    await expect(head.getByTestId("measure-status").or(refused)).toBeVisible();
    if ((await refused.count()) === 0) break;
  }
  await expect(main(head)).toContainText("还没后移");

  await head.goto(plan);
  const slip = head.getByTestId("slip");
  await expect(slip).toContainText("后面的措施还没有后移");
  await expect(slip.getByTestId("moves-table")).toContainText(before);
  await expectAccessible(head);
  await shot(head, "plan-slip");
  // the officer reads the same and cannot press
  await officer.goto(plan);
  await expect(officer.getByTestId("slip")).toContainText(before);
  await expect(officer.getByTestId("slip").getByRole("button")).toHaveCount(0);
  await head.getByTestId("slip").getByRole("button", { name: "确认后移" }).click();
  await expect(head.getByTestId("slip")).toHaveCount(0);
  await expect(last).not.toContainText(before);
});
