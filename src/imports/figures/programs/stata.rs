//! Stata: tables of coefficients as `putexcel`, `collect`, `esttab`, `parmest` and `regsave` export them.

use super::program::Program;
use crate::imports::figures::coefficients;
use crate::resolve::headed::heading_form;

pub(super) const PROGRAM: Program = Program {
    name: "Stata",
    knows: |given| {
        let forms: Vec<String> = given
            .header
            .iter()
            .map(|heading| heading_form(heading))
            .collect();
        let has = |names: &[&str]| forms.iter().any(|form| names.contains(&form.as_str()));
        let all = |names: &[&str]| names.iter().all(|name| has(&[name]));
        has(&["p>|z|", "p>|t|"])
            || has(&["std err"]) && forms.iter().any(|form| form.contains("conf interval"))
            // `r(table)`, `parmest` and `regsave` have names of their own.
            || all(&["b", "se", "ll", "ul"])
            || all(&["parm", "estimate", "stderr"])
            || all(&["var", "coef", "stderr"])
    },
    draft: coefficients::drafts,
};
