import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Switch,
} from "@fluentui/react-components";
import {
  ArrowDownload20Regular,
  ChevronDown16Regular,
  CloudCheckmark20Regular,
  CloudSync20Regular,
  CloudDismiss20Regular,
  FolderOpen20Regular,
  LocalLanguage20Regular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { SaveState } from "../session/autosave.ts";
import type { Person } from "../session/server.ts";
import { useSay, type WordKey } from "./words.ts";

interface TopBarProps {
  readonly people: readonly Person[];
  readonly person: Person;
  readonly file: string;
  readonly saveState: SaveState;
  readonly isCut: boolean;
  /** As "31/10/2024". */
  readonly day: string;
  readonly onPerson: (person: Person) => void;
  readonly onCut: (isCut: boolean) => void;
  readonly onLanguage: () => void;
  readonly onDownload: () => void;
  readonly onOpen: (file: File) => void;
}

/** The strip that says the data are made up, and the title bar: workbook, saving, file, network, language, person. */
export function TopBar(props: TopBarProps) {
  const say = useSay();
  return (
    <header className="top">
      <p className="synthetic" role="note">
        <b>{say("synthetic")}</b>
        <span>{say("syntheticText")}</span>
        <span className="synthetic__day">{say("today", { day: props.day })}</span>
      </p>
      <div className="title-bar">
        <img src="/addin/icons/mai-am-64.png" alt="" width={24} height={24} />
        <h1>{props.file}</h1>
        <SaveMark state={props.saveState} />
        <span className="title-bar__space" />
        <FileButtons onDownload={props.onDownload} onOpen={props.onOpen} />
        <Switch
          checked={props.isCut}
          label={say("cutNetwork")}
          className="network-switch"
          onChange={(_event, { checked }) => {
            props.onCut(checked);
          }}
        />
        <Button
          appearance="transparent"
          icon={<LocalLanguage20Regular />}
          onClick={props.onLanguage}
        >
          {say("language")}
        </Button>
        <PersonMenu {...props} />
      </div>
    </header>
  );
}

const marks = {
  saved: { key: "saved", Icon: CloudCheckmark20Regular },
  saving: { key: "saving", Icon: CloudSync20Regular },
  failed: { key: "saveFailed", Icon: CloudDismiss20Regular },
} as const satisfies Record<SaveState, unknown>;

function SaveMark({ state }: { readonly state: SaveState }) {
  const say = useSay();
  const { key, Icon } = marks[state];
  return (
    <span className={`save-mark save-mark--${state}`} role="status" data-state={state}>
      <Icon />
      {say(key)}
    </span>
  );
}

function FileButtons({ onDownload, onOpen }: Pick<TopBarProps, "onDownload" | "onOpen">) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance="transparent"
        icon={<FolderOpen20Regular />}
        onClick={() => input.current?.click()}
      >
        {say("open")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onOpen(file);
          event.target.value = "";
        }}
      />
      <Button appearance="transparent" icon={<ArrowDownload20Regular />} onClick={onDownload}>
        {say("download")}
      </Button>
    </>
  );
}

function PersonMenu({
  people,
  person,
  onPerson,
}: Pick<TopBarProps, "people" | "person" | "onPerson">) {
  const say = useSay();
  const roles = (each: Person) =>
    each.roles.map((role) => say(`role${role}` as WordKey)).join(", ");
  return (
    <Menu
      checkedValues={{ person: [person.id] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const chosen = people.find(({ id }) => id === checkedItems[0]);
        if (chosen !== undefined && chosen.id !== person.id) onPerson(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className="person-button"
          data-id={person.id}
          icon={<ChevronDown16Regular />}
          iconPosition="after"
          aria-label={`${say("choosePerson")}: ${person.name}`}
        >
          <span className="avatar" aria-hidden>
            {initials(person.unitName)}
          </span>
          <span className="person-button__text">
            <b>{person.name}</b>
            <small>{roles(person)}</small>
          </span>
        </Button>
      </MenuTrigger>
      <MenuPopover className="person-menu">
        <MenuList>
          {people.map((each) => (
            <MenuItemRadio
              key={each.id}
              name="person"
              value={each.id}
              data-person={each.id}
              secondaryContent={roles(each)}
            >
              {each.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The last two capitals of a unit's name: "phường Na Lay" → "NL". */
function initials(name: string): string {
  const words = name.split(" ").filter((word) => /^\p{Lu}/u.test(word));
  return words
    .slice(-2)
    .map((word) => word.charAt(0))
    .join("");
}
