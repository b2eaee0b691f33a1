// What two firms say in much the same words stands together; one press opens one matter, one answer goes to each alone.
import type { Browser, Page } from "@playwright/test";
import { choose, expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

async function as(browser: Browser, login: string): Promise<Page> {
  const { javaScriptEnabled, baseURL, viewport } = test.info().project.use;
  const context = await browser.newContext({ javaScriptEnabled, baseURL, viewport, locale: "zh-CN" });
  const page = await context.newPage();
  await logIn(page, login);
  return page;
}

test("two firms with one cause are accepted together and answered each in its own file", async ({ browser }) => {
  // the data are shared by the runs with and without script
  const cause = scripted()
    ? "园区蒸汽管网检修停汽十天，烘干工序只能用备用锅炉"
    : "危废暂存间分区隔断和导流沟的做法拿不准，整改图纸改了三遍";
  const firms = ["yunxi", "mingyuan"];
  const numbers: string[] = [];
  for (const login of firms) {
    const firm = await as(browser, login);
    await firm.goto("/complaints/new");
    await firm.locator("[name=category]").selectOption("water");
    await firm.locator("[name=words]").fill(`${cause}。${login}厂。`);
    await firm.locator("[name=contact_phone]").fill("139 0000 0007");
    await firm.locator(".form-buttons button:not([name])").click();
    await expect(firm).toHaveURL(/submitted/);
    numbers.push(/QY-\d{4}-\d{5}/.exec(firm.url())?.[0] ?? "");
  }

  const intake = await as(browser, "intake");
  await intake.goto("/office");
  // found in the navigation, on a phone behind the menu
  await expect(intake.locator("nav a[href='/office/common-problems']").first()).toBeAttached();
  await intake.goto("/office/common-problems");
  const problem = intake.getByTestId("common-problem").filter({ hasText: cause.slice(0, 12) });
  await expect(problem).toContainText("2家企业，2个问题");
  await expect(problem).toContainText("待受理2个");
  await expectAccessible(intake);
  await shot(intake, "common-problems");
  await problem.getByText("逐条查看").click();
  await expect(problem.getByTestId("common-line")).toHaveCount(2);
  await problem.getByRole("link", { name: "一并受理并交办" }).click();
  await expect(intake.locator("[name=also]")).toBeChecked();
  await intake.locator("[name=title]").fill(cause.slice(0, 16));
  await intake.locator("[name=theme]").selectOption("water");
  await choose(intake, "一般");
  await choose(intake, "一事一议");
  await intake.locator("[name=lead]").selectOption("shui");
  await expectAccessible(intake);
  await shot(intake, "open-over-all");
  await intake.locator(".form-buttons button:not([name])").click();
  await expect(intake).toHaveURL(/\/office\/cases\/SX/);
  for (const number of numbers) await expect(intake.locator("main")).toContainText(number);
  const path = new URL(intake.url()).pathname;

  const officer = await as(browser, "shui");
  await officer.goto(path);
  await officer.locator("main").getByRole("button", { name: "签收", exact: true }).first().click();
  await expect(officer.locator("main")).toContainText("轮到您");
  await officer.goto(`${path}/answer`);
  await officer.locator("[name=complaint]").selectOption({ index: 1 });
  for (const number of numbers) await choose(officer, number);
  await officer.locator("[name=text]").fill("已与园区商定，本月底前恢复。");
  await expectAccessible(officer);
  await shot(officer, "answer-several");
  await officer.locator(".form-buttons button:not([name])").click();
  await expect(officer).toHaveURL(/done=/);

  for (const [at, login] of firms.entries()) {
    const firm = await as(browser, login);
    await firm.goto(`/my/complaints/${numbers[at]}`);
    await expect(firm.locator("main")).toContainText("本月底前恢复");
    await expect(firm.locator("main")).not.toContainText(numbers[1 - at] ?? "none");
    await expectAccessible(firm);
  }
});
