/**
 * The lower triangular factor L of a symmetric matrix, `[row][column]`: L Lᵀ is the matrix. Null where the matrix is
 * not positive definite, such as correlations that contradict each other.
 */
export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row][column];
      for (let k = 0; k < column; k++) rest -= factor[row][k] * factor[column][k];
      if (row !== column) factor[row][column] = rest / factor[column][column];
      else if (rest > 1e-9) factor[row][row] = Math.sqrt(rest);
      else return null;
    }
  }
  return factor;
}
