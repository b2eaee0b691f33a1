// The ledger: narrowed, in own columns, saved as a view, taken as a file; and the report whose numbers lead to it.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

test("a ledger is narrowed, its columns chosen, saved as a view and taken as a file", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.goto("/office/ledger");
  await expect(page.getByRole("heading", { level: 1, name: "问题台账" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "ledger-375");
  await page.setViewportSize({ width: 1440, height: 900 });
  await shot(page, "ledger-1440");
  await page.getByTestId("filter").getByLabel("主办单位", { exact: true }).selectOption({ label: "水科" });
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await expect(page).toHaveURL(/unit=/);
  await expect(page.getByTestId("applied")).toContainText("主办单位：水科");
  await page.getByText("选择列", { exact: true }).click();
  await page.getByTestId("columns").getByText("标签", { exact: true }).click();
  await page.getByRole("button", { name: "保存列" }).click();
  await expect(page.getByText("列已保存")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "标签" })).toBeVisible();
  await page.getByText("把现在的条件和列保存为视图").click();
  await page.getByRole("button", { name: "保存视图" }).click();
  await expect(page.getByText("给视图起个名字")).toBeVisible();
  await expectAccessible(page);
  const name = `水科问题 ${Date.now()}`;
  await page.getByLabel("视图名称").fill(name);
  await page.getByRole("button", { name: "保存视图" }).click();
  await expect(page.getByTestId("views").getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("main").getByRole("link", { name: "下载Excel" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("ledger.xlsx");
  // from the queue back to the view
  await page.goto("/office");
  await page.getByTestId("views").getByRole("link", { name }).click();
  await expect(page.getByTestId("applied")).toContainText("主办单位：水科");
  await page.getByRole("button", { name: `删除视图“${name}”` }).click();
  await expect(page.getByText("视图已删除")).toBeVisible();
});

test("a view of the queue keeps its filters, stands first on it and is deleted again", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office?tab=open");
  await page.getByTestId("filter").locator("[name=stage]").selectOption("handling");
  await page.getByTestId("filter").getByRole("button", { name: "筛选" }).click();
  await page.getByText("把现在的条件保存为视图").click();
  const name = `办理中 ${Date.now()}`;
  await page.getByLabel("视图名称").fill(name);
  await page.getByRole("button", { name: "保存视图" }).click();
  await expect(page.getByText("视图已保存")).toBeVisible();
  await page.goto("/office");
  await page.getByTestId("views").getByRole("link", { name }).click();
  await expect(page.locator("[name=stage]")).toHaveValue("handling");
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "queue-view-375");
  await page.getByRole("button", { name: `删除视图“${name}”` }).click();
  await expect(page.getByText("视图已删除")).toBeVisible();
});

test("every number of a report leads to what it counts", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.goto("/supervision/results");
  await page.locator("main").getByRole("link", { name: "工作通报" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "工作通报" })).toBeVisible();
  await page.getByLabel("时段").selectOption({ index: 24 });
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await expect(page.locator(".page-note").first()).toContainText("季度");
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "report-375");
  await page.setViewportSize({ width: 1440, height: 900 });
  await shot(page, "report-1440");
  const raised = page.getByTestId("report-units").locator("tbody tr").first().locator("a[href*='/office/ledger?from']");
  const n = (await raised.textContent()) ?? "";
  await raised.click();
  await expect(page.locator(".page-note").first()).toContainText(`共${n}件`);
});
