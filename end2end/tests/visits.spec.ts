// Visits and off-site checks: an inspection of a listed firm without a ground is warned of, reported and never prevented;
// the firm reads it once it was made; what a drone recorded is evidence after two reviews.
import { createHash } from "node:crypto";
import { choose, DEMO_PASSWORD, expect, expectAccessible, logIn, shot, test, typeFirm } from "./fixtures";

test("a listed firm is inspected without a ground, and that is reported", async ({ page }) => {
  await logIn(page, "enforcement");
  await page.goto("/visits/inspect");
  const name = await typeFirm(page, "在正面清单内");
  await page.locator("[name=told]").fill("看了台账，没有发现问题。");
  await expectAccessible(page);
  await shot(page, "visit-plan");
  await page.locator(".form-buttons button:not([name])").click();
  // one officer alone: refused at its field, with what was typed
  await expect(page.getByText("至少选2人").first()).toBeVisible();
  await expect(page.locator("[name=told]")).toHaveValue("看了台账，没有发现问题。");
  for (const box of await page.locator("[name=officers]").all()) await box.check({ force: true });
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page.getByTestId("no-ground")).toBeVisible();
  await expect(page.getByTestId("visit-status")).toHaveText("已到现场");
  await expectAccessible(page);
  await shot(page, "visit");
  const number = page.url().match(/RQ-\d+-\d+/)?.[0] ?? "";
  await page.goto("/visits?ground=none");
  await expect(page.getByTestId("visits")).toContainText(number);
  await expect(page.getByTestId("visits")).toContainText(name);
  await expectAccessible(page);
  await shot(page, "visits-without-ground");
  await page.goto("/visits/firms");
  await expect(page.getByTestId("cap")).toContainText("待法规科核对");
  await expectAccessible(page);
  await shot(page, "visits-by-firm");
});

test("the firm reads who came and what it was told", async ({ page }) => {
  await logIn(page, "mingyuan");
  await page.goto("/my/visits");
  await expect(page.getByTestId("our-visits")).toContainText("双随机抽查");
  await expect(page.getByTestId("our-visits")).not.toContainText("名单第12号");
  await expectAccessible(page);
  await shot(page, "visits-ours");
});

test("a drone's record becomes evidence by its second review", async ({ page }) => {
  await logIn(page, "enforcement2");
  await page.goto("/offsite-checks?method=drone");
  await expect(page.getByTestId("checks")).toContainText("待技术审核");
  await shot(page, "checks");
  await page.getByTestId("checks").getByRole("link", { name: /FC-/ }).first().click();
  await page.getByRole("link", { name: "技术审核" }).click();
  await choose(page, "通过");
  await page.getByLabel("审核意见").fill("影像清晰，坐标准确。");
  await page.getByLabel("您的密码").fill(DEMO_PASSWORD);
  await expectAccessible(page);
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page.getByTestId("evidence")).toHaveText("可以作为证据");
  await expectAccessible(page);
  await shot(page, "check");
});

test("the raw file of a check is uploaded, and the page shows the hash the server computed", async ({ page }) => {
  const bytes = Buffer.from("时间,值\n2026-11-20 10:00,0.4\n");
  await logIn(page, "enforcement");
  await page.goto("/offsite-checks/new");
  await typeFirm(page, 1);
  await page.locator("[name=method]").selectOption("online_monitor");
  await page.locator("[name=from]").fill(new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10));
  await page.locator("[name=operator]").fill("监控中心");
  await page.getByTestId("upload-file").setInputFiles({ name: "小时值.txt", mimeType: "text/plain", buffer: bytes });
  await page.locator("[name=finding][value=nothing]").check({ force: true });
  await page.locator("[name=found]").fill("数据连续，没有异常。");
  await expectAccessible(page);
  await shot(page, "check-form");
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page.getByText(createHash("sha256").update(bytes).digest("hex"))).toBeVisible();
  await expect(page.getByRole("link", { name: "小时值.txt" })).toHaveAttribute("href", /\/attachments\/offsite_check\//);
  await expectAccessible(page);
  await shot(page, "check-uploaded");
  await page.setViewportSize({ width: 375, height: 812 });
  await shot(page, "check-uploaded-phone");
});
