//! Feeds, read as programs read them.

mod dav;
mod ground;
mod jsonld;
mod lines;
mod pages;
mod read;
mod times;
