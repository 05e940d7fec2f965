/** Whether Excel would take a text as a formula; not whether it gives a result. */
import { tokenise, type FormulaToken } from "./tokens.ts";

/** Source: "Excel specifications and limits", length of formula contents. */
const maxFormulaLength = 8192;

/** Operands and operators alternate, parentheses match, nothing unknown. `formula` has its leading "=". */
export function isFormula(formula: string): boolean {
  if (formula.length > maxFormulaLength) return false;
  const state: State = {
    depth: 0,
    wantsOperand: true,
    mayBeEmpty: false,
    gap: false,
    referenceBefore: false,
  };
  const tokens = tokenise(formula);
  return (
    tokens.every((token, index) => step(state, token, tokens[index + 1])) &&
    state.depth === 0 &&
    !state.wantsOperand
  );
}

interface State {
  depth: number;
  wantsOperand: boolean;
  /** Right after "(" or ",": an argument may be missing. */
  mayBeEmpty: boolean;
  /** White space stood before this token. */
  gap: boolean;
  referenceBefore: boolean;
}

function step(state: State, token: FormulaToken, next: FormulaToken | undefined): boolean {
  if (token.kind === "space") {
    state.gap = true;
    return true;
  }
  const ok = take(state, token, next);
  state.gap = false;
  return ok;
}

function take(state: State, token: FormulaToken, next: FormulaToken | undefined): boolean {
  if (token.kind === "other") return false;
  if (token.kind === "operator") return takeOperator(state, token.text);
  if (token.kind === "open") return takeOpen(state);
  if (token.kind === "close") return takeClose(state);
  if (token.kind === "separator") return takeSeparator(state);
  const isReference =
    token.kind === "reference" || token.kind === "name" || token.kind === "structured";
  // Two references with a space between them: their intersection.
  if (!state.wantsOperand && !(state.gap && isReference && state.referenceBefore)) return false;
  const isCall = token.kind === "name" && next?.text === "(";
  return set(state, {
    wantsOperand: isCall,
    mayBeEmpty: false,
    referenceBefore: isReference && !isCall,
  });
}

function set(state: State, changes: Partial<State>): true {
  Object.assign(state, changes);
  return true;
}

function takeOperator(state: State, text: string): boolean {
  if (text === "%" || text === "#") return !state.wantsOperand;
  if (text === "@") return state.wantsOperand;
  if (state.wantsOperand) return text === "-" || text === "+";
  return set(state, { wantsOperand: true, mayBeEmpty: false, referenceBefore: false });
}

function takeOpen(state: State): boolean {
  if (!state.wantsOperand) return false;
  return set(state, { depth: state.depth + 1, mayBeEmpty: true });
}

function takeClose(state: State): boolean {
  if (state.depth === 0 || (state.wantsOperand && !state.mayBeEmpty)) return false;
  return set(state, {
    depth: state.depth - 1,
    wantsOperand: false,
    mayBeEmpty: false,
    referenceBefore: true,
  });
}

function takeSeparator(state: State): boolean {
  if (state.depth === 0 || (state.wantsOperand && !state.mayBeEmpty)) return false;
  return set(state, { wantsOperand: true, mayBeEmpty: true, referenceBefore: false });
}
