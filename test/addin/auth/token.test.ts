import { describe, expect, it } from "vitest";
import { officeToken } from "../../../addin/auth/office-token.ts";
import { cachedToken } from "../../../addin/auth/token.ts";
import { Problem } from "../../../shared/api/problem.ts";

/** A token that ends at this second since 1970. */
function tokenTill(exp: number): string {
  return `h.${btoa(JSON.stringify({ exp })).replace(/=+$/, "")}.s`;
}

describe("cachedToken", () => {
  it("asks once for all who wait, and again shortly before the end", async () => {
    let asked = 0;
    let now = 0;
    const port = cachedToken(
      () => Promise.resolve(tokenTill(3600 * ++asked)),
      () => now,
    );
    const [a, b] = await Promise.all([port.getToken(), port.getToken()]);
    expect([a === b, asked]).toEqual([true, 1]);
    now = (3600 - 119) * 1000;
    await port.getToken();
    expect(asked).toBe(2);
  });

  it("asks again after the service refused the token", async () => {
    let asked = 0;
    const port = cachedToken(
      () => Promise.resolve(tokenTill(1e9 + ++asked)),
      () => 0,
    );
    await port.getToken();
    port.forget();
    await port.getToken();
    expect(asked).toBe(2);
  });

  it("uses a token once that does not say when it ends", async () => {
    let asked = 0;
    const port = cachedToken(
      () => Promise.resolve(`opaque${++asked}`),
      () => 1,
    );
    await port.getToken();
    expect(await port.getToken()).toBe("opaque2");
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
});
