//! 行事カレンダー: what is on in a district and when, so that dates do not collide, what can be held as
//! one is held as one, and each household has the year on one sheet (B3, B4, B6, F6, F12).

mod model;

include!(concat!(env!("OUT_DIR"), "/words.rs"));
