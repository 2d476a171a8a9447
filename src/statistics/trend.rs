//! The test for a linear trend in a table of counts.

/// N·r² of a table of counts given by its rows, where r is the correlation of the positions of rows and columns: with
/// two rows, what Cochran and Armitage give; (N − 1)·r², the second number, is Mantel and Haenszel's. Nothing where
/// rows are of different lengths, or everybody is in one row or column.
pub fn linear(rows: &[&[u64]]) -> Option<[f64; 2]> {
    let width = rows.first()?.len();
    if rows.iter().any(|row| row.len() != width) {
        return None;
    }
    let cells = rows.iter().enumerate().flat_map(|(at, row)| {
        let cells = row.iter().enumerate();
        cells.map(move |(column, count)| (at as f64, column as f64, *count as f64))
    });
    let n: f64 = cells.clone().map(|(.., count)| count).sum();
    let mean = |of: fn(f64, f64) -> f64| -> f64 {
        let sums = cells
            .clone()
            .map(|(row, column, count)| count * of(row, column));
        sums.sum::<f64>() / n
    };
    let (row, column) = (mean(|row, _| row), mean(|_, column| column));
    let both = mean(|row, column| row * column) - row * column;
    let of_rows = mean(|row, _| row * row) - row * row;
    let of_columns = mean(|_, column| column * column) - column * column;
    let r2 = both * both / (of_rows * of_columns);
    r2.is_finite().then_some([n * r2, (n - 1.0) * r2])
}
