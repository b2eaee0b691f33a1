// What was recorded wrongly is corrected with a reason: both versions stay, and another firm takes it over whole.
import { expect, expectAccessible, logIn, shot, test, typeFirm } from "./fixtures";

test("a record under the wrong firm is brought to the right one, its words corrected in the open", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/complaints/new");
  await typeFirm(page, "金硕");
  await page.locator("[name=channel]").selectOption("window");
  await page.locator("[name=category]").selectOption({ index: 2 });
  await page.locator("[name=words]").fill("隧道窑排口的在线监测该由哪家验收，问了两次说法不一样。");
  await page.locator("[name=contact_name]").fill("周建国");
  await page.locator("[name=contact_phone]").fill("13800009901");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByTestId("complaint-head")).toBeVisible();
  const number = new URL(page.url()).pathname.split("/").pop() ?? "";

  await page.getByRole("link", { name: "更正", exact: true }).click();
  await expect(page.locator("[name=words]")).toHaveValue(/隧道窑/);
  await expect(page.locator("[name=contact_phone]")).toHaveValue("");
  await expectAccessible(page);
  await shot(page, "complaint-correct");
  await typeFirm(page, "迅达");
  await page.locator("[name=words]").fill("隧道炉排口的在线监测该由哪家验收，问了两次说法不一样。");
  await page.locator("[name=reason]").fill("回电核对，窗口登记时选错了企业，也听错了设备名称。");
  await page.getByRole("button", { name: "更正", exact: true }).click();
  await expect(page.getByText("换了企业必须重新填写").first()).toBeVisible();
  await expect(page.locator("[name=words]")).toHaveValue(/隧道炉/);
  await shot(page, "complaint-correct-refused");
  await page.locator("[name=contact_name]").fill("陈晨");
  await page.locator("[name=contact_phone]").fill("13800009902");
  await page.getByRole("button", { name: "更正", exact: true }).click();

  await expect(page.getByTestId("corrections")).toContainText("金硕");
  await expect(page.getByTestId("corrections")).toContainText("迅达");
  await expect(page.getByTestId("words-before")).toContainText("隧道窑");
  await expect(page.getByTestId("words")).toContainText("隧道炉");
  await expectAccessible(page);
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, `complaint-corrected-${width}`);
  }

  await page.context().clearCookies();
  await logIn(page, "jinshuo");
  const gone = await page.goto(`/my/complaints/${number}`);
  expect(gone?.status()).toBe(404);

  await page.context().clearCookies();
  await logIn(page, "xunda");
  await page.goto(`/my/complaints/${number}`);
  await expect(page.getByTestId("corrections")).toContainText("已更正到您的企业名下");
  await expect(page.locator("main")).not.toContainText("金硕");
  await expect(page.locator("main")).not.toContainText("隧道窑");
  await expectAccessible(page);
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, `my-corrected-${width}`);
  }
});
