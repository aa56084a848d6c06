/** Ends every run with one plain line: `12 passed, 0 failed`. */
import type { Reporter, TestModule } from 'vitest/node';

export default class LastLine implements Reporter {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  onInit(): void {
    process.once('exit', (code) => {
      // Sites that could not be built, or a file that could not be loaded, leave no test to count.
      const failed = this.#failed || (code === 0 ? 0 : 1);
      process.stdout.write(`${this.#passed} passed, ${failed} failed${this.#skipped ? `, ${this.#skipped} skipped` : ''}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) count[state]++;
      if (module.state() === 'failed' && !states.includes('failed')) count.failed++;
    }
    this.#passed = count.passed;
    this.#failed = count.failed + count.pending;
    this.#skipped = count.skipped;
  }
}
