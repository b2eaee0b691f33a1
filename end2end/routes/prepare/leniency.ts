// Leniency files in every stage. Some are the demo's own; those it has none of are begun here and led as far as it takes.
import { FIRST, type Hand, type Values, dayIn, numberIn } from "../hand";
import { PASSWORD } from "../people";

export async function lay(hand: Hand): Promise<void> {
  await begun(hand);
  await decided(hand);
}

/** The files somebody reads. */
async function files(hand: Hand, who: string): Promise<string[]> {
  const found = new Set<string>();
  for (const list of ["/leniency", "/leniency/register"]) {
    for (const href of await hand.links(await hand.read(who, list), "main a[href^='/leniency/MH-']")) found.add(href);
  }
  return [...found];
}

/** What the demo holds: a firm that may answer, decisions served, published, changed, appealed, erased. */
async function decided(hand: Hand): Promise<void> {
  const mine = await files(hand, "enforcement");
  let steps = await hand.steps("enforcement", mine);
  const first = (step: string, n = 0) => numberIn(steps.get(step)?.[n]);
  for (const step of ["paper-answer", "remedy/end"]) hand.at("enforcement", `/leniency/{number}/${step}`, first(step));
  hand.at("huating", "/my/self-reports/{number}/answer", first("paper-answer"));
  // one decision is left to be served
  const left = numberIn(hand.met["/leniency/{number}/serve"]?.url);
  for (const file of steps.get("serve") ?? []) {
    if (numberIn(file) !== left) await hand.done("enforcement", `${file}/serve`, { education: "讲解了相关规定。" });
  }
  steps = await hand.steps("enforcement", mine);
  const [publish, published] = [first("publish"), first("publish", 1)];
  hand.at("enforcement", "/leniency/{number}/publish", publish);
  const where = { on: dayIn(0), place: "局网站行政处罚专栏", named: "no" };
  await hand.done("enforcement", `/leniency/${published}/publish`, where);
  hand.at("enforcement", "/leniency/{number}/publication", published);

  // three slips in a paper are mended: to be reviewed, to be signed, to be served
  const kept = (file: string) => ![publish, published].includes(numberIn(file));
  const changes = (steps.get("change") ?? []).filter(kept).slice(0, 3);
  const [review = "", sign = "", toServe = ""] = changes;
  for (const file of changes) {
    await hand.done("enforcement", `${file}/change`, { kind: "correct", ground: "clerical", reason: "备案日期写错一天。" });
  }
  for (const file of [sign, toServe]) await agreed(hand, `${file}/change/review`);
  await hand.done("leader2", `${toServe}/change/sign`, { password: PASSWORD });
  hand.at("legal", "/leniency/{number}/change/review", numberIn(review));
  hand.at("leader2", "/leniency/{number}/change/sign", numberIn(sign));
  hand.at("enforcement", "/leniency/{number}/change/serve", numberIn(toServe));

  const closed = (await hand.steps("legal", await files(hand, "legal"))).get("erase") ?? [];
  const [erase = "", erased = ""] = closed.filter((file) => kept(file) && !changes.includes(file));
  hand.at("legal", "/leniency/{number}/erase", numberIn(erase));
  const basis = { basis: "个人信息保护法第47条", reason: "保存期限已到。", password: PASSWORD };
  await hand.done("legal", `${erased}/erase`, basis);
  hand.at("leader2", "/leniency/{number}/erasure", numberIn(erased));
  for (const login of ["enforcement", "leader2"]) await hand.offered(login, await files(hand, login), "/leniency/{number}");
}

/** What the demo rests in nowhere: each file stops where a page is met. */
async function begun(hand: Hand): Promise<void> {
  const ready = await lookedInto(hand, "正通");
  hand.at("enforcement", "/leniency/{number}/submit", numberIn(ready));
  await hand.done("enforcement", `${ready}/clues/new`, {
    kind: "public_report", on: dayIn(-1), hour: "09:00", text: "来电反映标签不全。",
  });
  hand.at("enforcement", "/leniency/{number}/clues/{clue}/strike", numberIn(ready), "0");

  const promised = await opened(hand, "鑫源");
  await hand.done("enforcement", `${promised}/commitment`, {
    signed_on: dayIn(0), correct_by: dayIn(2), promise: "两日内更换标签，不再发生。",
  });
  hand.at("enforcement", "/leniency/{number}/verification", numberIn(promised));

  const untold = await filed(hand, "鑫源");
  hand.at("enforcement", "/leniency/{number}/notice", numberIn(untold));
  for (const step of ["time", "clock/stop"]) hand.at("enforcement", `/leniency/{number}/${step}`, numberIn(untold));
  await clocks(hand);
  await orders(hand);

  const answered = await filed(hand, "青禾");
  await told(hand, answered, "20000", "no");
  const mine = answered.replace("/leniency/", "/my/self-reports/");
  await hand.done("qinghe", `${mine}/answer`, { speaks: "speaks", text: "当天就换了标签，请再考虑。" });
  hand.at("enforcement", "/leniency/{number}/answer", numberIn(answered));

  const heard = await filed(hand, "智合");
  await told(hand, heard, "200000", "yes");
  const theirs = heard.replace("/leniency/", "/my/self-reports/");
  await hand.done("zhihe", `${theirs}/answer`, { speaks: "speaks", text: "金额过高，请求听证。", hearing: FIRST });
  await hand.atWhoever(["legal", "enforcement", "leader2"], "/leniency/{number}/hearing", numberIn(heard));

  const waived = await filed(hand, "正通");
  await hand.done("leader2", `${waived}/decision`, {
    ruling: "no_penalty_minor", reason: "当场改正，没有后果，清单不能排除法律的规定。",
    discussed_on: dayIn(0), discussion: "三人参加，一致同意。", password: PASSWORD,
  });
  hand.at("enforcement", "/leniency/{number}/serve", numberIn(waived));
}

/** More time that waits for the decider, and a clock that stands still. */
async function clocks(hand: Hand): Promise<void> {
  const asked = await filed(hand, "正通");
  await hand.done("enforcement", `${asked}/time`, { to: dayIn(95), reason: "等外地协查。" });
  hand.at("leader2", "/leniency/{number}/time/answer", numberIn(asked));
  const stopped = await filed(hand, "正通");
  await hand.done("enforcement", `${stopped}/clock/stop`, { until: dayIn(5), reason: "委托检测。" });
  hand.at("enforcement", "/leniency/{number}/clock/run", numberIn(stopped));
}

/** An order to correct to be signed, and one to be served. */
async function orders(hand: Hand): Promise<void> {
  const unsigned = await opened(hand, "正通");
  hand.at("leader2", "/leniency/{number}/order", numberIn(unsigned));
  const signed = await opened(hand, "正通");
  await hand.done("leader2", `${signed}/order`, { text: "原料桶标识与实物不一致，限期更换。", password: PASSWORD });
  hand.at("enforcement", "/leniency/{number}/order/serve", numberIn(signed));
}

/** An officer's finding, opened, the four named; its page. */
async function opened(hand: Hand, firm: string): Promise<string> {
  const file = await hand.done("enforcement", "/leniency/new", {
    enterprise: { words: firm }, origin: "on_site", what: "检查发现原料桶标识与实物不一致，当场更换。",
  });
  await hand.done("enforcement-head", `${file}/name`, {
    officer_1: { words: "范海涛" }, certificate_1: "16080021017", officer_2: { words: "尚文娟" }, certificate_2: "16080021042",
    reviewer: { words: "段雅琴" }, decider: { words: "秦立群" },
  });
  return file;
}

/** The same with everything looked into. */
async function lookedInto(hand: Hand, firm: string): Promise<string> {
  const file = await opened(hand, firm);
  const act: Values = {
    act_on: dayIn(-1), continuing: "no", found_on: dayIn(-1), found_hour: "09:00", corrected_on: dayIn(-1), corrected_hour: "10:00",
    timely: "yes", harm: "none", minor: "yes", established: "yes", suspected_crime: "no", was_duty: "no",
    text: "检查笔录、照片和整改凭证。",
  };
  await hand.done("enforcement", `${file}/facts`, act);
  await hand.done("enforcement", `${file}/weighing`, { checked: FIRST });
  const shown = { minor_evidence: "照片一。", timely_evidence: "整改凭证。", harm_evidence: "检查笔录。" };
  await hand.done("enforcement", `${file}/findings`, shown);
  return file;
}

/** The same, agreed to in review, and filed. */
async function filed(hand: Hand, firm: string): Promise<string> {
  const file = await lookedInto(hand, firm);
  await hand.done("enforcement", `${file}/submit`, {});
  await agreed(hand, `${file}/review`);
  await hand.done("enforcement", `${file}/filing`, { approved_on: dayIn(0), reason: "检查发现违法行为，立案调查。" });
  return file;
}

async function agreed(hand: Hand, path: string): Promise<void> {
  await hand.done("legal", path, { agreed: "yes", opinion: "事实清楚，同意。", password: PASSWORD });
}

async function told(hand: Hand, file: string, fine: string, hearing: string): Promise<void> {
  await hand.done("enforcement", `${file}/notice`, {
    ruling: "lighten", fine, text: "原料桶标识与实物不一致，拟从轻处罚。", hearing, served_on: dayIn(0), password: PASSWORD,
  });
}
