//! The press's own words, from `words/ja.ftl` and `words/en.ftl`.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
