import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openNestedApp } from "../../../addin/auth/nested-app.ts";
import { nestedToken } from "../../../addin/auth/nested-token.ts";
import { Problem } from "../../../shared/api/problem.ts";

/** The real library on a host that answers as Office does: window.nestedAppAuthBridge, JSON messages. */
const config = {
  clientId: "11111111-1111-1111-1111-111111111111",
  tenant: "22222222-2222-2222-2222-222222222222",
  scope: "api://33333333-3333-3333-3333-333333333333/Submissions.Use",
};
const oid = "44444444-4444-4444-4444-444444444444";
const person = "panh@muonglay.example";

type Reply = { readonly status: string } | "token";

interface Request {
  readonly method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  readonly requestId: string;
  readonly tokenParams?: { readonly scope?: string };
}

const encode = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replace(/=+$/, "")}.c2ln`;
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const accessToken = encode({ exp: inAnHour, secret: "access" });
const fromDialog = encode({ exp: inAnHour, secret: "dialog" });
const account = { environment: "login.microsoftonline.com", username: person };
const success = {
  initContext: { sdkName: "test", sdkVersion: "1", capabilities: { queryAccount: true } },
};

const asked: Request[] = [];
let replies: Partial<Record<Request["method"], Reply>> = {};

function answerTo({ method, requestId, tokenParams }: Request): object {
  const base = { messageType: "NestedAppAuthResponse", requestId };
  if (method === "GetInitContext") return { ...base, success: true, ...success };
  const reply = replies[method] ?? { status: "USER_INTERACTION_REQUIRED" };
  if (reply !== "token") {
    const error = { ...reply, code: "x", subError: "", description: `${person} is not known` };
    return { ...base, success: false, error };
  }
  const idToken = encode({ oid, tid: config.tenant, preferred_username: person, name: "Panh" });
  const token = { access_token: accessToken, id_token: idToken, expires_in: 3600 };
  return {
    ...base,
    success: true,
    account: { ...account, tenantId: config.tenant, localAccountId: oid },
    token: { ...token, scope: tokenParams?.scope ?? "", properties: null },
  };
}

beforeEach(() => {
  let listener: (message: string) => void = () => undefined;
  asked.length = 0;
  replies = {};
  const nestedAppAuthBridge = {
    addEventListener: (_event: string, heard: (message: string) => void) => {
      listener = heard;
    },
    postMessage: (text: string) => {
      const request = JSON.parse(text) as Request;
      asked.push(request);
      queueMicrotask(() => {
        listener(JSON.stringify(answerTo(request)));
      });
    },
  };
  Object.assign(window, { nestedAppAuthBridge });
});
afterEach(() => {
  Reflect.deleteProperty(window, "nestedAppAuthBridge");
});

const signInOf = () =>
  nestedToken({
    isNested: true,
    loadApp: () => openNestedApp(config),
    askInDialog: () => Promise.resolve(fromDialog),
  });
const methods = () => asked.map(({ method }) => method).filter((one) => one !== "GetInitContext");

describe("the sign-in library in Office", () => {
  it("asks the host silently for our scope", async () => {
    replies = { GetToken: "token" };
    expect(await signInOf().getToken()).toBe(accessToken);
    expect(methods()).toEqual(["GetToken"]);
    expect(asked.at(-1)?.tokenParams?.scope).toContain(config.scope);
  });

  it("opens no window of the host until somebody presses", async () => {
    replies = { GetTokenPopup: "token" };
    const signIn = signInOf();
    await expect(signIn.getToken()).rejects.toBeInstanceOf(Problem);
    expect(methods()).toEqual(["GetToken"]);
    await signIn.signIn();
    expect(await signIn.getToken()).toBe(accessToken);
    expect(methods()).toEqual(["GetToken", "GetTokenPopup"]);
  });

  it("gets a fresh token from the host after the service refused one", async () => {
    replies = { GetToken: "token" };
    const signIn = signInOf();
    await signIn.getToken();
    signIn.forget();
    await signIn.getToken();
    expect(methods()).toEqual(["GetToken", "GetToken"]);
  });

  it.each([
    ["USER_CANCEL", "not-signed-in"],
    ["NO_NETWORK", "outcome-unknown"],
  ])("tells %s as %s and shows no second window", async (status, kind) => {
    replies = { GetTokenPopup: { status } };
    const error: unknown = await signInOf()
      .signIn()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind });
    expect((error as Problem).detail).not.toContain(person);
  });

  it.each(["TRANSIENT_ERROR", "PERSISTENT_ERROR", "DISABLED"])(
    "asks in the dialog when the host's window ends with %s",
    async (status) => {
      replies = { GetTokenPopup: { status } };
      const signIn = signInOf();
      await signIn.signIn();
      expect(await signIn.getToken()).toBe(fromDialog);
    },
  );

  it("leaves nothing in the browser's stores", async () => {
    replies = { GetToken: "token" };
    await signInOf().getToken();
    for (const store of [window.localStorage, window.sessionStorage]) {
      const text = JSON.stringify(Object.entries(store));
      expect(text).not.toMatch(/e30\.|panh|44444444/i);
    }
    expect(document.cookie).toBe("");
  });
});

describe("a host that says it can and has no bridge", () => {
  it("is asked through the dialog", async () => {
    Reflect.deleteProperty(window, "nestedAppAuthBridge");
    const signIn = signInOf();
    await expect(signIn.getToken()).rejects.toMatchObject({ kind: "not-signed-in" });
    await signIn.signIn();
    expect(await signIn.getToken()).toBe(fromDialog);
  });
});
