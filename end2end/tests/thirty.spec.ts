// Thirty firms with one cause, from the first word to thirty answers; a unit that returns a matter twice; a problem that
// comes back.
import type { Browser, Page } from "@playwright/test";
import { choose, expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

async function as(browser: Browser, login: string): Promise<Page> {
  const { javaScriptEnabled, baseURL, viewport } = test.info().project.use;
  const context = await browser.newContext({ javaScriptEnabled, baseURL, viewport, locale: "zh-CN" });
  const page = await context.newPage();
  if (login) await logIn(page, login);
  return page;
}

const send = (page: Page) => page.locator("main form.form .form-buttons button:not([name])").click();

/** A credit code nobody else has, with its check character (GB 32100-2015). */
function creditCode(n: number): string {
  const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const body = `91410803YYY9${String(n).padStart(5, "0")}`;
  const sum = [...body].reduce((all, ch, at) => all + letters.indexOf(ch) * (3 ** at % 31), 0);
  return body + letters[(31 - (sum % 31)) % 31];
}

test("thirty firms say one thing, it is decided once, each is answered alone, and one disputes", async ({ browser }) => {
  test.setTimeout(240_000);
  const cause = scripted()
    ? "产业园区雨污分流改造把厂门口的排口封住了，下雨天厂区积水排不出去"
    : "包装印刷废油墨桶跨市转移审批停了两个月，仓库里已经放不下了";
  const last = await as(browser, scripted() ? "yunxi" : "mingyuan");
  await last.goto("/complaints/new");
  await last.locator("[name=category]").selectOption("water");
  await last.locator("[name=words]").fill(`${cause}。`);
  await last.locator("[name=contact_phone]").fill("139 0000 0007");
  await send(last);
  await expect(last).toHaveURL(/submitted/);
  const own = /QY-\d{4}-\d{5}/.exec(last.url())?.[0] ?? "";
  const intake = await as(browser, "intake");
  const numbers: string[] = [own];
  await intake.goto("/office/complaints/new");
  const offered = await intake
    .locator("main [name=enterprise]")
    .evaluate((el) => [...((el as HTMLInputElement).list?.options ?? [])].map((o) => o.value.split(" · ")[0] ?? ""));
  const firms = offered.filter((name) => name && !name.includes(scripted() ? "云溪" : "明远")).slice(0, 19);
  for (let n = 1; firms.length < 29; n += 1) {
    const name = `焦作市示例${n}号厂（演示）`;
    await intake.goto("/office/enterprises/new");
    await intake.locator("[name=uscc]").fill(creditCode(n));
    await intake.locator("[name=name]").fill(name);
    await intake.locator("[name=district]").selectOption({ index: 1 });
    await send(intake);
    await expect(intake).toHaveURL(/done=/);
    firms.push(name);
  }
  for (const enterprise of firms) {
    await intake.goto("/office/complaints/new");
    const said = { enterprise, words: `${cause}。`, contact_name: "周新来", contact_phone: "137 0000 4321" };
    for (const [field, value] of Object.entries(said)) await intake.locator(`main [name=${field}]`).fill(value);
    await intake.locator("[name=channel]").selectOption({ index: 1 });
    await intake.locator("[name=category]").selectOption("water");
    await send(intake);
    await expect(intake).toHaveURL(/\/office\/complaints\/QY/);
    numbers.push(/QY-\d{4}-\d{5}/.exec(intake.url())?.[0] ?? "");
  }

  // one press makes one matter of all thirty
  await intake.goto("/office/common-problems");
  const problem = intake.getByTestId("common-problem").filter({ hasText: cause.slice(0, 12) });
  await expect(problem).toContainText("30家企业，30个问题");
  await problem.getByRole("link", { name: "一并受理并交办" }).click();
  await expect(intake.locator("[name=also]:checked")).toHaveCount(29);
  await intake.locator("[name=title]").fill(cause.slice(0, 16));
  await intake.locator("[name=theme]").selectOption("water");
  await choose(intake, "一般");
  await choose(intake, "一事一议");
  await intake.locator("[name=lead]").selectOption("shui");
  await expectAccessible(intake);
  await send(intake);
  await expect(intake).toHaveURL(/\/office\/cases\/SX/);
  const path = new URL(intake.url()).pathname;
  for (const number of numbers) await expect(intake.locator("main")).toContainText(number);
  await shot(intake, "thirty-joined");

  // consulted in writing: the one unit that is called agrees, and what is decided stands in the matter
  await intake.getByRole("link", { name: "发起会商" }).click();
  await intake.getByLabel("要商定什么").fill("三十家企业的同一个问题怎么一次办？");
  await intake.locator("[name=chair]").selectOption({ index: 1 });
  await intake.getByLabel("书面征求意见，不开会").check({ force: true });
  await intake.getByRole("button", { name: "发起会商" }).click();
  await expect(intake).toHaveURL(/\/office\/consultations\/HS-/);
  const consultation = new URL(intake.url()).pathname;
  const officer = await as(browser, "shui");
  await officer.goto(path);
  await officer.locator("main").getByRole("button", { name: "签收", exact: true }).first().click();
  await officer.goto(`${consultation}/opinion`);
  await choose(officer, "同意");
  await officer.locator("[name=text]").fill("同意统一办，下周起逐家开通。");
  await send(officer);
  await intake.goto(`${consultation}/write`);
  for (const box of await intake.locator("[name=present]").all()) await box.check({ force: true });
  await intake.locator("[name=facts]").fill("各单位说明了情况，没有不同意见。");
  await intake.getByRole("button", { name: "保存" }).click();
  await expect(intake.getByRole("link", { name: "加一条议定事项" })).toBeVisible();

  // one answer, thirty files
  await officer.goto(`${path}/answer`);
  await officer.locator("[name=complaint]").selectOption({ index: 1 });
  for (const box of await officer.locator("[name=also]").all()) {
    const label = officer.locator(`label[for="${await box.getAttribute("id")}"]`);
    if (!(await box.isChecked())) await label.click();
  }
  await officer.locator("[name=text]").fill("下周起逐家开通临时排口和集中收运，月底前完成。");
  await shot(officer, "thirty-answer");
  await send(officer);
  await expect(officer).toHaveURL(/done=/);
  const phone = await as(browser, "");
  for (const number of [numbers[1], numbers[29]]) {
    await phone.goto("/track");
    await phone.locator("[name=number]").fill(number ?? "");
    await phone.locator("[name=last4]").fill("4321");
    await phone.locator("main form button:not([type=button])").first().click();
    await expect(phone.getByTestId("tracked")).toContainText("第4步，共5步：待您确认");
    await expect(phone.getByTestId("tracked")).not.toContainText(own);
  }

  // one of them is not content, and it alone is handled again
  await last.goto(`/my/complaints/${own}`);
  await expect(last.locator("main")).toContainText("月底前完成");
  await expect(last.locator("main")).not.toContainText(numbers[1] ?? "none");
  await last.goto(`/my/complaints/${own}/outcome`);
  for (const box of ["[name=solved][value=no]", "[name=satisfaction][value='2']"]) {
    await last.locator(`label[for="${await last.locator(box).getAttribute("id")}"]`).click();
  }
  await last.locator("[name=words]").fill("我们厂还是没有开通。");
  await send(last);
  await expect(last).toHaveURL(/done=/);
  await officer.goto(path);
  await expect(officer.locator("main")).toContainText("我们厂还是没有开通");
  await officer.goto(`${path}/answer`);
  await officer.locator("[name=complaint]").selectOption({ index: 1 });
  await officer.locator("[name=text]").fill("今天派人到厂，已经开通。");
  await send(officer);
  await expect(officer).toHaveURL(/done=/);
  await last.goto(`/my/complaints/${own}`);
  await expect(last.locator("main")).toContainText("今天派人到厂");
});

test("a unit returns a matter once with a reason, and a second return is refused", async ({ browser }) => {
  const firm = await as(browser, "henglan");
  await firm.goto("/complaints/new");
  await firm.locator("[name=category]").selectOption("water");
  await firm.locator("[name=words]").fill(`雨水口的标志牌该由谁来装${scripted() ? "" : "，有没有统一样式"}？`);
  await firm.locator("[name=contact_phone]").fill("139 0000 0007");
  await send(firm);
  await expect(firm).toHaveURL(/submitted/);
  const number = /QY-\d{4}-\d{5}/.exec(firm.url())?.[0] ?? "";
  const intake = await as(browser, "intake");
  await intake.goto(`/office/complaints/${number}/open`);
  await intake.locator("[name=title]").fill("雨水口标志牌");
  await intake.locator("[name=theme]").selectOption("water");
  await choose(intake, "一般");
  await choose(intake, "一事一议");
  await intake.locator("[name=lead]").selectOption("shui");
  await send(intake);
  await expect(intake).toHaveURL(/\/office\/cases\/SX/);
  const path = new URL(intake.url()).pathname;
  const head = await as(browser, "shui-head");
  await head.goto(path);
  await head.locator("main").getByRole("link", { name: "提出异议", exact: true }).first().click();
  // without a reason it is refused at its field
  await send(head);
  await expect(head.getByTestId("error-summary")).toBeVisible();
  await head.locator("[name=reason]").fill("标志牌是土壤科管的点位。");
  await expectAccessible(head);
  await send(head);
  await expect(head).toHaveURL(/done=/);
  // triage looks again and says the same: that is the last word
  await intake.goto(`${path}/assign`);
  await intake.locator("[name=lead]").selectOption("shui");
  await send(intake);
  await expect(intake).toHaveURL(/done=/);
  await head.goto(path);
  await expect(head.locator("main").getByRole("link", { name: "提出异议", exact: true })).toHaveCount(0);
  const again = await head.goto(`${path}/object`);
  expect(again?.status()).toBe(409);
  await expect(head.locator("main")).toContainText("异议");
  await shot(head, "second-return");
  await head.goto(path);
  await expect(head.locator("main")).toContainText("标志牌是土壤科管的点位");
});

test("a problem that comes back opens the same matter again, with its history", async ({ browser }) => {
  const supervisor = await as(browser, "supervisor");
  await supervisor.goto("/office?tab=closed");
  const cases = supervisor.locator("main tbody a[href^='/office/cases/SX']");
  const pages = await cases.evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
  let found = "";
  // each run its own: the one without script begins at the end
  for (const page of scripted() ? pages : pages.reverse()) {
    await supervisor.goto(page);
    if (await supervisor.locator(`main a[href="${page}/follow-up"]`).count()) {
      found = page;
      break;
    }
  }
  expect(found, "a closed matter can be followed up").not.toBe("");
  const before = await supervisor.locator("main .timeline li").count();
  await supervisor.locator(`main a[href="${found}/follow-up"]`).first().click();
  await choose(supervisor, "反弹");
  await supervisor.locator("[name=text]").fill("电话回访：上周又出现了同样的问题。");
  await expectAccessible(supervisor);
  await send(supervisor);
  await expect(supervisor).toHaveURL(/done=/);
  await expect(supervisor.getByTestId("case-head")).toContainText("还剩");
  await expect(supervisor.locator("main")).toContainText("上周又出现了同样的问题");
  expect(await supervisor.locator("main .timeline li").count()).toBeGreaterThan(before);
  await shot(supervisor, "rebound");
});
