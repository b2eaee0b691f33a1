// A holiday notice is looked at before it holds; a file that cannot be one is refused at its line.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

const NOTICE = `year,name,from,to,worked
2027,元旦,2027-01-01,2027-01-03,
2027,春节,2027-02-05,2027-02-11,2027-01-31 2027-02-13
`;

test("a notice shows what it would move, and nothing is in force before it is ticked", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.goto("/admin/calendar");
  await expect(page.getByTestId("year-2026")).toContainText("春节");
  await expectAccessible(page);
  await shot(page, "calendar");
  await page.getByRole("link", { name: "录入放假安排" }).click();
  const file = { name: "2027.csv", mimeType: "text/csv", buffer: Buffer.from(NOTICE) };
  await page.locator("[name=file]").setInputFiles(file);
  await page.getByRole("button", { name: "先看影响" }).click();
  await expect(page.getByTestId("moves")).toContainText("个日期变化");
  await expect(page.locator("[name=notice]")).toHaveValue(/2027-02-13/);
  await expectAccessible(page);
  await shot(page, "calendar-moves");
  await page.getByRole("button", { name: "启用并重新计算" }).click();
  await expect(page.getByTestId("error-summary")).toContainText("核对后再勾选");
  const gbk = Buffer.from([0x32, 0x30, 0x32, 0x37, 0x2c, 0xd4, 0xaa, 0xb5, 0xa9]);
  await page.locator("[name=file]").setInputFiles({ name: "gbk.csv", mimeType: "text/csv", buffer: gbk });
  await page.getByRole("button", { name: "先看影响" }).click();
  await expect(page.getByTestId("error-summary")).toContainText("第1行：不是UTF-8编码");
});

test("an administrator changes one number of days and sees first which dates move", async ({ page }) => {
  await logIn(page, "admin");
  await page.goto("/admin/deadlines/terms");
  const row = page.getByTestId("terms").getByRole("row").filter({ hasText: "督办审核" });
  await expect(row).toContainText("待法规科核对");
  await expectAccessible(page);
  await shot(page, "terms");
  await row.getByRole("link", { name: "修改" }).click();
  await expect(page.getByTestId("clock")).toContainText("督办审核");
  await page.locator("[name=amount]").fill("0");
  await page.locator("[name=reason]").fill("督办件要当天看");
  await page.locator("[name=apply_to_open]").check();
  await page.getByRole("button", { name: "先看影响" }).click();
  // refused at its field, and what was typed is kept
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await expect(page.locator("[name=reason]")).toHaveValue("督办件要当天看");
  await page.locator("[name=amount]").fill("3");
  await page.getByRole("button", { name: "先看影响" }).click();
  await expect(page.getByTestId("moves")).toBeVisible();
  await expectAccessible(page);
  await shot(page, "term-moves");
});

test("a rung of the ladder says what it would press, is changed with a reason, and the change is on record", async ({ page }) => {
  await logIn(page, "admin");
  await page.goto("/admin/deadlines/terms");
  const rung = page.getByTestId("ladder").getByRole("row").filter({ hasText: "约谈、通报：下一级发出后仍逾期" });
  await expect(rung).toContainText("10个工作日");
  await rung.getByRole("link", { name: "修改" }).click();
  await page.locator("[name=amount]").fill("2000");
  await page.locator("[name=reason]").fill("先给单位两周");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await expect(page.locator("[name=reason]")).toHaveValue("先给单位两周");
  await page.locator("[name=amount]").fill("11");
  await page.getByRole("button", { name: "先看影响" }).click();
  await expect(page.getByTestId("presses")).toContainText("发出“约谈、通报”");
  await expectAccessible(page);
  await shot(page, "rung");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page).toHaveURL(/\/admin\/deadlines\/terms/);
  await expect(rung).toContainText("11个工作日");
  await expect(page.locator("main")).toContainText("10个工作日改为11个工作日");
  // what presses nothing has nothing to look at
  const merge = page.getByTestId("settings").getByRole("row").filter({ hasText: "合并后可以撤销" });
  await merge.getByRole("link", { name: "修改" }).click();
  await expect(page.getByRole("button", { name: "先看影响" })).toHaveCount(0);
});
