# Weighted surveys, multiple imputation, and plain summaries of scores.

source("common.R")
suppressPackageStartupMessages({
  library(survey)
  library(mice)
  library(psych)
})

sampled <- function(set) {
  set.seed(1100000 + set)
  n <- sample(40:200, 1)
  stratum <- sample(1:4, n, replace = TRUE)
  weight <- c(0.5, 0.9, 1.4, 2.6)[stratum] * runif(n, 0.8, 1.2)
  data.frame(
    stratum, weight, yes = rbinom(n, 1, c(0.2, 0.35, 0.5, 0.65)[stratum]),
    y = round(pmin(30, pmax(0, 12 + 2 * stratum + 5 * rnorm(n)))),
    x = sample(letters[1:3], n, replace = TRUE)
  )
}
design <- function(d) svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = d)

# Counts are of people who answered, percentages are weighted.
write_zoo(each(SETS, function(set) {
  d <- sampled(set)
  d$x <- factor(d$x)
  share <- coef(svymean(~x, design(d)))
  counts <- table(d$x)
  lapply(1:3, function(i) {
    list(
      set = set, category = levels(d$x)[i], count = as.integer(counts[i]), n = nrow(d),
      percent = 100 * unname(share[i])
    )
  })
}), "survey-shares", 12)
write_zoo(each(SETS, function(set) {
  d <- sampled(set)
  s <- design(d)
  found <- svymean(~y, s)
  limits <- confint(found, df = degf(s))
  list(
    set = set, n = nrow(d), mean = unname(coef(found)), SE = unname(SE(found)[1]),
    sd = sqrt(unname(coef(svyvar(~y, s)))[1]), `2.5 %` = limits[1], `97.5 %` = limits[2]
  )
}), "survey-means", 12)

# Values that are missing, filled in twenty times; estimates pooled by Rubin, df by Barnard and Rubin.
write_zoo(each(SLOW, function(set) {
  set.seed(1200000 + set)
  n <- sample(15:60, 2, replace = TRUE)
  g <- rep(c(1, 0), n)
  pre <- 50 + 9 * rnorm(sum(n))
  y <- 20 + 0.6 * pre + rnorm(1, 1.5, 2) * g + 7 * rnorm(sum(n))
  y[runif(sum(n)) < 0.2] <- NA
  d <- data.frame(y, g, pre)
  found <- summary(pool(with(mice(d, m = 10, method = "norm", maxit = 1, printFlag = FALSE), lm(y ~ g + pre))), conf.int = TRUE)
  row <- found[found$term == "g", ]
  list(
    set = set, estimate = row$estimate, std.error = row$std.error, statistic = row$statistic, df = row$df,
    p.value = row$p.value, `2.5 %` = row[["2.5 %"]], `97.5 %` = row[["97.5 %"]], n = n[1], n_versus = n[2]
  )
}), "imputed")

# Medians with quartiles, of values with a long tail.
write_zoo(each(SETS, function(set) {
  set.seed(1300000 + set)
  x <- exp(1 + 0.9 * rnorm(sample(7:90, 1)))
  if (set %% 2 == 0) x <- round(x)
  row <- summary_row(x)
  c(list(set = set), row[c("n", "median", "q1", "q3", "min", "max")])
}), "medians", 12)

# Whole scores that pile up at the floor or at the ceiling: sums of five items from 0 to 4.
described <- function(x) {
  row <- describe(x)
  list(n = row$n, mean = row$mean, sd = row$sd, median = row$median, min = row$min, max = row$max, se = row$se)
}
write_zoo(each(SETS, function(set) {
  set.seed(1400000 + set)
  n <- sample(6:120, 1)
  lean <- if (set %% 2 == 0) 0.9 else 0.08
  items <- matrix(rbinom(5 * n, 4, lean), n)
  c(list(set = set), described(rowSums(items)))
}), "scores-at-floor", 12)
# The mean of four items from 1 to 5.
write_zoo(each(SETS, function(set) {
  set.seed(1500000 + set)
  n <- sample(6:120, 1)
  lean <- if (set %% 2 == 0) 0.85 else 0.1
  items <- matrix(1 + rbinom(4 * n, 4, lean), n)
  c(list(set = set), described(rowMeans(items)))
}), "scores-of-items", 12)
