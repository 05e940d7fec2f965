/** The request batches of the Office.js runtime and their answers. Field names are the runtime's. */

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Per argument the path of the object it is (0: a plain value), nested like the arguments. */
  ReferencedObjectPathIds?: unknown[];
}

export interface ObjectPath {
  Id: number;
  /** 1 root, 2 new object, 3 method, 4 property, 5 indexer, 6 reference id, 7 null object. */
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 6 recursive query, 7 query as JSON, 8 ensure unchanged, 9 update. */
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ErrorBody {
  Code: string;
  Message: string;
  /** Of the action that failed; -1 for the whole request. */
  ActionIndex: number;
  Location: string;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Error: ErrorBody | null;
  Results: ActionResult[];
  TraceIds: number[];
}

/** As the runtime's executors return it. */
export interface ResponseMessage {
  HttpStatusCode: number;
  ErrorCode: string | null;
  ErrorMessage: string | null;
  Headers: Record<string, string>;
  Body: ResponseBody | null;
}

/** One entry of a rich API message: an event. */
export interface EventEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  /** JSON of the event's arguments. */
  message: string;
}
