// Few combinations that together hold every pair of values.

export type Combination = Record<string, string>;

/** Every combination of these values. */
export function product(factors: Record<string, string[]>): Combination[] {
  return Object.entries(factors).reduce<Combination[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
}

function pairsOf(row: Combination): string[] {
  const cells = Object.entries(row).map(([name, value]) => `${name}=${value}`);
  return cells.flatMap((one, at) => cells.slice(at + 1).map((other) => `${one}&${other}`));
}

/**
 * Few rows that hold every value, chosen so that a pair nobody had yet comes first: over many things each with rows
 * of its own, every pair is met, and each thing meets every value. `had` is shared by them all.
 */
export function everyValue(factors: Record<string, string[]>, had: Set<string>): Combination[] {
  const all = product(factors);
  const missing = new Set(Object.entries(factors).flatMap(([name, values]) => values.map((value) => `${name}=${value}`)));
  const chosen: Combination[] = [];
  while (missing.size > 0) {
    const gain = (row: Combination) => {
      const values = Object.entries(row).filter(([name, value]) => missing.has(`${name}=${value}`)).length;
      return values * 100 + pairsOf(row).filter((pair) => !had.has(pair)).length;
    };
    const best = all.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    Object.entries(best).forEach(([name, value]) => missing.delete(`${name}=${value}`));
    pairsOf(best).forEach((pair) => had.add(pair));
    chosen.push(best);
  }
  return chosen;
}

/** The pairs of these factors that no row held. */
export function missingPairs(factors: Record<string, string[]>, had: Set<string>): string[] {
  return [...new Set(product(factors).flatMap(pairsOf))].filter((pair) => !had.has(pair));
}
