import { describe, expect, it } from "vitest";
import { officeToken } from "../../../addin/auth/office-token.ts";
import { cachedToken } from "../../../addin/auth/token.ts";
import { Problem } from "../../../shared/api/problem.ts";

/** A token that ends at this second since 1970. */
function tokenTill(exp: number): string {
  return `h.${btoa(JSON.stringify({ exp })).replace(/=+$/, "")}.s`;
}

const never = () => Promise.reject(new Problem("not-signed-in"));

/** A source that counts, each token ending an hour after the one before. */
function counting() {
  const asked = { silently: 0, asking: 0 };
  const tokens = () => tokenTill(3600 * (asked.silently + asked.asking));
  return {
    asked,
    source: {
      silently: () => (asked.silently++, Promise.resolve(tokens())),
      asking: () => (asked.asking++, Promise.resolve(tokens())),
    },
  };
}

describe("cachedToken", () => {
  it("asks once for all who wait, and again shortly before the end", async () => {
    let now = 0;
    const { asked, source } = counting();
    const port = cachedToken(source, () => now);
    const [a, b] = await Promise.all([port.getToken(), port.getToken()]);
    expect([a === b, asked]).toEqual([true, { silently: 1, asking: 0 }]);
    now = (3600 - 119) * 1000;
    await port.getToken();
    expect(asked.silently).toBe(2);
  });

  it("asks again after the service refused the token, and says so", async () => {
    const refused: boolean[] = [];
    const silently = (isRefused: boolean) => {
      refused.push(isRefused);
      return Promise.resolve(tokenTill(1e9));
    };
    const port = cachedToken({ silently, asking: never }, () => 0);
    await port.getToken();
    port.forget();
    await port.getToken();
    port.forget();
    await port.getToken();
    expect(refused).toEqual([false, true, true]);
  });

  it("uses a token once that does not say when it ends", async () => {
    let asked = 0;
    const silently = () => Promise.resolve(`opaque${++asked}`);
    const port = cachedToken({ silently, asking: never }, () => 1);
    await port.getToken();
    expect(await port.getToken()).toBe("opaque2");
  });

  it("never asks the person on its own", async () => {
    let asked = 0;
    const asking = () => (asked++, Promise.resolve(tokenTill(1e9)));
    const port = cachedToken({ silently: never, asking }, () => 0);
    await expect(port.getToken()).rejects.toThrow("not-signed-in");
    expect(asked).toBe(0);
    await port.signIn();
    expect([await port.getToken(), asked]).toEqual([tokenTill(1e9), 1]);
  });

  it("gives what the person signed in for to all who wait meanwhile", async () => {
    let finish: (token: string) => void = () => undefined;
    const asking = () =>
      new Promise<string>((resolve) => {
        finish = resolve;
      });
    const port = cachedToken({ silently: never, asking }, () => 0);
    const signedIn = port.signIn();
    const waiting = port.getToken();
    finish(tokenTill(1e9));
    await signedIn;
    expect(await waiting).toBe(tokenTill(1e9));
  });
});

describe("officeToken", () => {
  it.each([
    [13001, /đăng nhập Office/],
    [13003, /tài khoản cơ quan/],
    [99, /Chưa đăng nhập được/],
  ])("says in Vietnamese what to do about error %i of Office", async (code, sentence) => {
    const port = officeToken({
      // Office rejects with plain objects.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      getAccessToken: () => Promise.reject({ code }),
    });
    const error: unknown = await port.getToken().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ kind: "not-signed-in" });
    expect((error as Problem).detail).toMatch(sentence);
  });

  it("lets Office prompt only after the press of a button", async () => {
    const prompts: unknown[] = [];
    const port = officeToken({
      getAccessToken: (options) => {
        prompts.push(options?.allowSignInPrompt);
        return Promise.resolve(tokenTill(0));
      },
    });
    await port.getToken();
    await port.signIn();
    expect(prompts).toEqual([false, true]);
  });
});
