import { describe, expect, it } from "vitest";
import { openSignIn } from "../../addin/open-sign-in.ts";

/** An Office that can do nested authentication, and whose dialogs are closed at once. */
function office() {
  const opened: string[] = [];
  const close = { value: undefined };
  const context = {
    requirements: { isSetSupported: () => true },
    ui: {
      displayDialogAsync: (address: string, _size: object, told: (result: object) => void) => {
        opened.push(address);
        told(close);
      },
    },
  };
  return { opened, office: { context, EventType: {} } as unknown as typeof Office };
}

describe("a pane whose people sign in at an issuer that is not Entra", () => {
  it("asks in a dialog of its own page: the host's bridge speaks to Entra only", async () => {
    Object.assign(globalThis, {
      window: { location: { href: "https://town.example/taskpane.html" } },
    });
    const { opened, office: host } = office();
    const signIn = openSignIn(host, { clientId: "c", issuer: "https://id.example.vn", scope: "s" });
    await expect(signIn.getToken()).rejects.toMatchObject({ kind: "not-signed-in" });
    expect(opened).toEqual([]);
    await expect(signIn.signIn()).rejects.toMatchObject({ kind: "not-signed-in" });
    expect(opened).toEqual(["https://town.example/sign-in.html"]);
    Reflect.deleteProperty(globalThis, "window");
  });
});
