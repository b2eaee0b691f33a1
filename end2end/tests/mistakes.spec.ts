// What nobody accepted in time counts as accepted; what was recorded by mistake is void, kept by its number, restored.
import { choose, expect, expectAccessible, logIn, shot, test } from "./fixtures";

test("what nobody accepted in time counts as accepted, and a void entry is kept by its number", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/complaints");
  await page.locator("tr", { hasText: "视为受理" }).locator("a").nth(1).click();
  await expect(page.getByTestId("deemed")).toContainText("不能再不予受理");
  await expectAccessible(page);
  await shot(page, "complaint-deemed");
  const number = new URL(page.url()).pathname.split("/").pop() ?? "";
  await page.getByRole("link", { name: "作废" }).click();
  await choose(page, "误登");
  await page.locator("[name=reason]").fill("核对后是另一件的重复记录。");
  await expectAccessible(page);
  await shot(page, "complaint-void");
  await page.getByRole("button", { name: "作废" }).click();
  await expect(page.locator("main")).toContainText("已作废");
  await shot(page, "complaint-is-void");
  await page.goto("/office/complaints");
  await expect(page.locator("main")).not.toContainText(number);

  await page.context().clearCookies();
  await logIn(page, "mingyuan");
  await page.goto(`/my/complaints/${number}`);
  await expect(page.locator("main")).toContainText("核对后是另一件的重复记录。");
  await expectAccessible(page);
  await shot(page, "my-void");

  await page.context().clearCookies();
  await logIn(page, "intake");
  await page.goto(`/office/complaints/${number}`);
  await page.getByRole("link", { name: "恢复" }).click();
  await page.locator("[name=reason]").fill("不是同一件。");
  await page.getByRole("button", { name: "恢复" }).click();
  await page.goto("/office/complaints");
  await expect(page.locator("main")).toContainText(number);
});
