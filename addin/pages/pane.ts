import type { Me } from "../../shared/api/shapes.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { Flows } from "../flows/flows.ts";
import type { LatestOutcomes } from "../hooks/latest.ts";
import type { Language } from "../i18n/words.ts";

/** The signed-in person and the campaign they work in. */
export interface Person {
  readonly me: Me;
  readonly campaign: Campaign;
}

/** One line of the self-check; `detail` is a version, a time in milliseconds or a name. */
export interface Fact {
  readonly id: "excel" | "network" | "signIn" | "file" | "version";
  readonly isGood: boolean;
  readonly detail: string | number;
}

/** What the pane is given when it opens; nothing in it knows React. */
export interface Pane {
  /** The buttons, speaking one language. */
  readonly flowsIn: (language: Language) => Flows;
  readonly latest: LatestOutcomes;
  /** @throws Problem "not-signed-in" when the person has to sign in first. */
  readonly loadPerson: () => Promise<Person>;
  /** Asks whether the service, the sign-in, the file and Excel itself are fit for work; never rejects. */
  readonly selfCheck: () => Promise<readonly Fact[]>;
  /** Calls back after edits by a person, until the returned function is called. */
  readonly watchEdits: (listener: () => void) => Promise<() => Promise<void>>;
}
