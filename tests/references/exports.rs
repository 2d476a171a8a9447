//! Lists in the shape in which Zotero, its extension Better BibTeX, and EndNote write them.

use super::{brought, field, left};
use crate::{Outcome, outcome};

const ZOTERO_RIS: &str = "TY  - JOUR
TI  - Der Einfluß von Musik – eine Studie
AU  - van der Meer, Jan-Paul
AU  - World Health Organization
AU  - King, Martin Luther, Jr.
T2  - The Lancet
DA  - 2021/03/15/
PY  - 2021
DO  - https://doi.org/10.1016/S0140-6736(21)00001-2
VL  - 397
SP  - 1084
EP  - 1094
J2  - Lancet
Y2  - 2022/02/04/10:11:12
N1  - PMID: 12345678
ER  - 

TY  - THES
ID  - thesis
TI  - Walking with others
AU  - Two, Bea
PY  - 2020
M3  - PhD thesis
PB  - University of Tartu
ER  - 

TY  - JOUR
ID  - numbered
TI  - An article with a number
T2  - PLOS ONE
PY  - 2017
C7  - e0185781
ER  - 

TY  - CONF
ID  - paper
TI  - Attention
T2  - The conference of 2017
C3  - Advances in systems
PY  - 2017
ER  - 
";

const BETTER_BIBTEX: &str = r#"@article{meer2021,
  title = {Der {{Einflu{\ss}}} von {{Musik}} -- eine {{Studie}}},
  author = {{van der Meer}, Jan-Paul and {World Health Organization} and King, Jr., Martin Luther and {\relax Yu}, X. and others},
  year = 2021,
  month = mar,
  journal = {The Lancet},
  pages = {1084--1094},
  eid = {e9},
  pmid = {12345678}
}
@phdthesis{two2020,
  title = {Walking with {{NHS}} Others},
  author = {Two, Be{\"a} and Erd{\H o}s, P{\'a}l},
  year = {2020},
  school = {University of Tartu}
}
@thesis{three2021, title = {A shorter one}, author = {Three, C.}, type = {mathesis}, date = {2021}, institution = {Tartu}}
@online{range, title = {A Range}, author = {{{NHS England} and Partners}}, date = {2019-03/2020-05}}
@article{eid1, title = {Only a number}, journal = {PLoS ONE}, eid = {e99}, year = {2011}}
"#;

const ENDNOTE: &str = r#"<?xml version="1.0" encoding="UTF-8" ?><xml><records><record><source-app name="EndNote" version="20.4">EndNote</source-app><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">Reed, B.</style></author></authors></contributors><titles><title><style face="normal">Effects of </style><style face="italic">E. coli</style></title><secondary-title>The Lancet</secondary-title></titles><edition><style>2021/03/15</style></edition><dates><year>2021</year></dates></record><record><ref-type name="Thesis">32</ref-type><contributors><authors><author>Two, Bea</author></authors></contributors><titles><title>Walking</title></titles><dates><year>2020</year></dates><publisher>University of Tartu</publisher><work-type>Master’s thesis</work-type></record></records></xml>"#;

pub(super) fn as_they_are_written() -> Outcome {
    let lists = [
        (
            ZOTERO_RIS,
            &[
                (
                    "vandermeer2021",
                    "authors",
                    "van der Meer, Jan-Paul; World Health Organization; King, Martin Luther, Jr.",
                ),
                ("vandermeer2021", "doi", "10.1016/S0140-6736(21)00001-2"),
                ("vandermeer2021", "date", "2021-03-15"),
                ("vandermeer2021", "accessed", "2022-02-04"),
                ("vandermeer2021", "annotation", "PMID: 12345678"),
                ("thesis", "genre", "PhD thesis"),
                ("numbered", "pages", "e0185781"),
                ("paper", "container", "Advances in systems"),
            ][..],
        ),
        (
            BETTER_BIBTEX,
            &[
                ("meer2021", "title", "Der Einfluß von Musik – eine Studie"),
                (
                    "meer2021",
                    "authors",
                    "van der Meer, Jan-Paul; World Health Organization; King, Martin Luther, Jr.; Yu, X.; and others",
                ),
                ("meer2021", "date", "2021-03"),
                ("meer2021", "pages", "1084-1094"),
                ("meer2021", "annotation", "PMID: 12345678"),
                ("two2020", "title", "Walking with NHS Others"),
                ("two2020", "authors", "Two, Beä; Erdős, Pál"),
                ("two2020", "genre", "PhD thesis"),
                ("three2021", "genre", "Master’s thesis"),
                ("range", "authors", "NHS England and Partners"),
                ("range", "date", "2019-03/2020-05"),
                ("eid1", "pages", "e99"),
            ],
        ),
        (
            ENDNOTE,
            &[
                ("reed2021", "title", "Effects of E. coli"),
                ("reed2021", "edition", ""),
                ("two2020", "genre", "Master’s thesis"),
            ],
        ),
    ];
    let mut complaints = Vec::new();
    for (list, wanted) in lists {
        let brought = brought(list);
        for (id, key, said) in wanted {
            let is = field(&brought, id, key);
            if is != *said {
                complaints.push(format!("{key} of {id} is `{is}`, not `{said}`"));
            }
        }
        // What is left is told: nothing is lost in silence.
        let told = left(&brought);
        let words = match list {
            ZOTERO_RIS => "the name of a conference",
            BETTER_BIBTEX => "`eid`",
            _ => "came out before print",
        };
        if !told.contains(words) {
            complaints.push(format!("`{words}` is not told: {told}"));
        }
    }
    outcome(complaints)
}
