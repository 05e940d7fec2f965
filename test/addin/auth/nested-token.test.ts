import { describe, expect, it } from "vitest";
import { askInDialog, type DialogHost } from "../../../addin/auth/dialog.ts";
import { nestedToken, type NestedApp } from "../../../addin/auth/nested-token.ts";
import { Problem } from "../../../shared/api/problem.ts";

const token = `h.${btoa(JSON.stringify({ exp: 9e9 }))}.s`;
const failing = (errorCode: string) => () =>
  Promise.reject(
    Object.assign(new Error(`lo.van.panh@muonglay.gov.vn ${errorCode}`), { errorCode }),
  );

/** A sign-in that writes down what happened in which order. */
function scene(app: Partial<NestedApp>, { isNested = true, isLoaded = true } = {}) {
  const steps: string[] = [];
  const noting = <A extends unknown[]>(step: string, run: (...args: A) => Promise<string>) => {
    return (...args: A) => {
      steps.push(step);
      return run(...args);
    };
  };
  const known: NestedApp = {
    silently: noting("silent", app.silently ?? failing("interaction_required")),
    asking: noting("popup", app.asking ?? failing("popup_window_error")),
  };
  const signIn = nestedToken({
    isNested,
    loadApp: () => {
      steps.push("load");
      return isLoaded ? Promise.resolve(known) : Promise.reject(new TypeError("Failed to fetch"));
    },
    askInDialog: noting("dialog", () => Promise.resolve(token)),
  });
  return { signIn, steps };
}

const problemOf = async (run: Promise<unknown>) => {
  const error: unknown = await run.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

describe("nestedToken", () => {
  it("says nothing to a person whom Office knows, and loads the library once", async () => {
    const { signIn, steps } = scene({ silently: () => Promise.resolve(token) });
    expect(await signIn.getToken()).toBe(token);
    signIn.forget();
    await signIn.getToken();
    expect(steps).toEqual(["load", "silent", "silent"]);
  });

  it.each(["interaction_required", "login_required", "consent_required", "monitor_window_timeout"])(
    "opens no window by itself for %s: the pane shows its button",
    async (code) => {
      const { signIn, steps } = scene({ silently: failing(code) });
      const problem = await problemOf(signIn.getToken());
      expect([problem.kind, problem.detail]).toEqual([
        "not-signed-in",
        "Cần đăng nhập bằng tài khoản cơ quan. Hãy bấm “Đăng nhập”.",
      ]);
      expect(steps).toEqual(["load", "silent"]);
    },
  );

  it("asks with a window of the host when the button is pressed", async () => {
    const { signIn, steps } = scene({ asking: () => Promise.resolve(token) });
    await signIn.signIn();
    expect(await signIn.getToken()).toBe(token);
    expect(steps).toEqual(["load", "popup"]);
  });

  it.each(["popup_window_error", "empty_window_error", "block_nested_popups"])(
    "asks in a dialog of Office where that window fails with %s",
    async (code) => {
      const { signIn, steps } = scene({ asking: failing(code) });
      await signIn.signIn();
      expect(await signIn.getToken()).toBe(token);
      expect(steps).toEqual(["load", "popup", "dialog"]);
    },
  );

  it("asks once: who closed the window is not shown another", async () => {
    const { signIn, steps } = scene({ asking: failing("user_canceled") });
    expect((await problemOf(signIn.signIn())).detail).toMatch(/đã bị dừng/);
    expect(steps).toEqual(["load", "popup"]);
  });

  it.each(["no_network_connectivity", "post_request_failed"])(
    "takes %s for what it is: nobody has to sign in anew, the network is gone",
    async (code) => {
      const { signIn } = scene({ silently: failing(code), asking: failing(code) });
      expect((await problemOf(signIn.getToken())).kind).toBe("outcome-unknown");
      expect((await problemOf(signIn.signIn())).kind).toBe("outcome-unknown");
    },
  );

  it("loads the library anew when it could not be fetched", async () => {
    const { signIn, steps } = scene({}, { isLoaded: false });
    expect((await problemOf(signIn.getToken())).kind).toBe("outcome-unknown");
    await problemOf(signIn.getToken());
    expect(steps).toEqual(["load", "load"]);
  });

  it("asks in the dialog where Office has no bridge after all", async () => {
    const signIn = nestedToken({
      isNested: true,
      loadApp: () => Promise.reject(new Error("Office has no bridge for nested apps")),
      askInDialog: () => Promise.resolve(token),
    });
    expect((await problemOf(signIn.getToken())).kind).toBe("not-signed-in");
    await signIn.signIn();
    expect(await signIn.getToken()).toBe(token);
  });

  it("goes straight to the dialog where Office has no nested authentication", async () => {
    const { signIn, steps } = scene({}, { isNested: false });
    expect((await problemOf(signIn.getToken())).kind).toBe("not-signed-in");
    await signIn.signIn();
    expect(await signIn.getToken()).toBe(token);
    expect(steps).toEqual(["dialog"]);
  });

  it("repeats nothing the library says: it may name the person", async () => {
    const { signIn } = scene({ silently: failing("no_account_error") });
    const problem = await problemOf(signIn.getToken());
    expect(`${problem.message} ${problem.detail ?? ""}`).not.toMatch(/panh|no_account/);
  });
});

const page = new URL("https://mai-am.example.vn/addin/sign-in.html");

/** A dialog whose page says what it is told to. */
function dialogHost(
  act: (page: { say: (message: string, origin?: string) => void; end: () => void }) => void,
): DialogHost & { closed: number } {
  const host = {
    closed: 0,
    open: () => {
      let say: (message: string, origin?: string) => void = () => undefined;
      let end: () => void = () => undefined;
      queueMicrotask(() => {
        queueMicrotask(() => {
          act({
            say: (...all) => {
              say(...all);
            },
            end: () => {
              end();
            },
          });
        });
      });
      return Promise.resolve({
        onMessage: (handler: (message: string, origin: string | undefined) => void) => {
          say = handler;
        },
        onEnd: (handler: () => void) => {
          end = handler;
        },
        close: () => {
          host.closed++;
        },
      });
    },
  };
  return host;
}

describe("askInDialog", () => {
  it.each([page.origin, undefined])(
    "takes the token of its own page (%s) and closes it",
    async (origin) => {
      const host = dialogHost(({ say }) => {
        say(JSON.stringify({ token }), origin);
      });
      expect(await askInDialog(host, page)).toBe(token);
      expect(host.closed).toBe(1);
    },
  );

  it("ignores what another page says", async () => {
    const host = dialogHost(({ say }) => {
      say(JSON.stringify({ token: "forged" }), "https://evil.example");
      say(JSON.stringify({ token }), page.origin);
    });
    expect(await askInDialog(host, page)).toBe(token);
  });

  it.each([
    ["a failure", '{"failed":"access_denied"}'],
    ["no JSON", "token"],
    ["no text", '{"token":7}'],
    ["null", "null"],
  ])("takes %s for no sign-in", async (_what, message) => {
    const host = dialogHost(({ say }) => {
      say(message, page.origin);
    });
    expect((await problemOf(askInDialog(host, page))).kind).toBe("not-signed-in");
  });

  it("takes a closed window for no sign-in", async () => {
    const host = dialogHost(({ end }) => {
      end();
    });
    expect((await problemOf(askInDialog(host, page))).detail).toMatch(/Đăng nhập/);
  });

  it("says that no window opened", async () => {
    const host = { open: () => Promise.resolve(undefined) };
    expect((await problemOf(askInDialog(host, page))).detail).toMatch(/không mở được cửa sổ/);
  });
});
