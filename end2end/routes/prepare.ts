// What the demo does not hold at rest, done the way people do it, so that every page can be met: a matter
// waiting to be signed for, one waiting to be assigned again, orders waiting for a signature, today's desk.
import { type Browser, type BrowserContext, type Page, expect } from "@playwright/test";
import { type Met, logIn } from "./map";

const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";

async function as(browser: Browser, base: string, login: string): Promise<BrowserContext> {
  const state = await (await logIn(base, login)).storageState();
  return browser.newContext({ baseURL: base, storageState: state, locale: "zh-CN" });
}

/** The first thing that is offered. */
const FIRST = "the first";

/** Opens a form, fills in these fields beside what it proposes, and sends it; where it leads. */
async function send(page: Page, path: string, values: Record<string, string>): Promise<string | undefined> {
  const answer = await page.goto(path);
  if (answer?.status() !== 200) return undefined;
  const form = page.locator("main form.form").last();
  for (const [name, value] of Object.entries(values)) {
    if (name === "files") {
      const file = { name: value, mimeType: "text/plain", buffer: Buffer.from("授权书") };
      await form.getByTestId("upload-file").setInputFiles(file);
      continue;
    }
    const control = form.locator(`[name=${name}]`).first();
    const kind = await control.evaluate((e) => (e instanceof HTMLInputElement ? e.type : e.tagName));
    const list = await control.getAttribute("list");
    if (list && value === FIRST) {
      await control.fill((await form.locator(`#${list} option`).first().getAttribute("value")) ?? "");
    } else if (kind === "SELECT") await control.selectOption(value === FIRST ? { index: 1 } : value);
    else if (kind === "radio" && value === FIRST) await control.check({ force: true });
    else if (kind === "radio") await form.locator(`[name=${name}][value="${value}"]`).check({ force: true });
    else if (kind === "checkbox") await control.check({ force: true });
    else await control.fill(value);
  }
  await form.locator(".form-buttons button:not([name])").click();
  return (await page.getByTestId("error-summary").count()) === 0 ? new URL(page.url()).pathname : undefined;
}

/** A number as it stands in an address. */
const numberIn = (address = "") => /[A-Z]{2}-\d{4}-\d+/.exec(address)?.[0] ?? "";

/** A day as a form takes it, so many days from now; over a weekend the Monday after. */
const dayIn = (days: number): string => {
  const day = new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  const off = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return days > 0 && off ? dayIn(days + 1) : day;
};

/** Lays the turns; the pages that are met where they lead to, by route. */
export async function prepare(browser: Browser, base: string): Promise<Record<string, Met>> {
  const contexts: BrowserContext[] = [];
  const page = async (login: string) => {
    contexts.push(await as(browser, base, login));
    return contexts.at(-1)?.newPage() as Promise<Page>;
  };
  const [firm, intake, officer, supervisor, admin] = [
    await page("yunxi"), await page("intake"), await page("shui"), await page("supervisor"), await page("admin"),
  ];
  const waiting = async (words: string) => {
    const said = await send(firm, "/complaints/new", { category: "water", words });
    const opened = await send(intake, `/office/complaints/${numberIn(said)}/open`, {});
    expect(opened, "intake opens a matter").toMatch(/\/office\/cases\//);
    return numberIn(opened);
  };
  await waiting("雨水口和污水口分不清，想请人来看一看。");
  const objected = await waiting("隔壁厂的废水流进我们的雨水沟。");
  expect(await send(officer, `/office/cases/${objected}/object`, { reason: "不在本单位职责内" })).toBeDefined();

  const head = await page("shui-head");
  const inHand = async (words: string) => {
    const number = await waiting(words);
    expect(await send(officer, `/office/cases/${number}/acknowledge`, {}), `${number} is signed for`).toBeDefined();
    return number;
  };
  const done = async (by: Page, path: string, values: Record<string, string>) => {
    const to = await send(by, path, values);
    const said = to ?? (await by.locator("main").innerText()).slice(0, 400);
    expect(to, `${path} is sent: ${said}`).toBeDefined();
    return to ?? "";
  };
  const met: Record<string, Met> = {};
  const at = (login: string, route: string, part: string, value: string) => {
    met[route] = { login, url: route.replace(`{${part}}`, value) };
  };

  // somebody asks to act for a firm: one that nobody looked at yet, one whose proof was seen; and a colleague let in
  contexts.push(await browser.newContext({ baseURL: base, locale: "zh-CN" }));
  const visitor = await (contexts.at(-1)?.newPage() as Promise<Page>);
  const claim = async () => {
    const said = await done(visitor, "/claims/new", {
      uscc: "91410803YYYY000128", name: "恒岚", district: FIRST, contact_name: "周新来",
      contact_phone: "13700004321", position: "环保专员", files: "授权书.txt",
    });
    return numberIn(said);
  };
  at("", "/claims/{number}/received", "number", await claim());
  const seen = await claim();
  await done(intake, `/office/claims/${seen}/show`, {});
  for (const step of ["accept", "decline"]) at("intake", `/office/claims/{number}/${step}`, "number", seen);
  await done(firm, "/my/members/new", { login: "yunxi.li", name: "李四", phone: "13800000001" });
  at("yunxi", "/my/members/{login}/remove", "login", "yunxi.li");

  // put away: one that waits for a yes, one that was granted
  const park = { reason: FIRST, told: "等上级文件下发后再办。", until: dayIn(30) };
  const asked = await inHand("想享受的政策文件还没有下发。");
  await done(officer, `/office/cases/${asked}/park`, park);
  for (const step of ["grant", "refuse"]) at("shui-head", `/office/cases/{number}/park/${step}`, "number", asked);
  const parked = await inHand("要等国家标准修订后才能改。");
  await done(officer, `/office/cases/${parked}/park`, park);
  await done(head, `/office/cases/${parked}/park/grant`, {});
  at("shui", "/office/cases/{number}/take-up", "number", parked);

  // answered and not opened yet
  const answered = await inHand("排污口标识牌在哪里领？");
  await done(officer, `/office/cases/${answered}/answer`, { complaint: FIRST, text: "到市局一楼窗口领取。" });
  at("shui", "/office/cases/{number}/recall", "number", answered);

  // one in another, and one made void
  const stays = await waiting("雨天排口溢流怎么报备？");
  const goes = await waiting("下雨时排口溢流，向谁报备？");
  await done(intake, `/office/cases/${stays}/merge`, { typed: goes, keep: "this", reason: "同一件事" });
  at("intake", "/office/cases/{number}/merge/undo", "number", stays);
  const twice = numberIn(await send(firm, "/complaints/new", { category: "water", words: "这一条登记了两遍。" }));
  await done(intake, `/office/complaints/${twice}/void`, { why: "double", reason: "重复登记" });
  at("intake", "/office/complaints/{number}/restore", "number", twice);

  // a plan that is being drawn up
  const planned = await inHand("想请局里帮着定一个整改方案。");
  const plan = numberIn(await done(officer, `/office/cases/${planned}/plan`, {
    enterprise: FIRST, findings: "雨污没有分流。", target: "年底前完成分流。", acceptance: "现场核验无混排。",
  }));
  at("shui", "/office/plans/{number}/measures/new", "number", plan);
  await done(officer, `/office/plans/${plan}/measures/new`, {
    case: FIRST, what: "改造雨水管网。", kind: "engineering", owner: "shui", due_on: dayIn(40), acceptance: "闭水试验合格。",
  });
  at("shui-head", "/office/plans/{number}/approve", "number", plan);
  await officer.goto(`/office/plans/${plan}`);
  const drop = await officer.locator("[action$='/drop'], [href$='/drop']").first().evaluate((e) => e.getAttribute("action") ?? e.getAttribute("href"));
  met["/office/plans/{number}/measures/{id}/drop"] = { login: "shui", url: drop ?? "" };

  // leniency files: one whose firm answers on paper, one decision that is published and one that is to be, the words of
  // one closed file that are asked to be erased and those of another that may be
  const [enforcement, legal] = [await page("enforcement"), await page("legal")];
  const offered = async (by: Page, step: string) => {
    const files = new Set<string>();
    for (const list of ["/leniency", "/leniency/register"]) {
      await by.goto(list);
      const links = by.locator("main a[href^='/leniency/MH-']");
      for (const href of await links.evaluateAll((all) => all.map((a) => a.getAttribute("href")))) files.add(numberIn(href ?? ""));
    }
    const there: string[] = [];
    for (const number of files) {
      await by.goto(`/leniency/${number}`);
      if (await by.locator(`main a[href='/leniency/${number}/${step}']`).count()) there.push(number);
    }
    return there;
  };
  const [answers] = await offered(enforcement, "paper-answer");
  at("enforcement", "/leniency/{number}/paper-answer", "number", answers);
  for (const number of await offered(enforcement, "serve")) {
    await done(enforcement, `/leniency/${number}/serve`, { education: "讲解了相关规定。" });
  }
  const [publish, published] = await offered(enforcement, "publish");
  at("enforcement", "/leniency/{number}/publish", "number", publish);
  await done(enforcement, `/leniency/${published}/publish`, { on: dayIn(0), place: "局网站行政处罚专栏", named: "no" });
  at("enforcement", "/leniency/{number}/publication", "number", published);
  const closed = (await offered(legal, "erase")).filter((number) => ![publish, published].includes(number));
  at("legal", "/leniency/{number}/erase", "number", closed[0]);
  await done(legal, `/leniency/${closed[1]}/erase`, { basis: "个人信息保护法第47条", reason: "保存期限已到。", password: PASSWORD });
  at("leader2", "/leniency/{number}/erasure", "number", closed[1]);

  // coercive measures: one that waits for the legal section, one that holds, and may be lifted or go on for longer
  const seal = {
    enterprise: FIRST, kind: "seal", ground: "evasion", basis: "生态环境法典第五十二条", facts: "厂区东侧雨水口接有暗管。",
    milder: "当场责令停止排放，企业没有停止。", livelihood: "no",
    nevertheless: "暗管还在排放，不封不能停止。", scope: "东侧暗管的水泵和阀门", effect: "只影响暗管，生产照常。",
  };
  const [waits, holds] = [
    numberIn(await done(enforcement, "/coercive-measures/new", seal)),
    numberIn(await done(enforcement, "/coercive-measures/new", { ...seal, enterprise: "恒岚" })),
  ];
  at("legal", "/coercive-measures/{number}/review", "number", waits);
  await done(legal, `/coercive-measures/${holds}/review`, { agreed: "yes", opinion: "事由和范围适当。", password: PASSWORD });
  const leader = await page("leader");
  await done(leader, `/coercive-measures/${holds}/approve`, { opinion: "同意。", password: PASSWORD });
  at("enforcement", "/coercive-measures/{number}/release", "number", holds);
  at("henglan", "/my/coercive-measures/{number}/release", "number", holds);
  await done(enforcement, `/coercive-measures/${holds}/ask-extension`, { reason: "鉴定没有完成。" });
  for (const step of ["extend", "refuse-extension"]) at("leader", `/coercive-measures/{number}/${step}`, "number", holds);

  // a sample of closed matters
  const draw = await done(supervisor, "/supervision/draws/new", { from: dayIn(-400), to: dayIn(-1), share: "100" });
  met["/supervision/draws/{number}"] = { login: "supervisor", url: draw };
  await supervisor.goto(draw);
  const call = await supervisor.locator("main a[href*='/calls/']").first().getAttribute("href");
  met["/supervision/draws/{number}/calls/{case}"] = { login: "supervisor", url: call ?? "" };

  // a body outside the bureau is asked by a link
  await intake.goto("/office/consultations?part=convened");
  const meeting2 = numberIn((await intake.locator("main tbody a[href*='/HS-']").first().getAttribute("href")) ?? "");
  const ask = async () => {
    await intake.goto(`/office/consultations/${meeting2}/ask-outside`);
    await intake.locator("main [name=body]").fill("县住房和城乡建设局");
    const of = intake.locator("main [name=case]");
    if ((await of.inputValue()) === "") await of.selectOption({ index: 1 });
    await intake.locator("main [name=question]").fill("手续几天能办完？");
    await intake.locator("main form.form .form-buttons button:not([name])").click();
    return new URL(((await intake.getByTestId("link").textContent()) ?? "").trim()).pathname;
  };
  const [used, left] = [await ask(), await ask()];
  met["/outside/{token}"] = { login: "", url: left };
  const outside = await browser.newContext({ baseURL: base, locale: "zh-CN" });
  contexts.push(outside);
  met["/outside/answered"] = {
    login: "", url: await done(await outside.newPage(), used, { position: "agree", text: "五个工作日可以办理。" }),
  };
  at("intake", "/office/consultations/{number}/withdraw-outside", "number", meeting2);

  // a suggestion of nobody known
  const suggests = await browser.newContext({ baseURL: base, locale: "zh-CN" });
  contexts.push(suggests);
  const made = await done(await suggests.newPage(), "/suggestions/new", { words: "希望每次服务日之后公布问题办理情况。" });
  met["/suggestions/{id}/received"] = { login: "", url: made };

  // several at once
  const cases = new URLSearchParams([["step", "case.reassign"], ["case", asked], ["case", answered]]);
  met["/office/bulk"] = { login: "shui-head", url: `/office/bulk?${cases}` };

  await supervisor.goto("/office?tab=open");
  const late = await supervisor.locator("main a[href^='/office/cases/']").evaluateAll((all) => all.map((a) => a.getAttribute("href")?.split("#")[0]));
  const order = { demand: "两个工作日内书面答复企业。", password: PASSWORD };
  const orders = [order, { ...order, draft: "1" }, { ...order, level: "red" }];
  for (const matter of new Set(late)) {
    const next = orders[0];
    if (next && (await send(supervisor, `${matter}/supervise`, next))) orders.shift();
  }
  expect(orders, "three matters take an order").toEqual([]);

  expect(await send(admin, "/admin/accounts/enforcement2/deactivate", { reason: "调离" })).toBeDefined();

  const today = dayIn(0);
  let meeting = await send(intake, "/office/service-days/new", {
    organiser: "shengtai", date: today, from: "0:01", to: "23:59", place: "市局一楼大厅", theme: "临时服务台", chair: "宋国胜", places: "3",
  });
  if (!meeting) {
    // on a day off the form asks once more
    await intake.locator("main [name=day_off]").check({ force: true });
    await intake.locator("main form.form .form-buttons button:not([name])").last().click();
    meeting = new URL(intake.url()).pathname;
  }
  const held = numberIn(meeting);
  // one awaited, one that is here
  const who = { enterprise: FIRST, contact_name: "孙某某", contact_phone: "13800000000" };
  for (const step of ["sign-up", "sign-up"]) await done(intake, `/office/service-days/${held}/${step}`, who);
  await done(intake, `/office/desk/${held}/queue/2/arrive`, {});
  // sent to somebody without an account
  const stranger = await browser.newContext({ baseURL: base, locale: "zh-CN" });
  contexts.push(stranger);
  const received = await send(await stranger.newPage(), "/complaints/first", {
    words: "新厂想问排污许可怎么办。", name: "焦作市新来机械有限公司（演示）", uscc: "91410882YYYY00030H", district: FIRST,
    contact_name: "周新来", contact_phone: "13700004321",
  });
  met["/complaints/{number}/received"] = { login: "", url: received ?? "" };
  at("intake", "/office/complaints/{number}/contact", "number", numberIn(received));
  at("intake", "/office/complaints/{number}/contact/show", "number", numberIn(received));
  await Promise.all(contexts.map((context) => context.close()));
  return met;
}
