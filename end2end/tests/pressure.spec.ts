// What a supervisor does on a Monday: one sheet for the leader, several orders in one press, a draft signed with other words.
import { choose, expect, expectAccessible, logIn, shot, test } from "./fixtures";

const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";

test("the board and the list behind it are one sheet of paper each", async ({ page }) => {
  await logIn(page, "supervisor");
  for (const path of ["/supervision", "/supervision/overdue"]) {
    await page.goto(path);
    const paper = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  }
});

test("every late matter of a unit gets its order in one press, and what is changed at signing is what the unit reads", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.goto("/supervision/overdue?unit=jidongche");
  const late = page.getByTestId("overdue-table").locator("a[href^='/office/cases/']");
  const matter = ((await late.first().getAttribute("href")) ?? "").split("#")[0];
  await shot(page, "overdue-of-a-unit");
  await page.getByRole("link", { name: "批量发督办单" }).click();
  await expectAccessible(page);
  await shot(page, "orders-at-once");
  // red waits for a leader: nothing is numbered, the unit knows of nothing
  await choose(page, "红牌督办函");
  await page.locator("[name=password]").fill(PASSWORD);
  await page.getByRole("button", { name: "批量发督办单" }).click();
  await expect(page).toHaveURL(/\/supervision\/orders\?done=/);
  await page.goto("/supervision/orders?state=drafted");
  const title = await page.request.get(matter).then((r) => r.text());
  expect(title).not.toContain("红牌督办函");

  await page.context().clearCookies();
  await logIn(page, "leader");
  await page.goto("/supervision/orders?state=drafted");
  await page.getByRole("row").filter({ hasText: "机动车" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "签发", exact: true }).click();
  await expect(page.locator("[name=due_on]")).not.toHaveValue("");
  await page.getByLabel("督办要求").fill("请由中心负责人当面向企业说明，书面反馈结果。");
  await page.locator("[name=password]").fill(PASSWORD);
  await expectAccessible(page);
  await shot(page, "order-sign");
  await page.getByRole("button", { name: "签发", exact: true }).click();
  await expect(page.getByTestId("paper-number")).toContainText("号");
  await expect(page.locator("main")).toContainText("当面向企业说明");
});
