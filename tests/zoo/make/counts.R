# Counts, shares, odds, rates and times to an event, as R gives them.

source("common.R")
suppressPackageStartupMessages({
  library(broom)
  library(MASS)
  library(survival)
})

# How many said yes, of how many, in each group.
counted <- function(d) {
  one <- d$g == "one"
  list(yes = c(sum(d$yes[one]), sum(d$yes[!one])), n = c(sum(one), sum(!one)))
}
write_zoo(each(SETS, function(set) {
  c <- counted(answers(set))
  lapply(1:2, function(i) {
    list(set = set, group = c("one", "two")[i], count = c$yes[i], n = c$n[i], percent = 100 * c$yes[i] / c$n[i])
  })
}), "answers-counts", 12)

# One variable with four categories; the shares are what the harness cuts off or makes add up.
write_zoo(each(SETS, function(set) {
  set.seed(700000 + set)
  n <- sample(20:400, 1)
  counts <- as.vector(rmultinom(1, n, runif(4, 0.05, 1)))
  lapply(1:4, function(i) {
    list(set = set, category = letters[i], count = counts[i], n = n, percent = 100 * counts[i] / n)
  })
}), "categories", 12)

ratio <- function(set, d, row, limits) {
  n <- counted(d)$n
  list(
    set = set, estimate = exp(unname(row["Estimate"])), statistic = unname(row["z value"]),
    p.value = unname(row["Pr(>|z|)"]), conf.low = exp(limits[[1]]), conf.high = exp(limits[[2]]),
    n = n[1], n_versus = n[2]
  )
}
logistic <- function(set, formula, profile) {
  d <- answers(set)
  fit <- suppressWarnings(glm(formula, binomial, d))
  row <- coef(summary(fit))["gone", ]
  if (row["Std. Error"] > 5) return(NULL) # one cell is empty, and nothing is printed of it
  limits <- suppressWarnings(suppressMessages(
    if (profile) confint(fit, "gone") else confint.default(fit, "gone")
  ))
  ratio(set, d, row, limits)
}
write_zoo(each(SETS, function(set) logistic(set, yes ~ g, FALSE)), "logistic-wald")
write_zoo(each(SETS, function(set) logistic(set, yes ~ g + age, FALSE)), "logistic-adjusted")
write_zoo(each(SETS, function(set) logistic(set, yes ~ g, TRUE)), "logistic-profile")

# Rates of events over a time of watching.
rates <- function(set, many) {
  set.seed(800000 + set)
  n <- sample(12:60, 2, replace = TRUE)
  g <- rep(c("one", "two"), n)
  years <- runif(sum(n), 0.5, 3)
  mu <- years * 0.8 * exp(rnorm(1, 0.3, 0.4) * (g == "one"))
  events <- if (many) rnbinom(sum(n), size = 1.3, mu = mu) else rpois(sum(n), mu)
  data.frame(g = factor(g, levels = c("two", "one")), years, events)
}
rate_ratio <- function(set, many) {
  d <- rates(set, many)
  fit <- suppressWarnings(
    if (many) glm.nb(events ~ g + offset(log(years)), d) else glm(events ~ g + offset(log(years)), poisson, d)
  )
  row <- coef(summary(fit))["gone", ]
  if (!is.finite(row["Std. Error"]) || row["Std. Error"] > 5) return(NULL)
  limits <- confint.default(fit, "gone")
  n <- table(d$g)
  list(
    set = set, estimate = exp(unname(row["Estimate"])), statistic = unname(row["z value"]),
    p.value = unname(row["Pr(>|z|)"]), conf.low = exp(limits[[1]]), conf.high = exp(limits[[2]]),
    n = as.integer(n["one"]), n_versus = as.integer(n["two"])
  )
}
write_zoo(each(SETS, function(set) rate_ratio(set, FALSE)), "poisson")
write_zoo(each(SETS, function(set) rate_ratio(set, TRUE)), "negative-binomial")

# Times to an event.
times <- function(set) {
  set.seed(900000 + set)
  n <- sample(15:60, 2, replace = TRUE)
  g <- rep(c("one", "two"), n)
  t <- rexp(sum(n), 0.1 * exp(rnorm(1, 0.3, 0.4) * (g == "one")))
  end <- runif(sum(n), 5, 25)
  data.frame(g = factor(g, levels = c("two", "one")), time = round(pmin(t, end), 2) + 0.01, event = as.integer(t <= end))
}
write_zoo(each(SETS, function(set) {
  d <- times(set)
  found <- summary(coxph(Surv(time, event) ~ g, d))
  row <- found$coefficients[1, ]
  n <- table(d$g)
  list(
    set = set, coef = row[["coef"]], `exp(coef)` = row[["exp(coef)"]], `se(coef)` = row[["se(coef)"]],
    z = row[["z"]], `Pr(>|z|)` = row[["Pr(>|z|)"]], `lower .95` = found$conf.int[1, "lower .95"],
    `upper .95` = found$conf.int[1, "upper .95"], n = as.integer(n["one"]), n_versus = as.integer(n["two"])
  )
}), "cox-wald")

# Limits where the likelihood has fallen by half the quantile of chi-squared; p by the likelihood ratio.
write_zoo(each(SLOW, function(set) {
  d <- times(set)
  fit <- coxph(Surv(time, event) ~ g, d)
  x <- as.numeric(d$g == "one")
  b <- unname(coef(fit))
  best <- fit$loglik[2]
  fall <- function(beta) {
    d$shift <- beta * x
    2 * (best - coxph(Surv(time, event) ~ offset(shift), d)$loglik[1]) - qchisq(0.95, 1)
  }
  se <- sqrt(vcov(fit)[1])
  n <- table(d$g)
  list(
    set = set, estimate = exp(b), p.value = pchisq(2 * diff(fit$loglik), 1, lower.tail = FALSE),
    conf.low = exp(uniroot(fall, c(b - 6 * se, b), tol = 1e-9)$root),
    conf.high = exp(uniroot(fall, c(b, b + 6 * se), tol = 1e-9)$root),
    n = as.integer(n["one"]), n_versus = as.integer(n["two"])
  )
}), "cox-profile")

two_by_two <- function(set) {
  c <- counted(answers(set))
  rbind(c$yes, c$n - c$yes)
}
write_zoo(each(SETS, function(set) {
  found <- fisher.test(two_by_two(set))
  if (!all(is.finite(c(found$estimate, found$conf.int)))) return(NULL) # one cell is empty
  list(
    set = set, estimate = unname(found$estimate), p.value = found$p.value,
    conf.low = found$conf.int[1], conf.high = found$conf.int[2]
  )
}), "fisher-exact")
chi <- function(set, correct) {
  row <- suppressWarnings(tidy(chisq.test(t(two_by_two(set)), correct = correct)))
  list(set = set, statistic = row$statistic, p.value = row$p.value, parameter = row$parameter)
}
write_zoo(each(SETS, function(set) chi(set, TRUE)), "chi-squared-yates")
write_zoo(each(SETS, function(set) chi(set, FALSE)), "chi-squared")

# A difference between two shares, in points of per cent.
write_zoo(each(SETS, function(set) {
  c <- counted(answers(set))
  row <- suppressWarnings(tidy(prop.test(c$yes, c$n, correct = FALSE)))
  list(
    set = set, n = c$n[1], n_versus = c$n[2], estimate = 100 * (row$estimate1 - row$estimate2),
    statistic = row$statistic, p.value = row$p.value, parameter = row$parameter,
    conf.low = 100 * row$conf.low, conf.high = 100 * row$conf.high
  )
}), "shares-difference")

# The same people's yes and no, before and after.
twice <- function(set) {
  set.seed(1000000 + set)
  n <- sample(20:120, 1)
  before <- rbinom(n, 1, 0.45)
  after <- ifelse(runif(n) < 0.6, before, rbinom(n, 1, 0.6))
  data.frame(before = factor(before, 0:1), after = factor(after, 0:1))
}
write_zoo(each(SETS, function(set) {
  d <- twice(set)
  lapply(1:2, function(i) {
    count <- sum(d[[i]] == 1)
    list(set = set, at = c("T1", "T2")[i], count = count, n = nrow(d), percent = 100 * count / nrow(d))
  })
}), "mcnemar-counts", 12)
write_zoo(each(SETS, function(set) {
  d <- twice(set)
  row <- tidy(mcnemar.test(table(d$before, d$after)))
  if (is.na(row$statistic)) return(NULL) # nobody changed
  list(set = set, n = nrow(d), statistic = row$statistic, p.value = row$p.value, parameter = row$parameter)
}), "mcnemar")
