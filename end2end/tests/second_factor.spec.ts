// The second step: enrolled from the key on the page, asked in another browser, passed with a recovery code.
import { codeOf, DEMO_PASSWORD, expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

test("a member of staff sets up the second step, is asked on another device, and gets in with a recovery code", async ({
  page,
  browser,
}) => {
  await logIn(page, "caishen-head");
  await page.goto("/account");
  await page.getByRole("link", { name: "登记第二步验证" }).click();
  await expect(page.locator("svg.qr")).toBeVisible();
  await expectAccessible(page);
  await shot(page, "factor-enrol");
  const key = (await page.getByTestId("factor-key").textContent()) ?? "";
  await page.getByLabel("验证码", { exact: true }).fill("000000");
  await page.getByLabel("再输入一次登录密码").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登记第二步验证" }).click();
  await expect(page.getByText("验证码不对").first()).toBeVisible();
  await page.getByLabel("验证码", { exact: true }).fill(codeOf(key));
  await page.getByLabel("再输入一次登录密码").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登记第二步验证" }).click();
  await expect(page.getByTestId("recovery-code")).toHaveCount(10);
  await shot(page, "factor-codes");
  const recovery = (await page.getByTestId("recovery-code").first().textContent()) ?? "";
  await page.getByRole("link", { name: "已经保存，开始工作" }).click();
  await expect(page).toHaveURL(/\/office/);

  // the same browser is not asked again today
  await page.goto("/account");
  await page.getByRole("button", { name: "退出" }).first().click();
  await expect(page).toHaveURL(/\/$/);
  await logIn(page, "caishen-head");
  await expect(page).toHaveURL(/\/office/);

  const other = await browser.newContext({ javaScriptEnabled: scripted() });
  const tablet = await other.newPage();
  await logIn(tablet, "caishen-head");
  await expect(tablet).toHaveURL(/\/second-factor/);
  await shot(tablet, "factor-step");
  // the code it was set up with was used
  await tablet.getByLabel("验证码").fill(recovery);
  await tablet.getByRole("button", { name: "继续" }).click();
  await expect(tablet).toHaveURL(/\/office/);
  await tablet.goto("/account");
  await expect(tablet.getByText("还有9个恢复码")).toBeVisible();
  await other.close();
});
