/** A formula over named values: what is written is what is computed. */
export type Expression =
  | { readonly op: 'value'; readonly symbol: string }
  | { readonly op: 'number'; readonly number: number }
  | { readonly op: Operator; readonly left: Expression; readonly right: Expression };

export type Operator = 'add' | 'subtract' | 'multiply' | 'divide' | 'least';

const SIGNS: Readonly<Record<Exclude<Operator, 'least'>, string>> = {
  add: '+',
  subtract: '\u2212',
  multiply: '\u00d7',
  divide: '/',
};

/** A named value. */
export function named(symbol: string): Expression {
  return { op: 'value', symbol };
}

/** A plain number. */
export function numberOf(number: number): Expression {
  return { op: 'number', number };
}

/** Two expressions joined by an operator. */
export function join(left: Expression, op: Operator, right: Expression): Expression {
  return { op, left, right };
}

/** The sum of several expressions. */
export function sumOf([first, ...rest]: readonly Expression[]): Expression {
  return rest.reduce((sum, part) => join(sum, 'add', part), first);
}

/** What an expression comes to; null where a value is missing or nothing can be divided. */
export function evaluate(expression: Expression, values: (symbol: string) => number | null): number | null {
  if (expression.op === 'number') return expression.number;
  if (expression.op === 'value') return values(expression.symbol);
  const left = evaluate(expression.left, values);
  const right = evaluate(expression.right, values);
  if (left === null || right === null) return null;
  const result = calculate(expression.op, left, right);
  return Number.isFinite(result) ? result : null;
}

function calculate(op: Operator, left: number, right: number): number {
  if (op === 'add') return left + right;
  if (op === 'subtract') return left - right;
  if (op === 'multiply') return left * right;
  return op === 'divide' ? left / right : Math.min(left, right);
}

/** An expression with its symbols written by `write`, brackets where they are needed. */
export function writeExpression(expression: Expression, write: (symbol: string) => string): string {
  if (expression.op === 'number') return String(expression.number);
  if (expression.op === 'value') return write(expression.symbol);
  const { op, left, right } = expression;
  if (op === 'least') return `min(${writeExpression(left, write)}, ${writeExpression(right, write)})`;
  const within = (part: Expression, isRight: boolean) => {
    const text = writeExpression(part, write);
    return needsBrackets(part, op, isRight) ? `(${text})` : text;
  };
  return `${within(left, false)} ${SIGNS[op]} ${within(right, true)}`;
}

function needsBrackets(part: Expression, op: Operator, isRight: boolean): boolean {
  if (part.op !== 'add' && part.op !== 'subtract')
    return isRight && op === 'divide' && part.op === 'multiply';
  return op === 'multiply' || op === 'divide' || (isRight && op === 'subtract');
}
