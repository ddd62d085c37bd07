//! The program: it wires the features into one house, serves it, and gives the operator a command
//! for everything around it.

pub mod command;
pub mod database;
pub mod export;
pub mod house;
pub mod observe;
pub mod openapi;
pub mod samples;
pub mod serve;
pub mod settings;
pub mod stop;
pub mod story;

include!(concat!(env!("OUT_DIR"), "/words.rs"));
