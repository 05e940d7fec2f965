import { Button, FluentProvider, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { warmTheme } from "../../addin/styles/theme.ts";
import { useLanguage } from "./frame/language.ts";
import { Workbench } from "./frame/Workbench.tsx";
import { SayContext, speak } from "./frame/words.ts";
import { readHost, type Host } from "./session/server.ts";
import "./styles/workbench.css";
import "./styles/grid.css";

function Page() {
  const { language, switchLanguage } = useLanguage();
  const say = useMemo(() => speak(language), [language]);
  const [host, setHost] = useState<Host | "failed" | undefined>();
  useEffect(() => {
    readHost().then(setHost, () => {
      setHost("failed");
    });
  }, []);
  return (
    <FluentProvider theme={warmTheme}>
      <SayContext value={say}>
        {host === undefined && <Spinner className="desk__opening" label={say("opening")} />}
        {host === "failed" && (
          <main className="start-failed" role="alert">
            <p>{say("startFailed")}</p>
            <Button
              appearance="primary"
              onClick={() => {
                window.location.reload();
              }}
            >
              {say("reload")}
            </Button>
          </main>
        )}
        {host instanceof Object && (
          <Workbench host={host} language={language} onLanguage={switchLanguage} />
        )}
      </SayContext>
    </FluentProvider>
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Page />);
