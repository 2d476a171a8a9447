# Tests of one and two samples as R gives them: t, Welch, Wilcoxon, Mann-Whitney, permutation, bootstrap.

source("common.R")
suppressPackageStartupMessages({
  library(broom)
  library(boot)
  library(coin)
})

write_zoo(each(SETS, function(set) {
  d <- paired(set)
  list(c(list(set = set, at = "T1"), summary_row(d$before)), c(list(set = set, at = "T2"), summary_row(d$after)))
}), "paired-means")

write_zoo(each(SETS, function(set) {
  d <- groups(set)
  list(c(list(set = set, group = "one"), middle(d$one)), c(list(set = set, group = "two"), middle(d$two)))
}), "groups-means")

t_row <- function(found, effect = NULL) {
  row <- tidy(found)
  list(
    estimate = found$estimate[[1]], statistic = row$statistic, p.value = row$p.value, parameter = row$parameter,
    conf.low = row$conf.low, conf.high = row$conf.high
  )
}

# A mean with its limits, of one sample.
write_zoo(each(SETS, function(set) {
  d <- paired(set)
  if (sd(d$before) == 0) return(NULL)
  found <- t.test(d$before, mu = 10)
  c(list(set = set, n = d$n, sd = sd(d$before), std.error = unname(found$stderr)), t_row(found))
}), "one-sample-t")

write_zoo(each(SETS, function(set) {
  d <- paired(set)
  if (sd(d$after - d$before) == 0) return(NULL)
  found <- t.test(d$after, d$before, paired = TRUE)
  c(
    list(set = set, n = d$n), t_row(found),
    list(sd_change = sd(d$after - d$before), d = mean(d$after - d$before) / sd(d$before))
  )
}), "paired-t")

two_t <- function(set, equal) {
  d <- groups(set)
  found <- t.test(d$one, d$two, var.equal = equal)
  row <- t_row(found)
  row$estimate <- mean(d$one) - mean(d$two)
  n <- d$n
  pooled <- sqrt(((n[1] - 1) * var(d$one) + (n[2] - 1) * var(d$two)) / (sum(n) - 2))
  c(list(set = set, n = n[1], n_versus = n[2]), row, list(d = row$estimate / pooled))
}
write_zoo(each(SETS, function(set) two_t(set, TRUE)), "student-t")
write_zoo(each(SETS, function(set) two_t(set, FALSE)), "welch-t")

# The p of one side beside the usual limits of both.
write_zoo(each(SETS, function(set) {
  d <- paired(set)
  change <- d$after - d$before
  if (sd(change) == 0) return(NULL)
  side <- if (mean(change) > 0) "greater" else "less"
  # Now and then the change goes against what was expected.
  if (set %% 10 == 0) side <- if (side == "greater") "less" else "greater"
  row <- t_row(t.test(d$after, d$before, paired = TRUE))
  row$p.value <- t.test(d$after, d$before, paired = TRUE, alternative = side)$p.value
  c(list(set = set, n = d$n), row)
}), "one-sided-t")

# Wilcoxon's signed ranks: its own estimate and limits, and its p beside those of the mean.
write_zoo(each(SETS, function(set) {
  d <- paired(set)
  found <- suppressWarnings(wilcox.test(d$after, d$before, paired = TRUE, conf.int = TRUE))
  list(
    set = set, n = d$n, estimate = unname(found$estimate), statistic = unname(found$statistic),
    p.value = found$p.value, conf.low = found$conf.int[1], conf.high = found$conf.int[2]
  )
}), "wilcoxon-hodges-lehmann")

write_zoo(each(SETS, function(set) {
  d <- paired(set)
  if (sd(d$after - d$before) == 0) return(NULL)
  row <- t_row(t.test(d$after, d$before, paired = TRUE))
  p <- suppressWarnings(wilcox.test(d$after, d$before, paired = TRUE))$p.value
  list(set = set, n = d$n, estimate = row$estimate, conf.low = row$conf.low, conf.high = row$conf.high, p.value = p)
}), "wilcoxon-beside-means")

write_zoo(each(SETS, function(set) {
  d <- groups(set)
  found <- suppressWarnings(wilcox.test(d$one, d$two, conf.int = TRUE))
  list(
    set = set, n = d$n[1], n_versus = d$n[2], estimate = unname(found$estimate),
    statistic = unname(found$statistic), p.value = found$p.value,
    conf.low = found$conf.int[1], conf.high = found$conf.int[2]
  )
}), "mann-whitney-hodges-lehmann")

write_zoo(each(SETS, function(set) {
  d <- groups(set)
  row <- t_row(t.test(d$one, d$two))
  p <- suppressWarnings(wilcox.test(d$one, d$two))$p.value
  list(
    set = set, n = d$n[1], n_versus = d$n[2], estimate = mean(d$one) - mean(d$two),
    conf.low = row$conf.low, conf.high = row$conf.high, p.value = p
  )
}), "mann-whitney-beside-means")

# The p of 9999 permutations beside Welch's limits.
write_zoo(each(SETS, function(set) {
  d <- groups(set)
  frame <- data.frame(y = c(d$one, d$two), g = factor(rep(c("one", "two"), d$n)))
  found <- oneway_test(y ~ g, frame, distribution = approximate(nresample = 9999))
  row <- t_row(t.test(d$one, d$two))
  list(
    set = set, n = d$n[1], n_versus = d$n[2], estimate = mean(d$one) - mean(d$two),
    conf.low = row$conf.low, conf.high = row$conf.high, p.value = as.numeric(pvalue(found))
  )
}), "permutation")

# A mean change with limits of 1999 resamples: their percentiles, and corrected for bias and skew.
booted <- function(set, type) {
  d <- paired(set)
  change <- d$after - d$before
  if (sd(change) == 0) return(NULL)
  found <- boot(change, function(x, i) mean(x[i]), R = 1999)
  limits <- boot.ci(found, type = type)[[4]][4:5]
  list(
    set = set, n = d$n, estimate = mean(change), conf.low = limits[1], conf.high = limits[2],
    p.value = t.test(change)$p.value
  )
}
write_zoo(each(SETS, function(set) booted(set, "perc")), "bootstrap-percentile")
write_zoo(each(SLOW, function(set) booted(set, "bca")), "bootstrap-bca")
