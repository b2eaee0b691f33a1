// An answer is called back before its firm opens it and stands once it did; a note is struck through, never erased;
// a matter is referred with a day to look again; what was raised before is shown while it is typed.
import { expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

const WORDS = "园区污水管网离我们厂一直没有接通，清洗废水只能雇罐车拉到污水厂，运费太高。";

test("taken back, struck through, passed on", async ({ page }) => {
  await logIn(page, "shui");
  await page.goto("/office?tab=open");
  await page.getByRole("link", { name: "园区污水管网未接通，废水长期外运" }).click();
  const matter = new URL(page.url()).pathname;
  await expect(page.getByTestId("referrals")).toContainText("住房和城乡建设局");
  await expect(page.getByTestId("notes").locator("del")).toContainText("四百二十米");
  await expectAccessible(page);
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, `case-referred-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.goto(`${matter}/note`);
  await page.locator("[name=text]").fill("已电话联系住建局，对方下周一答复。");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByTestId("note").first().getByRole("link", { name: "划掉或者更正" }).click();
  await page.locator("[name=reason]").fill("日期记错了");
  await page.locator("[name=replacement]").fill("已电话联系住建局，对方下周三答复。");
  await expectAccessible(page);
  await shot(page, "note-strike");
  await page.getByRole("button", { name: "划掉" }).click();
  await expect(page.getByTestId("notes").locator("del").first()).toContainText("下周一");

  await page.getByTestId("referral").first().getByRole("link", { name: "记录跟进" }).click();
  await page.locator("[name=result]").fill("住建局已受理施工许可，两周内办结。");
  await page.locator("[name=next]").fill("2026-01-01");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.locator("[name=result]")).toHaveValue(/两周内办结/);
  await expect(page.locator("[name=next]")).toHaveAttribute("aria-invalid", "true");
  await page.locator("[name=next]").fill("");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByTestId("referrals")).toContainText("两周内办结");

  // the firm is reminded of what it raised before: as it types, or by the button beside it
  await page.context().clearCookies();
  await logIn(page, "yunxi");
  await page.goto("/complaints/new");
  await page.locator("[name=words]").fill(WORDS);
  if (!scripted()) await page.getByRole("button", { name: "看看有没有提过类似的" }).click();
  await expect(page.getByTestId("similar")).toContainText("您可能提过类似的问题");
  await expect(page.locator("[name=words]")).toHaveValue(WORDS);
  await expectAccessible(page);
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, `complaint-similar-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator("[name=category]").selectOption({ index: 2 });
  await page.getByRole("button", { name: "提交", exact: false }).first().click();
  await expect(page.getByTestId("similar")).toBeVisible();
  await shot(page, "receipt-similar");
  const number = (await page.getByTestId("number").textContent()) ?? "";

  // triage joins it in one press
  await page.context().clearCookies();
  await logIn(page, "intake");
  await page.goto(`/office/complaints/${number}`);
  await expect(page.getByTestId("similar")).toContainText("可能是同一件事");
  await expectAccessible(page);
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, `triage-similar-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByTestId("similar").getByRole("button", { name: "并入" }).first().click();
  await expect(page.getByTestId("similar")).toHaveCount(0);

  // answered, called back, answered again, opened: then it stands
  await page.context().clearCookies();
  await logIn(page, "shui");
  const answer = async (text: string): Promise<void> => {
    await page.goto(`${matter}/answer`);
    const mine = await page.locator("[name=complaint] option", { hasText: number }).getAttribute("value");
    await page.locator("[name=complaint]").selectOption(mine);
    await page.locator("[name=text]").fill(text);
    const press = async () => {
      const sent = page.waitForResponse((answer) => answer.request().method() === "POST");
      await page.getByRole("button", { name: "答复企业" }).click();
      return (await sent).status();
    };
    // a measure of this firm is not reported on: an answer without it needs its reason
    if ((await press()) === 422) {
      await page.locator("[name=open_measures]").fill("管网由园区接通，不影响先答复。");
      expect(await press()).toBe(303);
    }
  };
  // what such answers often say goes into the box, and is looked at as the firm will read it
  await page.goto(`${matter}/answer`);
  const own = await page.locator("[name=complaint] option", { hasText: number }).getAttribute("value");
  await page.locator("[name=complaint]").selectOption(own);
  await page.locator("[name=template]").selectOption("solved");
  await page.locator("[name=text]").fill("");
  await page.getByRole("button", { name: "套用范文，预览" }).click();
  await expect(page.getByTestId("preview")).toContainText("已经办完");
  await expect(page.locator("[name=text]")).toHaveValue(/已经办完/);
  await expectAccessible(page);
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await shot(page, `answer-preview-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  // what somebody typed is not replaced unasked
  await page.locator("[name=text]").fill("改成自己的话。");
  await page.locator("[name=template]").selectOption("policy");
  await page.getByRole("button", { name: "套用范文，预览" }).click();
  await expect(page.locator("[name=replace]")).toBeVisible();
  await expect(page.locator("[name=text]")).toHaveValue("改成自己的话。");
  await answer("参照附件办理。");
  await page.goto(`${matter}/recall`);
  await page.locator("[name=reason]").fill("附件放错了");
  await expectAccessible(page);
  await shot(page, "answer-recall");
  await page.getByRole("button", { name: "收回答复" }).click();
  await expect(page.getByTestId("recalled")).toContainText("附件放错了");
  await answer("接通日期随施工许可确定，办结当天告诉您。");
  await shot(page, "case-recalled");

  await page.context().clearCookies();
  await logIn(page, "yunxi");
  await page.goto(`/my/complaints/${number}`);
  await expect(page.getByText("接通日期随施工许可确定").first()).toBeVisible();
  await expect(page.getByText("参照附件办理")).toHaveCount(0);
  await page.context().clearCookies();
  await logIn(page, "shui");
  await page.goto(`${matter}/recall`);
  await expect(page.getByText("打开了答复，不能收回")).toBeVisible();
  await shot(page, "answer-opened");
});
