import { Spinner } from "@fluentui/react-components";
import { Grid } from "../grid/Grid.tsx";
import type { CuttableNetwork } from "../session/network.ts";
import type { Host } from "../session/server.ts";
import type { Session } from "../session/session.ts";
import { PaneFrame } from "./PaneFrame.tsx";
import { useBridge } from "./use-bridge.ts";
import { useSay, type Language } from "./words.ts";

interface DeskProps {
  /** Undefined while a workbook is being opened. */
  readonly session: Session | undefined;
  readonly host: Host;
  readonly network: CuttableNetwork;
  readonly language: Language;
  readonly isCut: boolean;
  readonly isPaneShown: boolean;
  readonly onNotice: (text: string) => void;
  readonly onPane: (isShown: boolean) => void;
}

/** The workbook and the pane side by side, made anew for every workbook that is opened. */
export function Desk(props: DeskProps) {
  const say = useSay();
  const { session, host, language } = props;
  const bridge = useBridge({ session, host, language });
  return (
    <>
      {props.isCut && (
        <p className="cut" role="alert">
          {say("networkIsCut")}
        </p>
      )}
      <main className="desk">
        {session === undefined ? (
          <Spinner className="desk__opening" label={say("opening")} />
        ) : (
          <Grid key={`grid ${session.key}`} session={session} onNotice={props.onNotice} />
        )}
        {session !== undefined && bridge !== undefined && (
          <PaneFrame
            key={`pane ${session.key}`}
            session={session}
            bridge={bridge}
            network={props.network}
            isShown={props.isPaneShown}
            onClose={() => {
              props.onPane(false);
            }}
          />
        )}
      </main>
    </>
  );
}
