// Where every route of the router is met: the list comes from `zhuqi policy print --json`, the addresses from
// following the links of the demo as everybody who may log in. A route nobody can reach is a failure.
import fs from "node:fs";
import { type APIRequestContext, type Browser, request } from "@playwright/test";
import { prepare } from "./prepare";

const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";

export interface Endpoint {
  method: string;
  path: string;
  who: string;
}

/** A page met at an address by somebody. */
export interface Met {
  login: string;
  url: string;
}

/** Routes that are no page, each with the reason. */
const NO_PAGE: Record<string, string> = {
  "/healthz": "a word for the supervisor of the process",
  "/start": "leads on to the start page of the role",
  "/complaints/{number}/attachments/{id}": "a file",
  "/attachments/{noun}/{of}/{id}": "a file",
  "/wall/{id}/files/{file}": "a file",
  "/uploads/{token}": "says how far a file is",
  "/second-factor": "asked of whoever enrolled a second factor, and nobody of the demo has; second_factor.spec walks it",
  "/second-factor/codes": "the same",
  "/second-factor/resets/{login}": "the same",
  "/admin/accounts/{login}/reset": "the same",
  "/wall/{id}/agree": "needs two people with a second factor; the front-door tests walk it",
};

/** Pages that are there only in the middle of something no demo rests in; each is met where that is walked. */
const WALKED: Record<string, string> = {
  "/leniency/{number}/submit": "leniency.spec",
  "/leniency/{number}/decision": "leniency.spec",
  "/leniency/{number}/serve": "leniency.spec",
  "/leniency/{number}/clues/{clue}/take": "the front-door tests of known_clue",
  "/leniency/{number}/clues/{clue}/refuse": "the front-door tests of known_clue",
  "/leniency/{number}/verification": "the front-door tests of leniency_change",
  "/leniency/{number}/notice": "the front-door tests of penalty_notice",
  "/leniency/{number}/answer": "the front-door tests of penalty_notice",
  "/leniency/{number}/seats/{seat}": "the front-door tests of leniency_seats",
  "/leniency/{number}/take": "the front-door tests of leniency_seats",
  "/leniency/{number}/hearing": "the tests of the rules, domain/leniency_file/tests/filed",
  "/my/self-reports/{number}/answer": "the front-door tests of penalty_notice",
  "/leniency/{number}/change/review": "leniency_change.spec",
  "/leniency/{number}/change/sign": "leniency_change.spec",
  "/leniency/{number}/change/serve": "leniency_change.spec",
  "/leniency/{number}/remedy/end": "the front-door tests of leniency_change",
  "/offsite-checks/{number}/law": "the front-door tests of visit",
  "/office/cases/{number}/follow-up": "the front-door tests of thread, when its day has come",
  "/office/complaints/{number}/answers/{n}/letter": "the front-door tests of papers",
  "/office/complaints/{number}/look-again": "the front-door tests of races: nothing of the demo was referred by a letter",
  "/office/cases/{number}/papers/close-out": "the front-door tests of document",
  "/my/complaints/{number}/papers/refusal": "the front-door tests of document",
  "/office/common-problems/{number}/open": "common_problem.spec",
  "/office/enterprises/{uscc}/service-days": "the front-door tests of dossier: no firm of the demo came to more days than its page shows",
  "/my/decisions/{number}/letter": "the front-door tests of matter: nothing of the demo is decided on its own",
  "/office/enterprises/{uscc}/cases": "the front-door tests of dossier: no firm of the demo has more cases than its page shows",
  "/supervision/withdrawals/{number}/check": "the front-door tests of withdrawal: no firm of the demo was advised to withdraw",
  "/my/plans/{number}/versions": "the front-door tests of plan: no firm of the demo has two versions",
  "/office/plans/{number}/measures/{id}/after": "the front-door tests of plan: no plan of the demo has two open measures for sure",
  "/office/plans/{number}/measures/{id}/move-following": "the front-door tests of plan: nothing of the demo slipped",
  "/office/inquiries/{number}": "the front-door tests of inquiry: no unit of the demo is asked",
  "/office/inquiries/{number}/answer": "the same",
  "/office/consultations/{number}/submit": "consultation.spec",
  "/office/matters/{number}/legal-opinion": "matter.spec: nobody of the legal section follows links here",
  "/positive-list/{uscc}/enter": "the front-door tests of positive_listing, after the days of public notice",
  "/positive-list/{uscc}/reject": "the front-door tests of positive_listing",
  "/positive-list/{uscc}/resume": "the front-door tests of positive_listing",
  "/supervision/orders/{id}/acknowledge": "supervision.spec",
  "/office/desk/{day}/entries/{entry}": "desk.spec, once a network was gone",
};

/** Routes no link of the demo leads to at all, with how to meet them. */
const BY_HAND: Record<string, Met> = {
  "/dev/components": { login: "", url: "/dev/components" },
  "/password": { login: "auditor", url: "/password" },
  "/track": { login: "", url: "/track" },
  "/office/texts": { login: "intake", url: "/office/texts" },
  "/desk/offline": { login: "", url: "/desk/offline" },
  "/second-factor/resets": { login: "leader", url: "/second-factor/resets" },
  "/act-as": { login: "intake", url: "/act-as" },
};

/** Who follows links; more people than roles, because what can be pressed depends on unit and stage. */
const PEOPLE = [
  "", "henglan", "demao", "xiangrui", "yuping", "xunda", "jinshuo", "tongda", "mingyuan", "huating",
  "intake", "shui", "gufei", "daqi", "fuwu", "caishen", "jidongche", "wenxian",
  "shui-head", "gufei-head", "daqi-head", "caishen-head", "fuwu-head",
  "supervisor", "leader", "leader2", "leader3", "legal", "enforcement", "enforcement-head", "auditor", "admin",
];

/** The firms among them: they have no dark look. */
const FIRMS = PEOPLE.slice(PEOPLE.indexOf("henglan"), PEOPLE.indexOf("intake"));

/** Whether somebody is of the bureau. */
export function isStaff(login: string): boolean {
  return login !== "" && !FIRMS.includes(login) && login !== "yunxi";
}

/** Addresses followed of one route by one person; by those who see every unit's matters many more. */
const EACH = 8;
const MANY = 40;
const SEES_ALL = ["intake", "supervisor", "admin"];

const file = process.env.ZHUQI_POLICY;

/** Every endpoint of the router. */
export function endpoints(): Endpoint[] {
  if (!file) throw new Error("ZHUQI_POLICY names no list of endpoints: run `cargo xtask test browser`");
  return JSON.parse(fs.readFileSync(file, "utf8")).endpoints;
}

/** Every page, by its route. */
export function pages(): Endpoint[] {
  const page = (path: string) => !(path in NO_PAGE) && !(path in WALKED) && !/\.(csv|xlsx|docx)$/.test(path);
  return endpoints().filter(({ method, path }) => method === "GET" && page(path));
}

/** Whether a page is a form: it is posted to its own address. */
export function isForm(route: string): boolean {
  return endpoints().some(({ method, path }) => method === "POST" && path === route);
}

/** The route of an address: the one with the most parts that are not gaps. */
function routeOf(url: string, routes: string[]): string | undefined {
  const parts = url.split(/[?#]/)[0].split("/");
  const fits = (route: string) => {
    const own = route.split("/");
    return own.length === parts.length && own.every((part, at) => part.startsWith("{") || part === parts[at]);
  };
  const gaps = (route: string) => route.split("{").length;
  return routes.filter(fits).sort((a, b) => gaps(a) - gaps(b))[0];
}

export async function logIn(base: string, login: string): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: base, extraHTTPHeaders: { origin: base } });
  if (login !== "") {
    const answer = await context.post("/login", { form: { login, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${login} is not let in`);
  }
  return context;
}

async function follow(base: string, login: string, routes: string[], met: Map<string, Met[]>): Promise<void> {
  const context = await logIn(base, login);
  const waiting = [login === "" ? "/" : "/start", "/", "/account"];
  const seen = new Set<string>();
  const times = new Map<string, number>();
  const each = SEES_ALL.includes(login) ? MANY : EACH;
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const answer = await context.get(url);
    if (answer.status() !== 200) continue;
    const at = new URL(answer.url());
    const route = routeOf(at.pathname, routes);
    if (route) {
      const own = met.get(route) ?? [];
      if (own.filter((m) => m.login === login).length < each) own.push({ login, url: at.pathname + at.search });
      met.set(route, own);
    }
    const html = await answer.text();
    for (const [, found] of html.matchAll(/(?:href|action)="(\/[^"#]*)/g)) {
      const next = found.replaceAll("&amp;", "&");
      const to = routeOf(next, routes);
      const often = times.get(to ?? "") ?? 0;
      if (!to || often >= each || seen.has(next)) continue;
      times.set(to, often + 1);
      waiting.push(next);
    }
  }
  await context.dispose();
}

/** A page no link leads to, found by its address under a page that was met: a receipt, for one. */
async function under(base: string, route: string, met: Map<string, Met[]>): Promise<void> {
  const parent = route.slice(0, route.lastIndexOf("/"));
  for (const { login, url } of met.get(parent) ?? []) {
    const own = url.split("?")[0] + route.slice(parent.length);
    const context = await logIn(base, login);
    const answer = await context.get(own, { maxRedirects: 0 });
    await context.dispose();
    if (answer.status() === 200) {
      met.set(route, [{ login, url: own }]);
      return;
    }
  }
}

/** Finds where each page is met, and keeps it in `file` for the walk. */
export async function findAll(browser: Browser, base: string, file: string): Promise<void> {
  const met = new Map<string, Met[]>(Object.entries(BY_HAND).map(([route, m]) => [route, [m]]));
  const routes = pages().map(({ path }) => path);
  for (const [route, found] of Object.entries(await prepare(browser, base))) met.set(route, [found]);
  for (const login of PEOPLE) await follow(base, login, routes, met);
  for (const route of routes) if (!met.has(route)) await under(base, route, met);
  fs.writeFileSync(file, JSON.stringify(Object.fromEntries(met), null, 1));
}

/** Where each page is met; nothing before it was found. */
export function metIn(file: string): Record<string, Met[]> {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
}
