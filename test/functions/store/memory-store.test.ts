import { MemoryStore } from "../../fakes/memory-store.ts";
import { describeStore } from "./contract/describe-store.ts";

describeStore({ name: "memory", open: () => new MemoryStore() });
