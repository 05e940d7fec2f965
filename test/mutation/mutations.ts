import ts from "typescript";

/** One small mistake: what stands from `start` to `end` is replaced. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

type Replacement = readonly [of: ts.Node, by: string];

/** Operators that a slip of the hand or the mind exchanges. */
const swapped = new Map<ts.SyntaxKind, readonly string[]>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ["!=="]],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ["==="]],
  [ts.SyntaxKind.LessThanToken, ["<=", ">="]],
  [ts.SyntaxKind.LessThanEqualsToken, ["<", ">"]],
  [ts.SyntaxKind.GreaterThanToken, [">=", "<="]],
  [ts.SyntaxKind.GreaterThanEqualsToken, [">", "<"]],
  [ts.SyntaxKind.AmpersandAmpersandToken, ["||"]],
  [ts.SyntaxKind.BarBarToken, ["&&"]],
  [ts.SyntaxKind.QuestionQuestionToken, ["&&"]],
  [ts.SyntaxKind.PlusToken, ["-"]],
  [ts.SyntaxKind.MinusToken, ["+"]],
  [ts.SyntaxKind.AsteriskToken, ["/"]],
  [ts.SyntaxKind.SlashToken, ["*"]],
]);

/** Methods whose call can be left out and something of the same sort remains, or that have an opposite. */
const methods = new Map([
  ["some", "every"],
  ["every", "some"],
  ["filter", "slice"],
  ["toSorted", "slice"],
  ["startsWith", "endsWith"],
  ["max", "min"],
  ["min", "max"],
]);

/** Every mutation of a file, in the order of its text. */
export function mutationsOf(text: string): readonly Mutation[] {
  const file = ts.createSourceFile("mutated.ts", text, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    for (const [of, after] of replacementsOf(node)) {
      const [start, end] = [of.getStart(file), of.getEnd()];
      const line = file.getLineAndCharacterOfPosition(start).line + 1;
      found.push({ start, end, line, before: text.slice(start, end), after });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The text with the one mistake in it. */
export function mutate(text: string, { start, end, after }: Mutation): string {
  return text.slice(0, start) + after + text.slice(end);
}

/** What is not there when the program runs, and what people read. */
function isSilent(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    isMessage(node)
  );
}

/** The words of an error that is a bug or an outage: nobody decides by them. */
function isMessage(node: ts.Node): boolean {
  return (
    ts.isNewExpression(node) && /^(Error|RangeError|TypeError)$/.test(node.expression.getText())
  );
}

function replacementsOf(node: ts.Node): readonly Replacement[] {
  return [
    ...ofOperators(node),
    ...ofConditions(node),
    ...ofLiterals(node),
    ...ofCalls(node),
    ...ofNothing(node),
  ];
}

function ofOperators(node: ts.Node): readonly Replacement[] {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [[node, node.operand.getText()]];
  if (!ts.isBinaryExpression(node)) return [];
  return (swapped.get(node.operatorToken.kind) ?? []).map((by) => [node.operatorToken, by]);
}

/** Both ways of a decision taken always. */
function ofConditions(node: ts.Node): readonly Replacement[] {
  const asked =
    ts.isIfStatement(node) || ts.isWhileStatement(node)
      ? node.expression
      : ts.isConditionalExpression(node)
        ? node.condition
        : undefined;
  if (asked === undefined) return [];
  // A loop that never ends tells nothing.
  return ts.isWhileStatement(node)
    ? [[asked, "false"]]
    : [
        [asked, "true"],
        [asked, "false"],
      ];
}

function ofLiterals(node: ts.Node): readonly Replacement[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, "false"]];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, "true"]];
  if (ts.isNumericLiteral(node)) return [[node, `(${node.text} + 1)`]];
  if (ts.isStringLiteral(node) && !isName(node)) return [[node, node.text === "" ? `"x"` : `""`]];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return [[node, "[]"]];
  return [];
}

function isName({ parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && ts.isStringLiteral(parent.name);
}

function ofCalls(node: ts.Node): readonly Replacement[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression } = node.expression;
  const by = methods.get(name.text);
  if (by === undefined) return [];
  return by === "slice" ? [[node, `${expression.getText()}.slice()`]] : [[name, by]];
}

/** A statement that does something, left out. */
function ofNothing(node: ts.Node): readonly Replacement[] {
  if (!ts.isExpressionStatement(node)) return [];
  const { expression } = node;
  const isDeed =
    ts.isCallExpression(expression) ||
    ts.isAwaitExpression(expression) ||
    (ts.isBinaryExpression(expression) &&
      expression.operatorToken.kind === ts.SyntaxKind.EqualsToken);
  return isDeed ? [[node, ";"]] : [];
}
