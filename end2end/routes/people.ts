// Who looks at the pages: everybody of the demo by login, and the sessions they are looked at in.
import { type APIRequestContext, request } from "@playwright/test";

export const PASSWORD = process.env.ZHUQI_DEMO_PASSWORD ?? "service-day-2026";

/**
 * Who follows links; more people than roles, because what can be pressed depends on unit and stage. Those who between
 * them meet most come first: nobody is asked once every page is met. The firm of routes/prepare/problem.ts is not among
 * them: an answer that it opened could not be called back any more.
 */
export const PEOPLE = [
  "", "henglan", "intake", "shui", "enforcement", "legal", "leader", "supervisor", "admin", "fuwu", "mingyuan",
  "shui-head", "leader2", "leader3", "enforcement-head", "daqi", "daqi-head", "caishen-head", "fuwu-head", "wenxian", "auditor",
  "demao", "xiangrui", "yuping", "xunda", "jinshuo", "tongda", "huating", "gufei", "gufei-head", "caishen", "jidongche",
];

/** The firms among them: they have no dark look. */
const FIRMS = ["henglan", "yunxi", "demao", "xiangrui", "yuping", "mingyuan", "xunda", "jinshuo", "tongda", "huating"];

/** Whether somebody is of the bureau. */
export function isStaff(login: string): boolean {
  return login !== "" && !FIRMS.includes(login);
}

export async function logIn(base: string, login: string): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: base, extraHTTPHeaders: { origin: base } });
  if (login !== "") {
    const answer = await context.post("/login", { form: { login, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${login} is not let in`);
  }
  return context;
}

/** What a browser keeps of somebody. */
export type Session = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** Everybody who was let in, once each; under a name of their own, whoever is there a second time. */
export class Sessions {
  private readonly open = new Map<string, Promise<APIRequestContext>>();

  constructor(readonly base: string) {}

  /** The session of somebody. */
  of(login: string): Promise<APIRequestContext> {
    return this.named(login, login);
  }

  /** One more session of somebody, or of a stranger. */
  named(name: string, login: string): Promise<APIRequestContext> {
    const there = this.open.get(name) ?? logIn(this.base, login);
    this.open.set(name, there);
    return there;
  }

  /** What each of them keeps, for the walk that comes after. */
  async kept(): Promise<Record<string, Session>> {
    const kept: Record<string, Session> = {};
    for (const [name, context] of this.open) kept[name] = await (await context).storageState();
    return kept;
  }

  async close(): Promise<void> {
    for (const context of this.open.values()) await (await context).dispose();
  }
}
