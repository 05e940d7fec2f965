/** Moves `Date` of a window by an offset: the demo's town lives in October 2024, and so must the pane's checks of dates. */
export function shiftClock(window: { Date: DateConstructor }, offsetMs: number): void {
  const RealDate = window.Date;
  const now = () => RealDate.now() + offsetMs;
  window.Date = new Proxy(RealDate, {
    // Without arguments a date is the present moment.
    construct: (target, parts: unknown[], newTarget: new () => Date) =>
      Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) =>
      name === "now" ? now : (Reflect.get(target, name, receiver) as unknown),
  });
}
