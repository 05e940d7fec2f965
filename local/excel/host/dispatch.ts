/** Answers one request batch of the Office.js runtime: actions in order, up to the first that fails. */
import { calculate, settle } from "../book/settle.ts";
import { ExcelError } from "../book/errors.ts";
import { makeArguments, isRecord } from "../objects/arguments.ts";
import type { AddinState, MethodResult, ObjectHandle, Scope } from "../objects/object-type.ts";
import type { RangeRef } from "../book/book.ts";
import type {
  Action,
  ActionResult,
  ArgumentInfo,
  ObjectPath,
  RequestBody,
  ResponseBody,
  ResponseMessage,
} from "./protocol.ts";
import { queryObject } from "./query.ts";

/** Source: "Resource limits and performance optimization for Office Add-ins", Excel: 5 MB for a request and a response. */
const maxPayloadBytes = 5 * 1024 * 1024;

interface Batch {
  scope: Scope;
  paths: Record<string, ObjectPath>;
  /** Objects found so far; null: a null object. */
  objects: Map<number, ObjectHandle | null>;
  /** Ranges of this batch follow their cells until it ends. */
  ranges: RangeRef[];
  results: ActionResult[];
  /** Reference ids to be told with the next instantiate of the path. */
  newReferences: Map<number, string>;
}

/** Never throws for an add-in's mistakes: they come back as Excel's error. */
export function answerBatch(scope: Scope, body: RequestBody): ResponseMessage {
  if (byteLength(body) > maxPayloadBytes) return tooLarge("RequestPayloadSizeLimitExceeded");
  const batch: Batch = {
    scope,
    paths: body.ObjectPaths,
    objects: new Map(),
    ranges: [],
    results: [],
    newReferences: new Map(),
  };
  scope.book.actor = "addin";
  const error = runActions(batch, body.Actions);
  for (const range of batch.ranges)
    if (!isKept(scope.addin, range)) scope.book.ranges.delete(range);
  settle(scope.book);
  const response: ResponseBody = { Error: error, Results: batch.results, TraceIds: [] };
  if (byteLength(batch.results) > maxPayloadBytes)
    return tooLarge("ResponsePayloadSizeLimitExceeded");
  return {
    HttpStatusCode: error === null ? 200 : 400,
    ErrorCode: null,
    ErrorMessage: null,
    Headers: {},
    Body: response,
  };
}

function isKept(addin: AddinState, range: RangeRef): boolean {
  for (const handle of addin.kept.values()) if (handle.as("Range") === range) return true;
  return false;
}

function byteLength(body: unknown): number {
  const text = JSON.stringify(body);
  // Short texts cannot reach the limit even at three bytes a character.
  if (text.length * 3 <= maxPayloadBytes) return text.length;
  return new TextEncoder().encode(text).length;
}

function tooLarge(
  code: "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded",
): ResponseMessage {
  const { message } = new ExcelError(code);
  const error = {
    Code: code,
    Message: message,
    ActionIndex: -1,
    Location: "",
    HttpStatusCode: 413,
  };
  return {
    HttpStatusCode: 413,
    ErrorCode: null,
    ErrorMessage: null,
    Headers: {},
    Body: { Error: error, Results: [], TraceIds: [] },
  };
}

function runActions(batch: Batch, actions: readonly Action[]): ResponseBody["Error"] {
  for (const [index, action] of actions.entries()) {
    try {
      batch.results.push({ ActionId: action.Id, Value: runAction(batch, action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const location = locationOf(batch, action);
      return {
        Code: error.code,
        Message: error.message,
        ActionIndex: index,
        Location: location,
        HttpStatusCode: 400,
      };
    }
  }
  return null;
}

function locationOf(batch: Batch, action: Action): string {
  const type = batch.objects.get(action.ObjectPathId)?.type ?? "";
  return action.Name === ""
    ? type
    : `${type}.${action.Name.charAt(0).toLowerCase()}${action.Name.slice(1)}`;
}

function runAction(batch: Batch, action: Action): unknown {
  switch (action.ActionType) {
    case 1:
      return instantiate(batch, action.ObjectPathId);
    case 2:
      return query(batch, action);
    case 3:
      return plain(callMethod(batch, action));
    case 4:
      objectAt(batch, action.ObjectPathId).set(
        action.Name,
        withObjects(batch, action.ArgumentInfo?.Arguments?.[0]),
      );
      return null;
    case 5:
      return null;
    default:
      throw new ExcelError("NotImplemented");
  }
}

function instantiate(batch: Batch, pathId: number): unknown {
  const object = resolve(batch, pathId);
  if (object === null) return null;
  const answer: Record<string, unknown> = {};
  if (object.id !== undefined) answer[object.id.key] = object.id.value;
  const reference = batch.newReferences.get(pathId);
  if (reference !== undefined) answer["_ReferenceId"] = reference;
  return answer;
}

function query(batch: Batch, action: Action): unknown {
  const object = resolve(batch, action.ObjectPathId);
  if (object === null) return null;
  calculate(batch.scope.book);
  return queryObject(object, action.QueryInfo ?? {});
}

function plain(result: MethodResult): unknown {
  return result !== null && result !== undefined && "value" in result ? result.value : null;
}

function callMethod(batch: Batch, action: Action): MethodResult {
  // The runtime keeps a reference to every range it is handed, found or not.
  if (action.Name === "_KeepReference" && resolve(batch, action.ObjectPathId) === null) return null;
  const object = objectAt(batch, action.ObjectPathId);
  if (action.Name === "_KeepReference") return keepReference(batch, action.ObjectPathId, object);
  if (action.Name === "_RemoveReference")
    return removeReference(batch, String(action.ArgumentInfo?.Arguments?.[0]));
  return callOn(batch, object, action);
}

function callOn(
  batch: Batch,
  object: ObjectHandle,
  { Name, ArgumentInfo: info }: { Name: string; ArgumentInfo?: ArgumentInfo },
): MethodResult {
  const values = info?.Arguments ?? [];
  const referenced = info?.ReferencedObjectPathIds ?? [];
  const objects = values.map((given, index) => {
    const pathId = referenced[index];
    if (typeof pathId === "number" && pathId > 0) return resolve(batch, pathId) ?? undefined;
    return nestedObject(batch, given);
  });
  calculateFor(batch, Name);
  return object.call(Name, makeArguments(values, objects));
}

/** Objects inside plain arguments come as `{ _ObjectPathId }`. */
function nestedObject(batch: Batch, given: unknown): ObjectHandle | undefined {
  const pathId = isRecord(given) ? given["_ObjectPathId"] : undefined;
  return typeof pathId === "number" ? (resolve(batch, pathId) ?? undefined) : undefined;
}

/** The same value with objects in place of their path ids; matrices of cells hold none. */
function withObjects(batch: Batch, given: unknown): unknown {
  if (!isRecord(given)) return given;
  const object = nestedObject(batch, given);
  if (object !== undefined) return object;
  return Object.fromEntries(
    Object.entries(given).map(([name, part]) => [name, withObjects(batch, part)]),
  );
}

/** These look at results of formulas. */
const readsResults =
  /^(?:Find|GetSpecialCells|Apply|Sort|RemoveDuplicates|CopyFrom|GetUsedRange|GetVisibleView|Reapply)/;

function calculateFor({ scope }: Batch, method: string): void {
  if (readsResults.test(method)) calculate(scope.book);
}

function keepReference(
  { scope, newReferences }: Batch,
  pathId: number,
  object: ObjectHandle,
): null {
  const { addin, book } = scope;
  addin.lastReference += 1;
  const reference = `R${addin.lastReference}`;
  addin.kept.set(reference, object);
  newReferences.set(pathId, reference);
  const range = object.as("Range");
  if (range !== undefined) book.ranges.add(range);
  return null;
}

function removeReference({ scope }: Batch, reference: string): null {
  const range = scope.addin.kept.get(reference)?.as("Range");
  if (range !== undefined) scope.book.ranges.delete(range);
  scope.addin.kept.delete(reference);
  return null;
}

function objectAt(batch: Batch, pathId: number): ObjectHandle {
  const object = resolve(batch, pathId);
  if (object === null)
    throw new ExcelError(
      "InvalidOperation",
      "The operation attempted is invalid on a null object.",
    );
  return object;
}

/** Finds an object once; its path may be used many times in a batch. */
function resolve(batch: Batch, pathId: number): ObjectHandle | null {
  const known = batch.objects.get(pathId);
  if (known !== undefined) return known;
  const path = batch.paths[String(pathId)];
  if (path === undefined) throw new ExcelError("GeneralException");
  const object = find(batch, path);
  batch.objects.set(pathId, object);
  trackRange(batch, object);
  return object;
}

function trackRange(batch: Batch, object: ObjectHandle | null): void {
  const range = object?.as("Range");
  if (range === undefined) return;
  batch.ranges.push(range);
  batch.scope.book.ranges.add(range);
}

function find(batch: Batch, path: ObjectPath): ObjectHandle | null {
  const { scope } = batch;
  if (path.ObjectPathType === 1) return scope.object("Workbook", null);
  if (path.ObjectPathType === 6) return keptObject(scope, path.Name);
  if (path.ObjectPathType === 7) return null;
  // What is found from a null object is one too.
  const parent = resolve(batch, path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  if (path.ObjectPathType === 4) return parent.child(path.Name);
  if (path.ObjectPathType === 5) return parent.item(path.ArgumentInfo?.Arguments?.[0]);
  if (path.ObjectPathType !== 3) throw new ExcelError("NotImplemented");
  const result = callOn(batch, parent, path);
  if (result === null) return null;
  if (result === undefined || "value" in result) throw new ExcelError("GeneralException");
  return result;
}

function keptObject(scope: Scope, reference: string): ObjectHandle {
  const object = scope.addin.kept.get(reference);
  if (object === undefined) throw new ExcelError("InvalidReference");
  return object;
}
