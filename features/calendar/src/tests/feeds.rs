//! Feeds, read as programs read them.

mod lines;
mod pages;
mod read;
mod times;
