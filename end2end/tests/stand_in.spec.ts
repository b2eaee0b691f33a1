// Somebody is away: the stand-in is named wherever the holder is, acts in their place, and hands all of it over.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

const MATTER = "淀粉厂异味与邻村纠纷";

test("a head stands in for an officer on leave, and hands the officer's work over and back", async ({ page }) => {
  // wherever the holder is named, the stand-in is, too
  await logIn(page, "yuping");
  await page.goto("/my/complaints");
  await page.locator("main a", { hasText: "邻村" }).or(page.locator("main a[href*='/my/complaints/']")).first().click();
  await expect(page.getByText("侯玉成代")).toBeVisible();
  await shot(page, "my-stand-in");

  await page.context().clearCookies();
  await logIn(page, "wenxian-head");
  await page.goto("/office");
  await expect(page.getByTestId("stands-in")).toContainText("慕建设");
  await expectAccessible(page);
  await shot(page, "queue-stands-in");
  await page.getByTestId("stands-in").getByRole("link").click();
  await page.locator("label", { hasText: "代慕建设" }).click();
  await page.getByRole("button", { name: "使用这个身份" }).click();
  await page.goto("/office?tab=open");
  await expect(page.getByTestId("acting-for")).toContainText("慕建设");
  await page.getByRole("link", { name: MATTER }).click();
  await expect(page.getByTestId("case-head")).toContainText("侯玉成代");
  await expect(page.getByRole("link", { name: "收回答复" })).toHaveCount(await page.getByTestId("opened").getByText("还没有打开").count());
  await shot(page, "case-stand-in");

  // back as oneself: another stand-in over the same days is refused, and nothing typed is lost
  await page.goto("/act-as");
  await page.locator("label", { hasText: "负责人" }).first().click();
  await page.getByRole("button", { name: "使用这个身份" }).click();
  await page.goto("/office/people");
  await expect(page.getByTestId("people")).toContainText("侯玉成");
  await expectAccessible(page);
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, `people-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  const away = page.getByTestId("person").filter({ hasText: "慕建设" });
  await away.getByRole("link", { name: "指定代理人" }).click();
  await page.locator("[name=deputy]").selectOption({ label: "侯玉成 · 温县分局" }).catch(async () => {
    await page.locator("[name=deputy]").selectOption({ index: 1 });
  });
  const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await page.locator("[name=to]").fill(soon);
  await page.locator("[name=reason]").fill("到省厅开会");
  await expectAccessible(page);
  await page.getByRole("button", { name: "指定代理人" }).click();
  await expect(page.getByText("这几天已经有人代理").first()).toBeVisible();
  await expect(page.locator("[name=reason]")).toHaveValue("到省厅开会");
  await shot(page, "stand-in-refused");

  // all of it in one press, there and back
  for (const [from, to] of [
    ["慕建设", "侯玉成"],
    ["侯玉成", "慕建设"],
  ]) {
    await page.goto("/office/people");
    const person = page.getByTestId("person").filter({ has: page.locator("strong", { hasText: from }) });
    await person.getByRole("link", { name: "移交工作" }).click();
    await expect(page.getByTestId("works")).toContainText(MATTER);
    const value = await page.locator("[name=to] option", { hasText: to }).first().getAttribute("value");
    await page.locator("[name=to]").selectOption(value);
    await page.locator("[name=reason]").fill("工作调整");
    await expectAccessible(page);
    await shot(page, "hand-over");
    await page.getByRole("button", { name: "全部移交" }).click();
    await expect(page.getByText("已全部移交")).toBeVisible();
  }

  // the administrator learns how much, never what
  await page.context().clearCookies();
  await logIn(page, "admin");
  await page.goto("/admin/accounts/wenxian");
  await expect(page.getByTestId("open-work")).toContainText("在手的工作");
  await expect(page.getByText(MATTER)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "停用账号" })).toHaveCount(0);
  await shot(page, "account-open-work");
});
