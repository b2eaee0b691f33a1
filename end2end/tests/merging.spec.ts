// Two matters that turn out to be one are merged, and taken apart again while nobody was answered.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

test("two matters become one, and can be taken apart while nobody was answered", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office?tab=open");
  await page.getByRole("link", { name: "锂盐扩建项目环评提前介入服务" }).click();
  const goes = (await page.locator(".case-number").innerText()).trim();
  await page.goto("/office?tab=open");
  await page.getByRole("link", { name: "旧砂再生装置是否属于重大变动" }).click();
  const stays = (await page.locator(".case-number").innerText()).trim();
  await expect(page.getByRole("link", { name: "并案" })).toBeVisible();

  await page.goto(`/office/cases/${goes}`);
  await page.getByRole("link", { name: "并案" }).click();
  await expectAccessible(page);
  await shot(page, "merge");
  // a number that is none is told at its field, with everything typed kept
  await page.locator("[name=typed]").fill("SX-2026-99999");
  await page.locator("label", { hasText: "另一个" }).last().click();
  await page.locator("[name=reason]").fill("同一家企业的同一次现场指导");
  await page.getByRole("button", { name: "并案" }).click();
  await expect(page.getByText("没有找到事项“SX-2026-99999”").first()).toBeVisible();
  await expect(page.locator("[name=reason]")).toHaveValue("同一家企业的同一次现场指导");
  await expectAccessible(page);
  await page.locator("[name=typed]").fill(stays);
  await page.getByRole("button", { name: "并案" }).click();

  await expect(page.locator(".case-number")).toHaveText(goes);
  await expect(page.locator(".band.merged")).toContainText(`已并入${stays}`);
  await expectAccessible(page);
  await shot(page, "merged-away");
  await page.locator(".band.merged a").click();
  await expect(page.locator(".band.merged")).toContainText(`并入了${goes}`);
  await expectAccessible(page);
  await shot(page, "merged");

  await page.getByRole("link", { name: "撤销并案" }).click();
  await shot(page, "merge-undo");
  await page.locator("[name=reason]").fill("现场核对后不是同一件事");
  await expectAccessible(page);
  await page.getByRole("button", { name: "撤销并案" }).click();
  await expect(page.locator(".band.merged")).toHaveCount(0);
  await page.goto(`/office/cases/${goes}`);
  await expect(page.locator(".band.merged")).toHaveCount(0);
  await expect(page.getByTestId("case-head")).not.toContainText("已并案");
});
