/** In the page that holds the workbook: answers an add-in's iframe, which loads host/frame.ts. */
import type { AddinHost } from "./addin-host.ts";
import { channel, type FromPage, type ToPage } from "./frame-messages.ts";
import type { AddinMessage } from "./messages.ts";

/** `origin`: the iframe's, the only one that is answered. The answer stops serving; the host stays open. */
export function serveFrame(host: AddinHost, frame: HTMLIFrameElement, origin: string): () => void {
  const send = (message: FromPage) => frame.contentWindow?.postMessage(message, origin);

  const answer = async ({ id, message }: ToPage) => {
    try {
      send({ channel, id, answer: await answerMessage(host, message, send) });
    } catch (error) {
      send({ channel, id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  const listener = (event: MessageEvent<ToPage | undefined>) => {
    if (
      event.source !== frame.contentWindow ||
      event.origin !== origin ||
      event.data?.channel !== channel
    )
      return;
    void answer(event.data);
  };
  window.addEventListener("message", listener);
  return () => {
    window.removeEventListener("message", listener);
  };
}

async function answerMessage(
  { port }: AddinHost,
  message: AddinMessage,
  send: (message: FromPage) => void,
): Promise<unknown> {
  switch (message.kind) {
    case "batch":
      return port.batch(message.body);
    case "call":
      return port.call(message.call);
    case "actionDone":
      port.actionDone(message.run, message.error);
      return null;
    case "hello":
      port.listen((hostMessage) => {
        send({ channel, message: hostMessage });
      });
      return null;
  }
}
