// The prudence gate: a leader approves what the legal section agreed to, its term runs, and a firm that corrected it asks
// for release and reads what came of it.
import { choose, DEMO_PASSWORD, expect, expectAccessible, logIn, shot, test, typeFirm } from "./fixtures";

test("a seal is asked for in full and refused in words where it is not", async ({ page }) => {
  await logIn(page, "enforcement2");
  await page.goto("/coercive-measures");
  await expectAccessible(page);
  await shot(page, "coercive-list");
  await page.goto("/coercive-measures/new");
  await typeFirm(page, "在正面清单内");
  await choose(page, "查封");
  await page.locator("[name=ground]").selectOption("evasion");
  await page.getByLabel("法律依据").fill("生态环境法典第五十二条");
  await page.getByLabel("事实和证据").fill("雨水口接有暗管。");
  await page.getByLabel("试过的较轻办法").fill("当场责令停止排放，没有停止。");
  await page.locator("[name=livelihood][value=no]").check({ force: true });
  await page.getByLabel("范围").fill("暗管的水泵");
  await page.getByLabel("影响").fill("只影响暗管。");
  await expectAccessible(page);
  await shot(page, "coercive-propose");
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page.getByText("写明仍要采取的理由").first()).toBeVisible();
  await expect(page.getByLabel("范围")).toHaveValue("暗管的水泵");
  await page.locator("[name=nevertheless]").fill("正在发生的污染不能等。");
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page.getByTestId("measure-status")).toHaveText("已提出，待法制审核");
  await expect(page.getByTestId("gate")).toContainText("正在发生的污染不能等。");
});

test("a leader approves a limit and its term runs", async ({ page }) => {
  await logIn(page, "leader2");
  await page.goto("/coercive-measures?state=agreed");
  await page.getByTestId("coercive-measures").getByRole("link", { name: /QZ-/ }).first().click();
  await shot(page, "coercive-agreed");
  await page.getByRole("link", { name: "批准采取", exact: true }).click();
  await page.getByLabel("意见").fill("同意。");
  await page.getByLabel("您的密码").fill(DEMO_PASSWORD);
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page.getByTestId("measure-status")).toHaveText("执行中");
  await expect(page.getByTestId("terms")).toContainText("强制措施到期");
  await expectAccessible(page);
  await shot(page, "coercive-measure");
  const measure = new URL(page.url()).pathname;
  await page.getByTestId("papers").getByRole("link", { name: "决定书" }).click();
  await expect(page.getByTestId("paper")).toContainText("期限为模板，待法规科核对");
  await expectAccessible(page);
  await shot(page, "coercive-paper");
  await page.context().clearCookies();
  await logIn(page, "enforcement");
  await page.goto(`${measure}/serve`);
  await choose(page, "留置送达");
  await page.locator("[name=received_by]").fill("两名社区工作人员见证");
  await expectAccessible(page);
  await shot(page, "coercive-serve");
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page.getByText("留置送达 · 两名社区工作人员见证")).toBeVisible();
  await shot(page, "coercive-served");
});

test("the firm reads its measure and what it asked", async ({ page }) => {
  await logIn(page, "demao");
  await page.goto("/my/coercive-measures");
  await expect(page.getByTestId("our-measure").first()).toContainText("执行中");
  await expect(page.getByTestId("our-measure").first()).toContainText("暗管已经拆除");
  await expectAccessible(page);
  await shot(page, "coercive-ours");
});
