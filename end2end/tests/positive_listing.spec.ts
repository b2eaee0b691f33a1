// The positive list: a firm is proposed and reviewed, another one is suspended and resumed, and each firm reads how it
// stands.
import { choose, DEMO_PASSWORD, expect, expectAccessible, logIn, shot, test } from "./fixtures";

test("a firm comes before the public by two hands", async ({ page }) => {
  await logIn(page, "shui-head");
  await page.goto("/positive-list");
  await expect(page.getByTestId("positive-list").getByRole("link").first()).toBeVisible();
  await expectAccessible(page);
  await shot(page, "positive-list");
  await page.goto("/positive-list/91410811YYYY000633/propose");
  await choose(page, "污染小、吸纳就业多");
  for (const box of await page.locator("[name=criteria]").all()) await box.check({ force: true });
  await page.getByLabel("核对情况").fill("查了三年执法记录和在线监控，符合。");
  await expectAccessible(page);
  await shot(page, "positive-propose");
  await page.getByRole("button", { name: "提出列入" }).click();
  await expect(page.getByTestId("listing-standing")).toHaveText("已提出，待审核");

  await page.context().clearCookies();
  await logIn(page, "supervisor");
  await page.goto("/positive-list/91410811YYYY000633");
  await page.getByRole("link", { name: "审核" }).click();
  await choose(page, "同意，开始公示");
  await page.getByLabel("审核意见").fill("材料齐全。");
  await page.getByLabel("您的密码").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page.getByTestId("listing-standing")).toHaveText("公示中");
});

test("a leader suspends a listing and the firm reads why", async ({ page }) => {
  await logIn(page, "leader");
  await page.goto("/positive-list?state=listed");
  await page.getByRole("link", { name: /盛昊/ }).click();
  await shot(page, "positive-firm");
  await page.getByRole("link", { name: "暂停" }).click();
  await page.getByLabel("原因").fill("正在核实一件举报。");
  await page.getByLabel("您的密码").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "暂停" }).click();
  await expect(page.getByTestId("listing-standing")).toHaveText("已暂停");
  await expect(page.getByTestId("by-rule")).toContainText("可以恢复");

  await page.context().clearCookies();
  await logIn(page, "shenghao");
  await page.goto("/my/positive-list");
  await expect(page.getByTestId("our-standing")).toContainText("已暂停");
  await expect(page.getByText("正在核实一件举报。")).toBeVisible();
  await shot(page, "positive-ours");
});

test("a firm whose decision was served is off the list and barred", async ({ page }) => {
  await logIn(page, "xiangrui");
  await page.goto("/my/positive-list");
  await expect(page.getByTestId("our-standing")).toContainText("不能再列入");
});
