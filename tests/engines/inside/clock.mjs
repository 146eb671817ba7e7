// Runs in each page before its own scripts: the page's clock is that of the tests, and goes on.
export function setClock(moment) {
  const Real = Date;
  const ahead = moment - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(Real.now() + ahead);
    }

    static now() {
      return Real.now() + ahead;
    }
  };
}
