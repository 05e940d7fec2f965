import { Button } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useCallback } from "react";
import { serveFrame } from "../../excel/host/serve-frame.ts";
import type { PaneBridge } from "../pane-bridge.ts";
import type { CuttableNetwork } from "../session/network.ts";
import type { Session } from "../session/session.ts";
import { useSay } from "./words.ts";

interface PaneFrameProps {
  readonly session: Session;
  readonly bridge: Omit<PaneBridge, "network">;
  readonly network: CuttableNetwork;
  readonly isShown: boolean;
  readonly onClose: () => void;
}

/** The unchanged task pane in a frame of its own; closed, it goes on running, for the ribbon's commands live in it. */
export function PaneFrame({ session, bridge, network, isShown, onClose }: PaneFrameProps) {
  const say = useSay();
  const connect = useCallback(
    (frame: HTMLIFrameElement | null) => {
      if (frame === null) return undefined;
      const branch = network.branch();
      window.maiAmPane = { ...bridge, network: branch };
      const stop = serveFrame(session.host, frame, window.location.origin);
      frame.src = "/taskpane.html";
      return () => {
        stop();
        branch.close();
      };
    },
    [session, bridge, network],
  );
  return (
    <aside className="pane-frame" data-shown={isShown} aria-label={say("pane")}>
      <div className="pane-frame__head">
        <span>{say("pane")}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={say("closePane")}
          onClick={onClose}
        />
      </div>
      <iframe ref={connect} title={say("pane")} />
    </aside>
  );
}
