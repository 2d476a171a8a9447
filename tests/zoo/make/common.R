# What all R scripts of the zoo share: the data that are drawn, and how figures are written down.
# Run a script from this folder: `Rscript plain.R`. It writes CSV files into ../data.

suppressPackageStartupMessages(library(stats))
SETS <- as.integer(Sys.getenv("ZOO_SETS", "1000"))
SLOW <- min(SETS, 300L) # where one fit takes long

# One file of figures, unrounded: eight digits are more than are ever printed of them. Where a check is exact, as of
# whole scores and shares, more are needed, lest a value be rounded to a tie and then once more.
write_zoo <- function(rows, name, digits = 8) {
  columns <- names(rows[[1]])
  joined <- lapply(columns, function(column) do.call(c, lapply(rows, function(row) {
    value <- row[[column]]
    if (is.factor(value)) as.character(value) else value
  })))
  names(joined) <- columns
  frame <- as.data.frame(joined, check.names = FALSE, stringsAsFactors = FALSE)
  for (column in columns) {
    if (is.numeric(frame[[column]])) frame[[column]] <- signif(frame[[column]], digits)
  }
  # A p is never printed with more than four decimals.
  for (column in grep("^p[.]|^Pr|^p$|p.value|p_", columns, value = TRUE)) {
    frame[[column]] <- round(frame[[column]], 8)
  }
  write.csv(frame, file.path("..", "data", paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
}

# Values of one shape: a bell, a long tail to the right, or whole points of a scale from 0 to 30.
shaped <- function(n, shape, shift = 0) {
  switch(shape,
    50 + 9 * (rnorm(n) + shift),
    exp(1.5 + 0.6 * (rnorm(n) + shift)),
    pmin(30, pmax(0, round(14 + 6 * (rnorm(n) + shift))))
  )
}

# The same people before and after.
paired <- function(set) {
  set.seed(set)
  n <- sample(8:60, 1)
  shape <- set %% 3 + 1
  shift <- rnorm(1, 0.25, 0.3)
  rho <- runif(1, 0.2, 0.85)
  one <- rnorm(n)
  two <- rho * one + sqrt(1 - rho^2) * rnorm(n) + shift
  as_shape <- function(z) switch(shape,
    50 + 9 * z,
    exp(1.5 + 0.6 * z),
    pmin(30, pmax(0, round(14 + 6 * z)))
  )
  list(n = n, before = as_shape(one), after = as_shape(two), shape = shape)
}

# Two groups of different people.
groups <- function(set) {
  set.seed(100000 + set)
  n <- sample(8:80, 2, replace = TRUE)
  shape <- set %% 3 + 1
  list(
    n = n, shape = shape,
    one = shaped(n[1], shape, rnorm(1, 0.3, 0.4)),
    two = shaped(n[2], shape)
  )
}

# Three groups of different people.
three <- function(set) {
  set.seed(200000 + set)
  n <- sample(8:40, 3, replace = TRUE)
  shape <- set %% 3 + 1
  y <- c(shaped(n[1], shape, rnorm(1, 0, 0.5)), shaped(n[2], shape, rnorm(1, 0, 0.5)), shaped(n[3], shape))
  data.frame(y = y, g = factor(rep(c("one", "two", "three"), n), levels = c("one", "two", "three")))
}

# Answers yes and no of two groups, with an age.
answers <- function(set) {
  set.seed(300000 + set)
  n <- sample(15:90, 2, replace = TRUE)
  age <- rnorm(sum(n), 40, 11)
  g <- rep(c("one", "two"), n)
  p <- plogis(rnorm(1, 0, 0.6) + rnorm(1, 0.4, 0.5) * (g == "one") + 0.02 * (age - 40))
  yes <- rbinom(sum(n), 1, p)
  data.frame(yes = yes, g = factor(g, levels = c("two", "one")), age = age)
}

# What is printed of a list of values.
summary_row <- function(x) {
  q <- quantile(x, c(0.25, 0.75), names = FALSE)
  list(
    n = length(x), mean = mean(x), sd = sd(x), median = median(x), q1 = q[1], q3 = q[2],
    min = min(x), max = max(x)
  )
}

middle <- function(x) summary_row(x)[c("n", "mean", "sd", "median", "q1", "q3")]

each <- function(sets, of) {
  rows <- list()
  for (set in seq_len(sets)) {
    row <- tryCatch(of(set), error = function(e) NULL)
    if (!is.null(row)) rows <- c(rows, if (is.null(names(row))) row else list(row))
  }
  rows
}
