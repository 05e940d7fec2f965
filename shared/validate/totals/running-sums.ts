/** Hundredths are added, so that 0.1 + 0.2 is 0.3. */
const hundredths = 100;

/**
 * Adds up one column line by line and judges the totals typed into it. A total may stand for the lines since the last total, since any
 * total before that, or for all of them: which one is meant only the number says.
 */
export class RunningSums {
  /** Sum up to each place a total may begin at, in hundredths. */
  readonly #starts: number[] = [0];
  #sum = 0;

  add(amount: number): void {
    this.#sum += Math.round(amount * hundredths);
  }

  /** The nearest sum the typed total could have meant; undefined when it is one of them. What follows belongs to the next total. */
  close(total: number): number | undefined {
    const typed = Math.round(total * hundredths);
    const sums = this.#starts.map((start) => this.#sum - start);
    this.#starts.push(this.#sum);
    if (sums.includes(typed)) return undefined;
    const [nearest = 0] = sums.toSorted((a, b) => Math.abs(a - typed) - Math.abs(b - typed));
    return nearest / hundredths;
  }
}

/** How far apart a typed total and a sum are. */
export function differenceOf(total: number, sum: number): number {
  return Math.abs(Math.round(total * hundredths) - Math.round(sum * hundredths)) / hundredths;
}
