// Where every route of the router is met: the list comes from `zhuqi policy print --json`, the addresses from
// following the links of the demo as everybody who may log in. A route nobody can reach is a failure.
import fs from "node:fs";
import type { Browser } from "@playwright/test";
import { followAll } from "./follow";
import { type Session, Sessions } from "./people";
import { prepare } from "./prepare";

export interface Endpoint {
  method: string;
  path: string;
  who: string;
}

/** A page met at an address by somebody. */
export interface Met {
  login: string;
  url: string;
  /** The session it is met in, where it is not simply that of the login. */
  session?: string;
}

/** What the finding leaves to the walk. */
export interface Found {
  met: Record<string, Met[]>;
  sessions: Record<string, Session>;
}

/** Routes that are no page, each with the reason. */
const NO_PAGE: Record<string, string> = {
  "/healthz": "a word for the supervisor of the process",
  "/start": "leads on to the start page of the role",
  "/complaints/{number}/attachments/{id}": "a file",
  "/complaints/{number}/attachments/{id}/picture": "a file",
  "/attachments/{noun}/{of}/{id}": "a file",
  "/attachments/{noun}/{of}/{id}/picture": "a file",
  "/wall/{id}/files/{file}": "a file",
  "/uploads/{token}": "says how far a file is",
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

const file = process.env.ZHUQI_POLICY;

/** Every endpoint of the router. */
export function endpoints(): Endpoint[] {
  if (!file) throw new Error("ZHUQI_POLICY names no list of endpoints: run `cargo xtask test browser`");
  return JSON.parse(fs.readFileSync(file, "utf8")).endpoints;
}

/** Every page, by its route. */
export function pages(): Endpoint[] {
  const page = (path: string) => !(path in NO_PAGE) && !/\.(csv|xlsx|docx)$/.test(path);
  return endpoints().filter(({ method, path }) => method === "GET" && page(path));
}

/** Whether a page is a form: it is posted to its own address. */
export function isForm(route: string): boolean {
  return endpoints().some(({ method, path }) => method === "POST" && path === route);
}

/** Finds where each page is met, and keeps it in `file` for the walk, with the sessions it was met in. */
export async function findAll(browser: Browser, base: string, file: string): Promise<void> {
  const sessions = new Sessions(base);
  const met = new Map<string, Met[]>(Object.entries(BY_HAND).map(([route, m]) => [route, [m]]));
  const routes = pages().map(({ path }) => path);
  for (const [route, found] of Object.entries(await prepare(browser, sessions))) met.set(route, [found]);
  await followAll(sessions, routes, met);
  const found: Found = { met: Object.fromEntries(met), sessions: await sessions.kept() };
  fs.writeFileSync(file, JSON.stringify(found, null, 1));
  await sessions.close();
}

/** Where each page is met; nothing before it was found. */
export function foundIn(file: string): Found {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : { met: {}, sessions: {} };
}
