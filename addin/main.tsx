import { httpClient } from "./api/http-client.ts";
import { openSignIn } from "./open-sign-in.ts";
import { vietnamClock } from "./clock.ts";
import { associateCommands, commandNames, makeCommands, type Commands } from "./commands.ts";
import { readConfig } from "./config.ts";
import { openWorkbook } from "./excel/open-workbook.ts";
import type { FlowDeps } from "./flows/deps.ts";
import { bindFlows, preload } from "./flows/flows.ts";
import { LatestOutcomes } from "./hooks/latest.ts";
import { PageRequests } from "./hooks/page-requests.ts";
import { whenVisible } from "./hooks/when-visible.ts";
import { savedLanguage } from "./i18n/saved-language.ts";
import type { Pane, Reviewing } from "./pane/pane.ts";
import { selfCheck } from "./self-check.ts";

/** Everything that works without React: the ribbon's buttons need no more. */
async function start(): Promise<{ commands: Commands; pane: Pane }> {
  const [{ apiUrl, signIn: registration }] = await Promise.all([readConfig(), Office.onReady()]);
  const workbook = openWorkbook(Excel);
  const token = openSignIn(Office, registration);
  const api = httpClient({ base: apiUrl, token });
  let language = savedLanguage();
  const deps: FlowDeps = {
    workbook,
    api,
    clock: vietnamClock,
    newKey: () => crypto.randomUUID(),
    get language() {
      return language;
    },
  };
  const latest = new LatestOutcomes(() => vietnamClock.now());
  const flows = latest.observe(bindFlows(deps));
  const requests = new PageRequests();
  const pane: Pane = {
    flows,
    latest,
    requests,
    reviewing: deskFor(deps),
    speak: (chosen) => {
      language = chosen;
    },
    signIn: () => token.signIn(),
    loadPerson: async () => {
      const me = await api.getMe();
      return { me, campaign: await api.getCampaign(me.campaign) };
    },
    selfCheck: () =>
      selfCheck({
        context: Office.context,
        api,
        apiUrl,
        version: __VERSION__,
        now: () => performance.now(),
      }),
    watchEdits: (listener) => workbook.watch(listener),
  };
  const showPane = () => Office.addin.showAsTaskpane();
  return { commands: makeCommands({ flows, workbook, language, showPane, requests }), pane };
}

const loadDesk = () => import("./review-desk.ts");

/** Most people never decide on rows: the desk comes with its first use. */
function deskFor(deps: FlowDeps): Reviewing {
  const desk = async () => (await loadDesk()).reviewDesk(deps);
  return {
    list: async () => (await desk()).list(),
    doubles: async () => (await desk()).doubles(),
    settle: async (decision) => (await desk()).settle(decision),
    decide: async (decisions) => (await desk()).decide(decisions),
    office: async () => (await desk()).office(),
    answer: async (answers) => (await desk()).answer(answers),
    reveal: async (order) => (await desk()).reveal(order),
  };
}

/** A button may be pressed before the start is over: each command waits for it. */
function afterStart(ready: Promise<{ commands: Commands }>): Commands {
  const waiting = commandNames.map((name) => [name, async () => (await ready).commands[name]()]);
  return Object.fromEntries(waiting) as Commands;
}

/** Loads React only when the pane is looked at. */
async function openPane(root: HTMLElement, ready: Promise<{ pane: Pane }>): Promise<void> {
  const [{ mount }, { pane }] = await Promise.all([import("./pane/mount.tsx"), ready]);
  await mount(root, pane);
  // What did not come now is asked for again when it is needed.
  await Promise.all([preload(), loadDesk()]).catch(() => undefined);
}

/** Said where the words of the pane could not be loaded either. */
function sayStartFailed(root: HTMLElement): void {
  root.role = "alert";
  root.textContent =
    "Chưa mở được Mái Ấm. Hãy kiểm tra mạng, đóng bảng này rồi mở lại. / Mái Ấm could not start. Check the network, close the pane and open it again.";
}

const ready = start();
associateCommands(afterStart(ready), (action, run) => {
  // Excel hands over its event; the button spins until it is told that the command is done.
  Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
    run(() => {
      event.completed();
    });
  });
});
const root = document.getElementById("root");
if (root !== null)
  whenVisible(root, () => {
    openPane(root, ready).catch(() => {
      sayStartFailed(root);
    });
  });
