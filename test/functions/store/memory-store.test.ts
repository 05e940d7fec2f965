import { MemoryStore } from "../../fakes/memory-store.ts";
import { describeStore } from "./contract.ts";

describeStore("memory", () => new MemoryStore());
