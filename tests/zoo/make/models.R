# Analyses of variance and covariance, mixed and marginal models, clusters, as R's packages print them.

source("common.R")
suppressPackageStartupMessages({
  library(lme4)
  library(lmerTest)
  library(emmeans)
  library(afex)
  library(geepack)
  library(clubSandwich)
  library(broom)
})
emm_options(msg.interaction = FALSE, lmer.df = "satterthwaite", pbkrtest.limit = 3000, lmerTest.limit = 3000)
if (!nzchar(Sys.getenv("ZOO_ONLY"))) ONLY <- NULL else ONLY <- strsplit(Sys.getenv("ZOO_ONLY"), " ")[[1]]
wanted <- function(name) is.null(ONLY) || name %in% ONLY

# The contrasts as emmeans prints them, with limits, t and p.
contrasts_of <- function(set, found, adjust = "none") {
  s <- as.data.frame(summary(found, infer = c(TRUE, TRUE), adjust = adjust))
  s$contrast <- as.character(s$contrast)
  lapply(seq_len(nrow(s)), function(i) c(list(set = set), as.list(s[i, ])))
}

# Three groups: F of one-way analysis, and its pairs with p and limits adjusted in several ways.
if (wanted("anova")) write_zoo(each(SETS, function(set) {
  d <- three(set)
  row <- tidy(aov(y ~ g, d))
  list(set = set, df = row$df[1], den.df = row$df[2], statistic = row$statistic[1], p.value = row$p.value[1])
}), "anova")

if (wanted("kruskal-wallis")) write_zoo(each(SETS, function(set) {
  row <- tidy(kruskal.test(y ~ g, three(set)))
  list(set = set, statistic = row$statistic, p.value = row$p.value, parameter = row$parameter)
}), "kruskal-wallis")

if (wanted("three-means")) write_zoo(each(SETS, function(set) {
  d <- three(set)
  lapply(levels(d$g), function(g) c(list(set = set, group = g), middle(d$y[d$g == g])))
}), "three-means")

# What emmeans prints of the pairs, by each way of adjusting; n of both groups stands beside.
adjusted <- function(set, way) {
  d <- three(set)
  fit <- lm(y ~ g, d)
  rows <- contrasts_of(set, pairs(emmeans(fit, "g")), way)
  n <- table(d$g)
  lapply(rows, function(row) {
    sides <- strsplit(row$contrast, " - ")[[1]]
    c(row, list(n = as.integer(n[sides[1]]), n_versus = as.integer(n[sides[2]])))
  })
}
third <- ceiling(SETS / 3)
for (way in c("tukey", "holm", "bonferroni", "fdr", "none")) {
  name <- paste0("pairs-", way)
  if (wanted(name)) write_zoo(each(third, function(set) adjusted(set, way)), name)
}

# p by Holm's method put beside the limits that are not adjusted.
if (wanted("pairs-holm-plain-limits")) write_zoo(each(third, function(set) {
  rows <- adjusted(set, "none")
  p <- p.adjust(sapply(rows, function(row) row$p.value), "holm")
  Map(function(row, p) {
    row$p.value <- p
    row
  }, rows, p)
}), "pairs-holm-plain-limits")

# An adjusted difference of two groups, of covariance.
if (wanted("ancova")) {
  both <- lapply(seq_len(SETS), function(set) {
    set.seed(400000 + set)
    n <- sample(8:70, 2, replace = TRUE)
    g <- factor(rep(c("one", "two"), n), levels = c("one", "two"))
    pre <- 50 + 9 * rnorm(sum(n))
    post <- 20 + 0.6 * pre + rnorm(1, 1.5, 2) * (g == "one") + 7 * rnorm(sum(n))
    if (set %% 3 == 0) post <- round(post)
    data.frame(g, pre, post)
  })
  write_zoo(each(SETS, function(set) {
    d <- both[[set]]
    row <- contrasts_of(set, pairs(emmeans(lm(post ~ pre + g, d), "g")))[[1]]
    n <- table(d$g)
    c(row, list(n = as.integer(n["one"]), n_versus = as.integer(n["two"])))
  }), "ancova")
  write_zoo(each(SETS, function(set) {
    d <- both[[set]]
    unlist(lapply(c("one", "two"), function(g) list(
      c(list(set = set, group = g, at = "T1"), summary_row(d$pre[d$g == g])[c("n", "mean", "sd")]),
      c(list(set = set, group = g, at = "T2"), summary_row(d$post[d$g == g])[c("n", "mean", "sd")])
    )), recursive = FALSE)
  }), "ancova-means")
}

# The same people at three times; some were not there at all of them.
repeated <- function(set, gaps = TRUE) {
  set.seed(500000 + set)
  n <- sample(12:45, 1)
  person <- rep(seq_len(n), each = 3)
  time <- factor(rep(c("T1", "T2", "T3"), n))
  y <- 50 + rep(6 * rnorm(n), each = 3) + rnorm(1, 1, 1.5) * (time == "T2") + rnorm(1, 2, 1.5) * (time == "T3") +
    rnorm(3 * n, sd = 4 + 2 * (time == "T3"))
  if (set %% 3 == 0) y <- round(y)
  d <- data.frame(person = factor(person), time, y)
  if (gaps) d <- d[time == "T1" | runif(3 * n) > 0.15, ]
  d
}

if (wanted("repeated-means")) write_zoo(each(SETS, function(set) {
  d <- repeated(set)
  lapply(levels(d$time), function(t) {
    c(list(set = set, at = t), summary_row(d$y[d$time == t])[c("n", "mean", "sd")])
  })
}), "repeated-means")

if (wanted("repeated-anova")) write_zoo(each(SETS, function(set) {
  d <- repeated(set, gaps = FALSE)
  found <- suppressMessages(aov_ez("person", "y", d, within = "time", anova_table = list(correction = "GG")))
  row <- found$anova_table
  list(
    set = set, n = nlevels(d$person), `num Df` = row[["num Df"]], `den Df` = row[["den Df"]], MSE = row$MSE,
    F = row$F, ges = row$ges, `Pr(>F)` = row[["Pr(>F)"]]
  )
}), "repeated-anova")

mixed <- function(set, df) {
  d <- repeated(set)
  fit <- suppressMessages(lmer(y ~ time + (1 | person), d))
  rows <- contrasts_of(set, pairs(emmeans(fit, "time", lmer.df = df)))
  lapply(rows, function(row) c(row, list(n = nlevels(d$person))))
}
if (wanted("mixed-satterthwaite")) {
  write_zoo(each(third, function(set) mixed(set, "satterthwaite")), "mixed-satterthwaite")
}
if (wanted("mixed-kenward-roger")) {
  write_zoo(each(ceiling(SLOW / 3), function(set) mixed(set, "kenward-roger")), "mixed-kenward-roger")
}

# A marginal model of the same, by generalised estimating equations: z.
if (wanted("marginal-model")) write_zoo(each(third, function(set) {
  d <- repeated(set)
  fit <- geeglm(y ~ time, id = person, data = d, corstr = "exchangeable")
  rows <- contrasts_of(set, pairs(emmeans(fit, "time")))
  lapply(rows, function(row) c(row, list(n = nlevels(d$person))))
}), "marginal-model")

# A trial whose clusters were drawn to one arm or the other.
trial <- function(set) {
  set.seed(600000 + set)
  clusters <- 2 * sample(4:12, 1)
  sizes <- sample(5:25, clusters, replace = TRUE)
  cluster <- rep(seq_len(clusters), sizes)
  arm <- ifelse(cluster <= clusters / 2, "one", "two")
  y <- 30 + (3 * rnorm(clusters))[cluster] + rnorm(1, 1.5, 2) * (arm == "one") + 7 * rnorm(sum(sizes))
  if (set %% 3 == 0) y <- round(y)
  data.frame(cluster = factor(cluster), arm = factor(arm, levels = c("one", "two")), y)
}
arms <- function(d) {
  n <- table(d$arm)
  list(n = as.integer(n["one"]), n_versus = as.integer(n["two"]))
}
if (wanted("cluster-means")) write_zoo(each(SETS, function(set) {
  d <- trial(set)
  lapply(c("one", "two"), function(g) c(list(set = set, group = g), summary_row(d$y[d$arm == g])[c("n", "mean", "sd")]))
}), "cluster-means")

if (wanted("cluster-mixed")) write_zoo(each(SETS, function(set) {
  d <- trial(set)
  fit <- suppressMessages(lmer(y ~ arm + (1 | cluster), d))
  c(contrasts_of(set, pairs(emmeans(fit, "arm")))[[1]], arms(d))
}), "cluster-mixed")

if (wanted("cluster-robust")) write_zoo(each(SLOW, function(set) {
  d <- trial(set)
  d$arm <- relevel(d$arm, "two")
  fit <- lm(y ~ arm, d)
  v <- vcovCR(fit, cluster = d$cluster, type = "CR2")
  test <- as.data.frame(coef_test(fit, v, test = "Satterthwaite"))[2, ]
  limits <- as.data.frame(conf_int(fit, v))[2, ]
  c(list(
    set = set, Beta = test$beta, SE = test$SE, `t-stat` = test$tstat, `d.f.` = test$df_Satt,
    `p-val (Satt)` = round(test$p_Satt, 8), `Lower 95% CI` = limits$CI_L, `Upper 95% CI` = limits$CI_U
  ), arms(d))
}), "cluster-robust")
