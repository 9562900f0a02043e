/**
 * Sums of reports as they stood at an instant: every step of every report, counted on the path and with the vector it
 * had then. An edition's own code goes back from today's totals; this goes forward from nothing, so the two can disagree.
 */
import type { Contribution } from '#schema/report.ts';
import type { NodeTotals } from '#schema/totals.ts';

/** What a report put into totals from one of its steps on. `step` counts the report's steps from 0. */
export interface CountedStep {
  report: string;
  step: number;
  atMicros: number;
  counted: Contribution;
}

export class SumsAt {
  readonly #steps: readonly CountedStep[];
  #next = 0;
  #throughMicros = -Infinity;
  readonly #lastSteps = new Map<string, CountedStep>();
  readonly #sums = new Map<string, NodeTotals>();

  constructor(steps: readonly CountedStep[]) {
    this.#steps = [...steps].sort((a, b) => a.atMicros - b.atMicros || a.step - b.step);
  }

  /** Returns node → sums with every step at or before the cut. Cheap for ascending cuts; an earlier one starts over. */
  through(cutMicros: number): ReadonlyMap<string, NodeTotals> {
    if (cutMicros < this.#throughMicros) this.#startOver();
    this.#throughMicros = cutMicros;
    for (;;) {
      const step = this.#steps[this.#next];
      if (!step || step.atMicros > cutMicros) return this.#sums;
      this.#next += 1;
      this.#take(step);
    }
  }

  /** Returns what a report (`reports/…`) puts into these sums; null where nothing was said about it yet. */
  countedOf(report: string): Contribution | null {
    return this.#lastSteps.get(report)?.counted ?? null;
  }

  #startOver(): void {
    this.#next = 0;
    this.#lastSteps.clear();
    this.#sums.clear();
  }

  #take(step: CountedStep): void {
    const before = this.#lastSteps.get(step.report);
    if (before && before.step > step.step) return;
    if (before) this.#count(before.counted, -1);
    this.#count(step.counted, 1);
    this.#lastSteps.set(step.report, step);
  }

  #count({ nodes, day, vector }: Contribution, sign: 1 | -1): void {
    for (const node of nodes) {
      const sums = this.#sums.get(node) ?? {};
      this.#sums.set(node, sums);
      const ofDay = (sums[day] ??= {});
      for (const [measure, value] of Object.entries(vector)) {
        ofDay[measure] = (ofDay[measure] ?? 0) + sign * value;
      }
    }
  }
}
