// The links of the demo followed as everybody who may log in, until every page is met.
import type { Met } from "./map";
import { PEOPLE, type Sessions } from "./people";

/**
 * Addresses followed of one route by one person that led to nothing new, round after round: what a first case does not
 * lead to, a later one may. The rounds end as soon as every page is met.
 */
const ROUNDS = [2, 8];

/** A link, and the route it leads to. */
interface Link {
  url: string;
  route: string;
}

/** One person on the way. */
interface Walker {
  login: string;
  waiting: Link[];
  seen: Set<string>;
  times: Map<string, number>;
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

/** The links of a page to pages, once each. */
function linksIn(html: string, routes: string[]): Link[] {
  const urls = [...html.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, url]) => url.replaceAll("&amp;", "&"));
  return [...new Set(urls)].flatMap((url) => {
    const route = routeOf(url, routes);
    return route ? [{ url, route }] : [];
  });
}

/** Follows the links one person is offered; first those to a page that nobody met yet. */
async function follow(sessions: Sessions, walker: Walker, each: number, routes: string[], met: Map<string, Met[]>): Promise<void> {
  const context = await sessions.of(walker.login);
  const { waiting, seen, times, login } = walker;
  const often = (route: string) => times.get(route) ?? 0;
  while (routes.some((route) => !met.has(route))) {
    const wanted = waiting.findIndex(({ route }) => !met.has(route) && often(route) < each);
    const next = wanted >= 0 ? wanted : waiting.findIndex(({ route }) => often(route) < each);
    const [link] = next >= 0 ? waiting.splice(next, 1) : [];
    if (!link) break;
    const answer = await context.get(link.url);
    const found = answer.status() === 200 ? linksIn(await answer.text(), routes).filter(({ url }) => !seen.has(url)) : [];
    if (!found.some(({ route }) => !met.has(route) && often(route) < each)) times.set(link.route, often(link.route) + 1);
    for (const link of found) {
      seen.add(link.url);
      waiting.push(link);
    }
    const at = new URL(answer.url());
    const route = routeOf(at.pathname, routes);
    if (route && answer.status() === 200) met.set(route, [...(met.get(route) ?? []), { login, url: at.pathname + at.search }]);
  }
}

/** A page no link leads to, found by its address under a page that was met: a receipt, for one. */
async function under(sessions: Sessions, route: string, met: Map<string, Met[]>): Promise<void> {
  const parent = route.slice(0, route.lastIndexOf("/"));
  for (const { login, url } of met.get(parent) ?? []) {
    const own = url.split("?")[0] + route.slice(parent.length);
    const answer = await (await sessions.of(login)).get(own, { maxRedirects: 0 });
    if (answer.status() === 200) {
      met.set(route, [{ login, url: own }]);
      return;
    }
  }
}

/** Adds to what was met until every route is, or no link leads further. */
export async function followAll(sessions: Sessions, routes: string[], met: Map<string, Met[]>): Promise<void> {
  const walkers = PEOPLE.map((login): Walker => {
    // a start page is followed whatever else was
    const waiting = [login === "" ? "/" : "/start", "/", "/account"].map((url) => ({ url, route: url }));
    return { login, waiting, seen: new Set(waiting.map(({ url }) => url)), times: new Map() };
  });
  for (const each of ROUNDS) {
    for (const walker of walkers) await follow(sessions, walker, each, routes, met);
    for (const route of routes) if (!met.has(route)) await under(sessions, route, met);
    const missing = routes.filter((route) => !met.has(route));
    if (missing.length > 0) console.log(`met by nobody who looked at ${each} of a kind: ${missing.join(" ")}`);
  }
}
